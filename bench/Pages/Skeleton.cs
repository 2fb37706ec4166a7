using XaSo.Bench.Hosting;

namespace XaSo.Bench.Pages;

/// <summary>The small program that XaSo grew from, where it lies beside the repository; its list of 50 rows is the measure of what pages cost here.</summary>
internal static class Skeleton
{
    public static readonly IReadOnlyList<(string Path, string Cookie)> Asked = [("/planning/proposals", "")];

    /// <returns>None where it does not lie there.</returns>
    public static async Task<Server?> Start(string data, int port)
    {
        if (Repository.Beside("design/skeleton") is not { } source)
        {
            return null;
        }

        Directory.CreateDirectory(data);
        return await Server.Start(await Build(source), ["--Demo", "true", "--Database:Connection", $"Data Source={data}/skeleton.db"], $"http://127.0.0.1:{port}", new Dictionary<string, string?>
        {
            ["Database__Provider"] = null, // SQLite, whatever is measured beside it
        });
    }

    private static async Task<string> Build(string source)
    {
        var copy = Repository.PathTo("artifacts", "skeleton");
        var program = Path.Combine(copy, "app", "Commune.Host.dll");
        if (!File.Exists(program))
        {
            Folders.Copy(source, copy);
            await Programs.Run("dotnet", "publish", Path.Combine(copy, "src", "Host"), "-c", "Release", "-o", Path.Combine(copy, "app"), "-m:1", "--nologo", "-v:q");
        }

        return program;
    }
}
