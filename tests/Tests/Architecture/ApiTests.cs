using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace XaSo.Tests.Architecture;

public sealed class ApiTests(TestApp app)
{
    [Fact]
    public async Task The_description_of_the_API_in_docs_is_current()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(TestApp.ApiDocument).GetOpenApiDocumentAsync(TestContext.Current.CancellationToken);
        document.Info = new() { Title = "XaSo", Version = "1" };
        document.Servers?.Clear();
        Approve.File("docs/openapi.json", (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") + '\n');
    }

    [Fact]
    public async Task Every_address_of_the_API_says_what_it_is_for_and_what_it_answers() =>
        Faults.Empty(from route in await Route.All(app.Services)
                     where route.Address.StartsWith("/api/", StringComparison.Ordinal)
                     where !route.Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>().Any()
                         || !route.Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>().Any(p => p.StatusCode == 200 && p.Type is not null)
                     select route.Address);
}
