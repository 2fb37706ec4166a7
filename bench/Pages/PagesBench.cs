using System.Globalization;
using XaSo.Bench.Data;

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

    private sealed record Result(int Communes, Page Page, Load Load, int Statements);

    public static async Task Run(Options options)
    {
        var (port, seconds) = (options.Number("port", 5187), options.Number("seconds", 10));
        var sizes = options.Numbers("communes", 1, 100, 3321);
        var data = Directory.CreateTempSubdirectory("xaso-bench-").FullName;
        try
        {
            await using var database = new Database(data);
            await database.Create();
            var site = new Site(data, port);
            var commune = await First(database, site);
            Report.Heading($"Pages on {await database.Version()}", $"wrk with {People} connections for {seconds} s on the same cores");
            Console.WriteLine($"Each commune: {commune.Targets} targets and {commune.Tasks} tasks in an issued plan, 60 offices and villages, 2 accounts.\n");
            var skeleton = await Skeleton.Measure(port, seconds);

            var (results, memory) = await Measure(database, site, commune, sizes, seconds);
            Print(results, skeleton, memory);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<FirstCommune> First(Database database, Site site)
    {
        await using var server = await site.Start();
        return await FirstCommune.Add(database, site.Address);
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

    /// <summary>One process serves them all, so that it is warmed up once; communes are added behind its back. What is there to compare with is measured with the most.</summary>
    private static async Task<(List<Result> Results, long Memory)> Measure(Database database, Site site, FirstCommune commune, int[] sizes, int seconds)
    {
        var results = new List<Result>();
        Page[] pages;
        await using (await site.Start())
        {
            pages = Pages(commune, await site.StyleSheet());
        }

        var statements = await site.CountStatements(pages.Select(p => p.Path(0)));
        pages = [.. pages.Where(p => statements[p.Path(0)] is not null)];
        await using var server = await site.Start();
        var people = await site.SignIn(1, People);
        foreach (var page in pages)
        {
            await Wrk.WarmUp(server, Asked(page, people));
        }

        var have = 1;
        foreach (var communes in sizes)
        {
            if (communes > have)
            {
                await Copies.Add(database, commune.Id, have, communes - 1);
                have = communes;
            }

            people = await site.SignIn(communes, People);
            foreach (var page in pages.Where(p => p.Barred || communes == sizes[^1]))
            {
                results.Add(new(communes, page, await Wrk.Measure(server, Asked(page, people), seconds), statements[page.Path(0)]!.Value));
            }
        }

        return (results, server.MostMemory);
    }

    private static IEnumerable<(string Path, string Cookie)> Asked(Page page, List<(int Copy, string Cookie)> people) => people.Select(p => (page.Path(p.Copy), p.Cookie));

    private static void Print(List<Result> results, Load? skeleton, long memory)
    {
        var few = results.Min(r => r.Communes);
        var many = results.Max(r => r.Communes);
        Load? At(Page page, int communes) => results.Find(r => r.Page == page && r.Communes == communes)?.Load;

        Report.Table(["page", "communes", "requests/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "statements", "KB", $"p50 against {few}", $"CPU against {few}", "requests/s against the skeleton's list", "errors"], results.Select(r => (string[])
        [
            r.Page.Name, $"{r.Communes}", Figure("0", r.Load.PerSecond), Figure("0.0", r.Load.P50), Figure("0.0", r.Load.P95), Figure("0.0", r.Load.P99),
            Figure("0.00", r.Load.Cpu), $"{r.Statements}", Figure("0.0", r.Load.Kilobytes), Against(r.Load.P50, At(r.Page, few)?.P50), Against(r.Load.Cpu, At(r.Page, few)?.Cpu),
            skeleton is null ? "–" : Figure("0.00", r.Load.PerSecond / skeleton.PerSecond), $"{r.Load.Errors}",
        ]));
        if (skeleton is not null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- the skeleton's list of 50 rows: {skeleton.PerSecond:0} requests/s, p50 {skeleton.P50:0.0} ms, p95 {skeleton.P95:0.0} ms, CPU {skeleton.Cpu:0.00} ms"));
        }

        foreach (var page in results.Where(r => r.Page.Barred && r.Communes == many))
        {
            Report.AtMost($"{page.Page.Name}, p95 with {many} communes", page.Load.P95, MostMilliseconds, "ms");
            if (many > few)
            {
                Report.AtMost($"{page.Page.Name}, p50 with {many} against {few}", page.Load.P50 / At(page.Page, few)!.P50, MostGrowth, "times");
                Report.AtMost($"{page.Page.Name}, p95 with {many} against {few}", page.Load.P95 / At(page.Page, few)!.P95, MostGrowth, "times");
            }
        }

        Report.AtMost("memory of the program at its most", memory / (double)(1 << 20), MostMegabytes, "MB");
    }

    private static string Against(double figure, double? few) => few is { } of ? Figure("0.00", figure / of) : "–";

    private static string Figure(string format, double figure) => figure.ToString(format, CultureInfo.InvariantCulture);
}
