namespace XaSo.Bench;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] path) => Path.GetFullPath(Path.Combine([Root, .. path]));

    /// <summary>What lies beside the repository on some machines and is never part of it; null elsewhere.</summary>
    public static string? Beside(string path) =>
        Ancestors().Select(folder => Path.Combine(folder, "shared", path)).FirstOrDefault(Path.Exists);

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = Path.GetDirectoryName(Root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "XaSo.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it inside the repository.");
        }

        return folder;
    }
}
