using System.Text.RegularExpressions;

namespace XaSo.BrowserTests;

/// <summary>What holds for every page that can be opened by its address alone; docs/routes.md lists them.</summary>
public sealed partial class PageTests(DemoSite site)
{
    public static TheoryData<string> PublicPages => new(Pages().Where(p => p.Permission == "public").Select(p => p.Address));

    public static TheoryData<string> GuardedPages => new(Pages().Where(p => p.Permission != "public").Select(p => p.Address));

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_public_page_can_be_used_by_everybody_on_a_desk_and_on_a_phone(string address)
    {
        await using var window = await site.Open(address);
        await CanBeUsed(window, address);
    }

    [Theory, MemberData(nameof(GuardedPages))]
    public async Task A_page_can_be_used_by_those_it_is_for_on_a_desk_and_on_a_phone(string address)
    {
        var needsMoreThanItsAddress = false;
        foreach (var account in DemoAccounts.All)
        {
            await using var window = await site.OpenAs(account, address);
            needsMoreThanItsAddress |= window.Response!.Status == 404;
            if (window.Response.Status is not (403 or 404))
            {
                Assert.True(window.Response.Ok, $"{account}: {window.Response.Status} {window.Page.Url}");
                await CanBeUsed(window, address);
                return;
            }
        }

        Assert.True(needsMoreThanItsAddress, "Nobody of the demo may open it.");
    }

    [Fact]
    public async Task One_signs_in_without_scripts()
    {
        await using var window = await site.Open("/sign-in", Screen.Phone, script: false);
        await window.SignIn(DemoAccounts.Chairman);
        Assert.DoesNotContain("/sign-in", window.Page.Url, StringComparison.Ordinal);
    }

    private static async Task CanBeUsed(Window window, string address)
    {
        var faults = new List<string>();
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            await window.Resize(screen);
            await window.Photograph($"{address.Trim('/').Replace('/', '-')}-{screen.Name}");
            faults.AddRange(from barrier in await window.Barriers() select $"{screen.Name}: {barrier}");
        }

        faults.AddRange(window.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<(string Address, string Permission)> Pages() =>
        from Match row in PageRow.Matches(File.ReadAllText(Repository.PathTo("docs/routes.md")))
        where !row.Groups["address"].Value.EndsWith("/workbook", StringComparison.Ordinal) // answers with a file
        select (row.Groups["address"].Value, row.Groups["permission"].Value);

    /// <summary>A page that is shown without parameters, or whose only one is optional.</summary>
    [GeneratedRegex(@"^\| `(?<address>/[^`{]*?)(/\{[^}`]*\?\})?` \| [^|]*\bGET\b[^|]* \| (?<permission>\S+) \| \S+\.cshtml \|$", RegexOptions.Multiline)]
    private static partial Regex PageRow { get; }
}
