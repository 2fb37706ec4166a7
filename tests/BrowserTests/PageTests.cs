using System.Text.RegularExpressions;

namespace XaSo.BrowserTests;

/// <summary>What holds for every page that can be opened by its address alone; docs/routes.md lists them.</summary>
public sealed partial class PageTests(DemoSite site)
{
    public static TheoryData<string> PublicPages =>
        new(from Match row in PageRow.Matches(File.ReadAllText(Repository.PathTo("docs/routes.md")))
            where row.Groups["permission"].Value == "public"
            select row.Groups["address"].Value);

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_public_page_can_be_used_by_everybody_on_a_desk_and_on_a_phone(string address)
    {
        await using var window = await site.Open(address);
        await CanBeUsed(window, address);
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

    /// <summary>A page that is shown without parameters, or whose only one is optional.</summary>
    [GeneratedRegex(@"^\| `(?<address>/[^`{]*?)(/\{[^}`]*\?\})?` \| [^|]*\bGET\b[^|]* \| (?<permission>\S+) \| \S+\.cshtml \|$", RegexOptions.Multiline)]
    private static partial Regex PageRow { get; }
}
