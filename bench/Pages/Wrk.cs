using System.Globalization;
using XaSo.Bench.Hosting;

namespace XaSo.Bench.Pages;

/// <param name="P50">Milliseconds, as P95 and P99.</param>
/// <param name="Cpu">Milliseconds that the server worked for a request: what remains true while others use the machine.</param>
internal sealed record Load(double PerSecond, double P50, double P95, double P99, double Cpu, double Kilobytes, long Errors);

/// <summary>Loads pages with wrk on this same machine.</summary>
internal static class Wrk
{
    private const int Connections = 32;
    private const int Threads = 2;
    private const double Micro = 1e6;
    private const double Milli = 1e3;
    private const int WarmUpSeconds = 4;
    private const int MostWarmUps = 5;
    private const int SettleSeconds = 1;
    private const double Settled = 0.95;

    /// <summary>Each figure's median.</summary>
    public static Load Median(IReadOnlyCollection<Load> loads)
    {
        double Of(Func<Load, double> figure) => Report.Median(loads.Select(figure));
        return new(Of(l => l.PerSecond), Of(l => l.P50), Of(l => l.P95), Of(l => l.P99), Of(l => l.Cpu), Of(l => l.Kilobytes), loads.Sum(l => l.Errors));
    }

    /// <param name="requests">Path and cookie; asked for in turn.</param>
    public static Task<Load> Measure(Server server, IEnumerable<(string Path, string Cookie)> requests, int seconds) => With(requests, async list =>
    {
        await Run(server, list, SettleSeconds); // the rows of these people come into the caches
        return await Run(server, list, seconds);
    });

    /// <summary>Until the page becomes no cheaper: the runtime compiles anew what is used often, at its leisure.</summary>
    public static Task WarmUp(Server server, IEnumerable<(string Path, string Cookie)> requests) => With(requests, async list =>
    {
        var before = double.MaxValue;
        for (var round = 0; round < MostWarmUps; round++)
        {
            var now = (await Run(server, list, WarmUpSeconds)).Cpu;
            if (now > before * Settled)
            {
                break;
            }

            before = now;
        }

        return before;
    });

    private static async Task<T> With<T>(IEnumerable<(string Path, string Cookie)> requests, Func<string, Task<T>> work)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(list, requests.Select(r => $"{r.Path} {r.Cookie}"));
            return await work(list);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private static async Task<Load> Run(Server server, string list, int seconds)
    {
        var worked = server.Cpu;
        var output = await Programs.Run("wrk", $"-t{Threads}", $"-c{Connections}", $"-d{seconds}s", "--timeout", "10s",
            "-s", Path.Combine(AppContext.BaseDirectory, "Pages", "wrk.lua"), server.Address, "--", list);
        worked = server.Cpu - worked;
        var figures = output.Split('\n').Single(l => l.StartsWith("RESULT ", StringComparison.Ordinal)).Split(' ').Skip(1)
            .Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        var (count, duration, bytes, errors) = (figures[0], figures[1] / Micro, figures[2], (long)figures[3]);
        return count == 0
            ? new(0, double.NaN, double.NaN, double.NaN, double.NaN, 0, errors)
            : new(count / duration, figures[4] / Milli, figures[5] / Milli, figures[6] / Milli, worked.TotalMilliseconds / count, bytes / 1024 / count, errors);
    }
}
