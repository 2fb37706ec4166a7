namespace XaSo.Tests;

/// <summary>Compares generated text with a file in the repository. Run with UPDATE_APPROVED=1 to rewrite the file.</summary>
public static class Approve
{
    public static void File(string path, string actual)
    {
        var file = Repository.PathTo(path);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, actual);
        }

        Assert.Equal(System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : "", actual);
    }
}
