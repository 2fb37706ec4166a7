using System.Net;
using XaSo.Bench.Data;
using XaSo.Bench.Hosting;

namespace XaSo.Bench.Pages;

/// <summary>The published program on a database of that many communes.</summary>
internal sealed class Site(Database database, int communes, int port)
{
    /// <summary>Tokens for signing in are checked anew after five minutes; nobody measures so long with one.</summary>
    private static readonly IReadOnlyDictionary<string, string?> _quiet = new Dictionary<string, string?>
    {
        ["Accounts__SignInsPerMinute"] = "100000",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private static readonly IReadOnlyDictionary<string, string?> _counting = new Dictionary<string, string?>(_quiet)
    {
        ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
    };

    private static readonly TimeSpan _logged = TimeSpan.FromMilliseconds(300);

    public int Communes => communes;

    public string Address { get; } = $"http://127.0.0.1:{port}";

    public async Task<Server> Start(bool counting = false) =>
        await Server.Start(await Published.Program(), ["serve"], Address, (counting ? _counting : _quiet).Concat(Published.Settings).Concat(database.Settings).ToDictionary());

    /// <summary>The address of the style sheet of every page.</summary>
    public async Task<string> StyleSheet()
    {
        using var stranger = new Browser(Address);
        return (await stranger.Open("/sign-in")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
    }

    /// <summary>Cookies of people of some communes, spread over all of them.</summary>
    public async Task<List<(int Copy, string Cookie)>> SignIn(int most)
    {
        var signedIn = new List<(int, string)>();
        for (var n = 0; n < Math.Min(communes, most); n++)
        {
            var copy = (int)((long)n * communes / Math.Min(communes, most));
            using var browser = await Browser.SignIn(Address, Copies.UserNameOf(FirstCommune.Officer, copy), FirstCommune.Password);
            signedIn.Add((copy, browser.Cookie));
        }

        return signedIn;
    }

    /// <summary>How many statements a page sends, for each path; none for a page that is not there. What runs beside it is kept out by asking several times.</summary>
    public async Task<Dictionary<string, int?>> CountStatements(IEnumerable<string> paths)
    {
        await using var server = await Start(counting: true);
        using var browser = await Browser.SignIn(Address, FirstCommune.Officer, FirstCommune.Password);
        var counts = new Dictionary<string, int?>();
        foreach (var path in paths)
        {
            if (await browser.Look(path) != HttpStatusCode.OK)
            {
                counts[path] = null;
                continue;
            }

            var least = int.MaxValue;
            for (var time = 0; time < 3; time++)
            {
                await Task.Delay(_logged);
                var before = server.Statements;
                await browser.Look(path);
                await Task.Delay(_logged);
                least = Math.Min(least, server.Statements - before);
            }

            counts[path] = least;
        }

        return counts;
    }
}
