using XaSo.Bench.Hosting;

namespace XaSo.Bench.Pages;

/// <summary>The small program that XaSo grew from, where it lies beside the repository; its list of 50 rows is the measure of what pages cost here.</summary>
internal static class Skeleton
{
    private const string Page = "/planning/proposals";

    public static async Task<Load?> Measure(int port, int seconds)
    {
        if (Repository.Beside("design/skeleton") is not { } source)
        {
            return null;
        }

        var program = await Build(source);
        var address = $"http://127.0.0.1:{port}";
        var data = Directory.CreateTempSubdirectory("xaso-bench-").FullName;
        try
        {
            await using var server = await Server.Start(program, ["--Demo", "true", "--Database:Connection", $"Data Source={data}/skeleton.db"], address, new Dictionary<string, string?>
            {
                ["Database__Provider"] = null, // SQLite, whatever is measured beside it
            });
            await Wrk.WarmUp(server, [(Page, "")]);
            return await Wrk.Measure(server, [(Page, "")], seconds);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<string> Build(string source)
    {
        var copy = Repository.PathTo("artifacts", "skeleton");
        var program = Path.Combine(copy, "app", "Commune.Host.dll");
        if (!File.Exists(program))
        {
            Copy(source, copy);
            await Programs.Run("dotnet", "publish", Path.Combine(copy, "src", "Host"), "-c", "Release", "-o", Path.Combine(copy, "app"), "-m:1", "--nologo", "-v:q");
        }

        return program;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, File.ReadAllBytes(file));
        }
    }
}
