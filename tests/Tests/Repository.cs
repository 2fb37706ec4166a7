namespace XaSo.Tests;

public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the tests inside the repository.");
        }

        return folder;
    }
}
