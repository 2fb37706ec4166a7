using System.Net;
using System.Text.RegularExpressions;

namespace XaSo.BrowserTests;

/// <summary>An address of a page, and somebody of the demo who is led to it.</summary>
public sealed record Place(string Account, string Address);

/// <summary>Follows the links and forms of the demo, to find one address of each page.</summary>
/// <param name="site">The demo.</param>
/// <param name="wanted">The routes of the pages; once all are found, nothing more is opened.</param>
public sealed partial class Places(DemoSite site, IEnumerable<string> wanted)
{
    /// <summary>Pages of one route look alike; a few of them show its states.</summary>
    private const int Most = 6;

    private readonly Dictionary<string, Place> _found = [];
    private readonly HashSet<string> _missing = [.. wanted];

    public async Task<IReadOnlyDictionary<string, Place>> Find()
    {
        foreach (var account in DemoAccounts.All)
        {
            await Follow(account);
        }

        return _found;
    }

    private async Task Follow(string account)
    {
        await using var window = await site.OpenAs(account, "/");
        var (waiting, seen, visits) = (new Queue<string>(["/", "/admin", "/plans"]), new HashSet<string>(), new Dictionary<string, int>());
        while (_missing.Count > 0 && waiting.TryDequeue(out var address))
        {
            var route = Route.Pages.FirstOrDefault(r => r.Matches(address));
            if (route is null || !seen.Add(address) || (visits[route.Address] = visits.GetValueOrDefault(route.Address) + 1) > Most)
            {
                continue;
            }

            var answer = await window.Page.APIRequest.GetAsync(site.Address + address, new() { MaxRedirects = 5 });
            if (answer is { Ok: true })
            {
                _found.TryAdd(route.Address, new(account, address));
                _missing.Remove(route.Address);
                foreach (var link in LinksIn(await answer.TextAsync()))
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    private static IEnumerable<string> LinksIn(string html) =>
        from Match link in Link.Matches(html)
        select WebUtility.HtmlDecode(link.Groups["address"].Value);

    [GeneratedRegex("""\b(?:href|action)="(?<address>/[^"#]*)""")]
    private static partial Regex Link { get; }
}
