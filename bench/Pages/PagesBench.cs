using System.Globalization;
using XaSo.Bench.Data;
using XaSo.Bench.Hosting;

namespace XaSo.Bench.Pages;

/// <summary>Pages under load with few and with many communes in one database.</summary>
internal static class PagesBench
{
    /// <summary>Who asks at the same time comes from that many communes.</summary>
    private const int People = 32;
    private const double MostMilliseconds = 100;
    private const double MostGrowth = 1.2;
    private const int MostMegabytes = 250;

    /// <param name="Barred">The bars are for it; the others are there to compare with.</param>
    private sealed record Page(string Name, Func<int, string> Path, bool Barred);

    private sealed record Running(Site Site, Server Server)
    {
        /// <summary>By people who sign in now.</summary>
        public async Task<List<(string Path, string Cookie)>> Ask(Page page) => [.. (await Site.SignIn(People)).Select(p => (page.Path(p.Copy), p.Cookie))];
    }

    /// <param name="Rounds">Of each round, what was measured one after the other: by the number of communes, the skeleton under 0.</param>
    private sealed record Result(Page Page, int Statements, List<Dictionary<int, Load>> Rounds)
    {
        public Load At(int communes) => Wrk.Median([.. Rounds.Select(r => r[communes])]);

        /// <summary>A machine is not as fast in one minute as in the next, so ratios are taken within a round.</summary>
        public double? Against(Func<Load, double> figure, int communes, int other) =>
            Rounds.TrueForAll(r => r.ContainsKey(other)) ? Report.Median(Rounds.Select(r => figure(r[communes]) / figure(r[other]))) : null;
    }

    public static async Task Run(Options options)
    {
        var (port, seconds, rounds) = (options.Number("port", 5187), options.Number("seconds", 4), options.Number("rounds", 5));
        var sizes = options.Numbers("communes", 1, 100, 3321).Distinct().Order().ToArray();
        var data = Directory.CreateTempSubdirectory("xaso-bench-").FullName;
        var databases = new List<Database>();
        try
        {
            var (commune, pages, statements) = await Original(data, port, databases, $"wrk with {People} connections, {rounds} times {seconds} s for each, on the same cores");
            var sites = new List<Site>();
            foreach (var communes in sizes)
            {
                sites.Add(await Copy(databases, data, commune, communes, port + sites.Count));
            }

            await using var skeleton = await Skeleton.Start(Path.Combine(data, "skeleton"), port + sizes.Length);
            var running = new List<Running>();
            try
            {
                foreach (var site in sites)
                {
                    running.Add(new(site, await site.Start()));
                }

                var results = await Measure(running, skeleton, pages, statements, rounds, seconds);
                Print(results, sizes, running[^1].Server.MostMemory);
            }
            finally
            {
                foreach (var site in running)
                {
                    await site.Server.DisposeAsync();
                }
            }
        }
        finally
        {
            foreach (var database in databases)
            {
                await database.DisposeAsync();
            }

            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>One commune made through its pages: all others are copies of it.</summary>
    private static async Task<(FirstCommune Commune, Page[] Pages, Dictionary<string, int?> Statements)> Original(string data, int port, List<Database> databases, string on)
    {
        var database = new Database(Path.Combine(data, "original"));
        databases.Add(database);
        await database.Create();
        var site = new Site(database, 1, port);
        FirstCommune commune;
        Page[] pages;
        await using (await site.Start())
        {
            commune = await FirstCommune.Add(database, site.Address);
            pages = Pages(commune, await site.StyleSheet());
        }

        Report.Heading($"Pages on {await database.Version()}", on);
        Console.WriteLine($"Each commune: {commune.Targets} targets and {commune.Tasks} tasks in an issued plan, 60 offices and villages, 2 accounts.\n");
        var statements = await site.CountStatements(pages.Select(p => p.Path(0)));
        return (commune, [.. pages.Where(p => statements[p.Path(0)] is not null)], statements);
    }

    private static async Task<Site> Copy(List<Database> databases, string data, FirstCommune commune, int communes, int port)
    {
        var database = await databases[0].CopyTo(Path.Combine(data, $"{communes}"), $"bench_{communes}");
        databases.Add(database);
        if (communes > 1)
        {
            await Copies.Add(database, commune.Id, 1, communes - 1);
        }

        return new(database, communes, port);
    }

    private static Page[] Pages(FirstCommune commune, string styleSheet) =>
    [
        new("style sheet", _ => styleSheet, Barred: false),
        new("list of 50 villages", _ => "/admin/villages", Barred: false),
        new("commune home", _ => "/boards", Barred: true),
        new("plan overview", copy => $"/plans/{Copies.IdOf(commune.PlanId, copy)}", Barred: true),
        new("target", copy => $"/plans/targets/{Copies.IdOf(commune.TargetId, copy)}", Barred: true),
        new("planned task", copy => $"/plans/planned-tasks/{Copies.IdOf(commune.TaskId, copy)}", Barred: true),
        new("review", copy => $"/plans/review/{Copies.IdOf(commune.PlanId, copy)}", Barred: false),
    ];

    /// <summary>Page by page and round by round, each site and the skeleton in turn. What has no bar is measured with the most communes only.</summary>
    private static async Task<List<Result>> Measure(List<Running> sites, Server? skeleton, Page[] pages, Dictionary<string, int?> statements, int rounds, int seconds)
    {
        IEnumerable<Running> Measured(Page page) => page.Barred ? sites : sites.TakeLast(1);
        foreach (var page in pages)
        {
            foreach (var site in Measured(page))
            {
                await Wrk.WarmUp(site.Server, await site.Ask(page));
            }
        }

        if (skeleton is not null)
        {
            await Wrk.WarmUp(skeleton, Skeleton.Asked);
        }

        var results = pages.Select(p => new Result(p, statements[p.Path(0)]!.Value, [])).ToList();
        foreach (var (page, _, measured) in results)
        {
            var sitesOfPage = new List<(int Communes, Server Server, List<(string Path, string Cookie)> Asked)>();
            foreach (var site in Measured(page))
            {
                sitesOfPage.Add((site.Site.Communes, site.Server, await site.Ask(page)));
            }

            for (var round = 0; round < rounds; round++)
            {
                var loads = new Dictionary<int, Load>();
                if (skeleton is not null)
                {
                    loads[0] = await Wrk.Measure(skeleton, Skeleton.Asked, seconds);
                }

                foreach (var (communes, server, asked) in sitesOfPage)
                {
                    loads[communes] = await Wrk.Measure(server, asked, seconds);
                }

                measured.Add(loads);
            }
        }

        return results;
    }

    private static void Print(List<Result> results, int[] sizes, long memory)
    {
        var (few, many) = (sizes.Min(), sizes.Max());
        Report.Table(["page", "communes", "requests/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "statements", "KB", $"p50 against {few}", $"CPU against {few}", "requests/s against the skeleton's list", "errors"],
            from result in results
            from communes in sizes
            where result.Rounds[0].ContainsKey(communes)
            let load = result.At(communes)
            select (string[])
            [
                result.Page.Name, $"{communes}", Figure("0", load.PerSecond), Figure("0.0", load.P50), Figure("0.0", load.P95), Figure("0.0", load.P99),
                Figure("0.00", load.Cpu), $"{result.Statements}", Figure("0.0", load.Kilobytes), Figure("0.00", result.Against(l => l.P50, communes, few)), Figure("0.00", result.Against(l => l.Cpu, communes, few)),
                Figure("0.00", result.Against(l => l.PerSecond, communes, 0)), $"{load.Errors}",
            ]);
        if (results.SelectMany(r => r.Rounds).Where(r => r.ContainsKey(0)).Select(r => r[0]).ToList() is { Count: > 0 } all)
        {
            var skeleton = Wrk.Median(all);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- the skeleton's list of 50 rows: {skeleton.PerSecond:0} requests/s ({all.Min(l => l.PerSecond):0} to {all.Max(l => l.PerSecond):0}), p50 {skeleton.P50:0.0} ms, p95 {skeleton.P95:0.0} ms, CPU {skeleton.Cpu:0.00} ms"));
        }

        foreach (var result in results.Where(r => r.Page.Barred))
        {
            Report.AtMost($"{result.Page.Name}, p95 with {many} communes", result.At(many).P95, MostMilliseconds, "ms");
            if (many > few)
            {
                Report.AtMost($"{result.Page.Name}, p50 with {many} against {few}", result.Against(l => l.P50, many, few)!.Value, MostGrowth, "times");
                Report.AtMost($"{result.Page.Name}, p95 with {many} against {few}", result.Against(l => l.P95, many, few)!.Value, MostGrowth, "times");
            }
        }

        Report.AtMost("memory of the program at its most", memory / (double)(1 << 20), MostMegabytes, "MB");
    }

    private static string Figure(string format, double? figure) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
