using XaSo.Bench.Hosting;

namespace XaSo.Bench;

/// <summary>From starting the process to the first answer.</summary>
internal static class StartBench
{
    private const double MostSeconds = 2;
    private const int MostMegabytes = 250;
    private const string FirstUser = "quantri";

    public static async Task Run(Options options)
    {
        var (times, address) = (options.Number("times", 5), $"http://127.0.0.1:{options.Number("port", 5187)}");
        var program = await Published.Program();
        var data = Directory.CreateTempSubdirectory("xaso-bench-").FullName;
        Report.Heading("Start to the first answer", $"SQLite, median of {times}");
        try
        {
            var (first, memory) = await Start(program, address, data, SignIn);
            var warm = new List<double>();
            for (var time = 0; time < times; time++)
            {
                warm.Add((await Start(program, address, data)).Seconds);
            }

            var cold = new List<double>();
            for (var time = 0; time < times && await Forget(program); time++)
            {
                cold.Add((await Start(program, address, data)).Seconds);
            }

            Report.AtMost("start, warm", Report.Median(warm), MostSeconds, "s");
            Report.AtMost("memory after the first page", memory / (double)(1 << 20), MostMegabytes, "MB");
            Console.WriteLine($"- first start, which makes the database: {first:0.00} s");
            Console.WriteLine(cold.Count == 0 ? "- cold start: not measured here" : $"- start with the program's files out of the cache: {Report.Median(cold):0.00} s");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<(double Seconds, long Memory)> Start(string program, string address, string data, Func<Server, Task>? then = null)
    {
        await using var server = await Server.Start(program, ["serve"], address, new Dictionary<string, string?>(Published.Settings) { ["XASO_DATA"] = data, ["Database__Provider"] = null });
        var memory = server.Memory;
        await (then?.Invoke(server) ?? Task.CompletedTask);
        return (server.FirstAnswer.TotalSeconds, memory);
    }

    /// <summary>Until somebody has, each start makes a new first password.</summary>
    private static async Task SignIn(Server server)
    {
        string? password;
        while ((password = server.Printed.SelectMany(line => line.Split(' ')).Select(word => word.TrimEnd('.', ',')).FirstOrDefault(word => word.Count(c => c == '-') == 3)) is null)
        {
            await Task.Delay(50); // it answers before it says so
        }

        using var browser = await Browser.SignIn(server.Address, FirstUser, password);
    }

    /// <summary>Asks the system to drop the program's files from its cache; those of the runtime stay while other programs use them.</summary>
    private static async Task<bool> Forget(string program)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.dll", SearchOption.AllDirectories))
        {
            await Programs.Run("dd", $"if={file}", "iflag=nocache", "count=0");
        }

        return true;
    }
}
