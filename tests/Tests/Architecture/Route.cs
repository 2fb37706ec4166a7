using System.Text.RegularExpressions;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Architecture;

public sealed partial record Route(string Address, IReadOnlyList<string> Methods, IEnumerable<object> Metadata, CompiledPageActionDescriptor? Page = null)
{
    public string? Permission => Metadata.OfType<RequirePermissionAttribute>().LastOrDefault()?.Permission;
    public bool IsPublic => Metadata.OfType<IAllowAnonymous>().Any();
    public bool HasParameters => Parameter.IsMatch(WithoutOptional);

    /// <summary>The address as it is when nothing optional is given.</summary>
    public string WithoutOptional => OptionalParameter.Replace(Address, "");

    /// <summary>Whether it leads to one thing, named in the address.</summary>
    public bool TakesId => Parameter.IsMatch(Address);

    public string For(string id) => Parameter.Replace(Address, id);

    /// <summary>An address with ids that nobody has.</summary>
    public string Invented => Parameter.Replace(WithoutOptional, p => p.Groups["kind"].Value switch
    {
        ":guid" => Guid.NewGuid().ToString(),
        ":int" or ":long" => "2147483000",
        _ => "khong-co",
    });

    /// <summary>The attributes of a page model become known only when the page is loaded.</summary>
    public static async Task<IReadOnlyList<Route>> All(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || address == "/{**path:file}") // the second: only while developing
            {
                continue;
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
                routes.Add(new(address, MethodsOf(page), page.EndpointMetadata!, page));
            }
            else
            {
                routes.Add(new(address, endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], endpoint.Metadata));
            }
        }

        return routes;
    }

    /// <summary>A page without a handler for GET is shown all the same.</summary>
    private static string[] MethodsOf(CompiledPageActionDescriptor page) =>
        [.. page.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Append("GET").Distinct().Order()];

    [GeneratedRegex(@"/\{[^}]*\?\}")]
    private static partial Regex OptionalParameter { get; }

    [GeneratedRegex(@"\{\*{0,2}\w+(?<kind>:\w+)?[^}]*\}")]
    private static partial Regex Parameter { get; }
}
