using XaSo.Platform.Web;

namespace XaSo.Tests.Architecture;

public sealed class RouteTests(TestApp app)
{
    [Fact]
    public async Task Every_route_names_a_permission_or_is_public() =>
        Faults.Empty(from route in await Routes()
                     where route.Permission is null && !route.IsPublic
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

    private Task<IReadOnlyList<Route>> Routes() => Route.All(app.Services);
}
