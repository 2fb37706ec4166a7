using System.Text.RegularExpressions;
using XaSo.Platform.Web;

namespace XaSo.Tests.Architecture;

public sealed partial class RouteTests(TestApp app)
{
    [Fact]
    public async Task Every_route_names_a_permission_or_is_public() =>
        Faults.Empty(from route in await Routes()
                     where route.Permission is null && !route.IsPublic
                     select route.Address);

    [Fact]
    public async Task A_page_is_opened_or_posted_and_nothing_else() =>
        Faults.Empty(from route in await Routes()
                     where route.Page is not null && route.Methods.Except(["GET", "POST"]).Any()
                     select $"{route.Address}: {string.Join(' ', route.Methods)}");

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

    /// <summary>What stands between braces or after an @ is known only when the page is shown; it fits any part of an address.</summary>
    [Fact]
    public async Task Every_address_that_a_page_names_leads_somewhere()
    {
        var routes = (await Routes()).Select(r => r.Address.Split('/')).ToList();
        Faults.Empty(from file in SourceFile.All
                     where file is { IsProduct: true, IsPage: true }
                     from Match link in NamedAddress.Matches(file.Text)
                     let address = link.Groups["address"].Value
                     where !address.EndsWith(".cshtml", StringComparison.Ordinal) && !routes.Exists(route => Leads(address.Split('/'), route))
                     select $"{file.Path}: {address}");
    }

    private static bool Leads(string[] link, string[] route) =>
        link.Length <= route.Length
        && route.Skip(link.Length).All(part => part.Contains('?', StringComparison.Ordinal))
        && link.Zip(route).All(part => part.First == part.Second || part.Second.StartsWith('{') || part.First.Contains('@', StringComparison.Ordinal) || part.First.StartsWith('{'));

    [GeneratedRegex("""\"(?<address>/[^"\s?#]*)""")]
    private static partial Regex NamedAddress { get; }

    private Task<IReadOnlyList<Route>> Routes() => Route.All(app.Services);
}
