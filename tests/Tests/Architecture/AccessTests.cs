using System.Net;
using XaSo.Platform;
using XaSo.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Architecture;

/// <summary>Asks every route of the program as somebody who may not, and as somebody of another commune.</summary>
public sealed class AccessTests(TestApp app)
{
    [Fact]
    public async Task Nobody_passes_without_the_permission()
    {
        var visitor = app.Visit(Guid.CreateVersion7());
        Faults.Empty(from answer in await AskAll(visitor, r => !r.IsPublic && !MayEveryone(r), r => r.Methods)
                     where answer.Status != HttpStatusCode.Forbidden
                     select answer);
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to()
    {
        var stranger = app.VisitAsStranger();
        Faults.Empty(from answer in await AskAll(stranger, r => !r.IsPublic, _ => ["GET"])
                     where answer.Status is not (HttpStatusCode.Found or HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed)
                     select answer);
    }

    [Fact]
    public async Task What_the_commune_does_not_have_is_not_found()
    {
        var routes = await Route.All(app.Services);
        var visitor = app.Visit(Guid.CreateVersion7(), [.. routes.Select(r => r.Permission).OfType<string>().Distinct()]);
        Faults.Empty(from answer in await AskAll(visitor, r => r.HasParameters && !r.IsPublic, r => r.Methods.Where(m => m == "GET"))
                     where answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
                     select answer);
    }

    private bool MayEveryone(Route route) =>
        RolePermissions.AllOf(app.Services.GetServices<Module>()).Any(p => p.Everyone && p.Name == route.Permission);

    private async Task<List<Answer>> AskAll(Visitor visitor, Func<Route, bool> chosen, Func<Route, IEnumerable<string>> methods)
    {
        var answers = new List<Answer>();
        foreach (var route in (await Route.All(app.Services)).Where(chosen))
        {
            foreach (var method in methods(route))
            {
                using var request = new HttpRequestMessage(new(method), route.Invented);
                using var response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
                answers.Add(new(method, route.Address, response.StatusCode));
            }
        }

        return answers;
    }

    private sealed record Answer(string Method, string Address, HttpStatusCode Status);
}
