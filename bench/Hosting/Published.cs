namespace XaSo.Bench.Hosting;

/// <summary>The program as ./run publishes it.</summary>
internal static class Published
{
    public static string Folder { get; } = Repository.PathTo("artifacts", "app");

    /// <summary>What ./run tells the runtime.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["DOTNET_GCgen0size"] = "400000" };

    /// <summary>Built first if a source is newer.</summary>
    public static async Task<string> Program()
    {
        if (OperatingSystem.IsWindows())
        {
            await Programs.Run("cmd", "/c", Repository.PathTo("run.cmd"), "help");
        }
        else
        {
            await Programs.Run(Repository.PathTo("run"), "help");
        }

        return Path.Combine(Folder, "XaSo.Host.dll");
    }
}
