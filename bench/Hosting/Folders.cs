namespace XaSo.Bench.Hosting;

internal static class Folders
{
    /// <summary>With everything in it; what is there already is replaced.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, File.ReadAllBytes(file)); // without the right to change nothing, which a shared folder may give
        }
    }
}
