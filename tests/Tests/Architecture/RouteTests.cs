using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Architecture;

public sealed class RouteTests(TestApp app)
{
    private sealed record Route(string Address, IEnumerable<string> Methods, IEnumerable<object> Metadata, CompiledPageActionDescriptor? Page = null)
    {
        public string? Permission => Metadata.OfType<RequirePermissionAttribute>().LastOrDefault()?.Permission;
    }

    [Fact]
    public async Task Every_route_names_a_permission_or_is_public() =>
        Assert.Empty(from route in await Routes()
                     where route.Permission is null && !route.Metadata.OfType<IAllowAnonymous>().Any()
                     select route.Address);

    [Fact]
    public async Task A_page_lives_in_the_folder_its_address_names()
    {
        foreach (var (address, page) in from route in await Routes() where route.Page is not null select (route.Address, route.Page))
        {
            var folder = Path.GetDirectoryName(page.RelativePath)!;
            var (source, space) = page.ModelTypeInfo!.Assembly == typeof(PageAddresses).Assembly ? ("src/Platform/Pages", "XaSo.Platform.Pages") : ("src/Modules", "XaSo");
            Assert.True(File.Exists(Repository.PathTo(source + page.RelativePath)), page.RelativePath);
            Assert.StartsWith("/" + PageAddresses.AddressOf(folder), address, StringComparison.Ordinal);
            Assert.Equal((space + folder.Replace('/', '.')).TrimEnd('.'), page.ModelTypeInfo.Namespace);
            Assert.Equal(Path.GetFileNameWithoutExtension(page.RelativePath), page.ModelTypeInfo.Name);
        }
    }

    [Fact]
    public async Task The_route_table_in_docs_is_current()
    {
        var rows = from route in await Routes()
                   orderby route.Address
                   select $"| `{route.Address}` | {string.Join(' ', route.Methods)} | {route.Permission ?? "public"} | {route.Page?.RelativePath.TrimStart('/') ?? "code"} |";

        Approve.File("docs/routes.md", "| Address | Methods | Permission | Source |\n| --- | --- | --- | --- |\n" + string.Join('\n', rows) + '\n');
    }

    /// <summary>The attributes of a page model become known only when the page is loaded.</summary>
    private async Task<List<Route>> Routes()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
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
    private static IEnumerable<string> MethodsOf(CompiledPageActionDescriptor page) =>
        page.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Append("GET").Distinct().Order();
}
