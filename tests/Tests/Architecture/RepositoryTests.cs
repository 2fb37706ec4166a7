using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace XaSo.Tests.Architecture;

/// <summary>What is committed must work, and mean something, on any machine.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] _text = [".cs", ".cshtml", ".csproj", ".css", ".js", ".json", ".md", ".props", ".resx", ".slnx", ".targets", ".txt", ".cmd", ".html", ".xml", ""];

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        Faults.Empty(from file in Committed()
                     where _text.Contains(Path.GetExtension(file)) && !file.StartsWith("tests/Tests/Architecture/", StringComparison.Ordinal)
                     from Match match in MachinePath.Matches(File.ReadAllText(Repository.PathTo(file)))
                     select $"{file}: {match.Value}");

    [Fact]
    public void No_file_names_a_registry_that_packages_came_from()
    {
        Assert.DoesNotContain(Committed(), f => Path.GetFileName(f) is "NuGet.config" or "nuget.config" or ".npmrc");
        using var locked = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("package-lock.json")));
        Faults.Empty(from package in locked.RootElement.GetProperty("packages").EnumerateObject()
                     where package.Value.TryGetProperty("resolved", out _)
                     select package.Name);
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_lock_file()
    {
        var listed = XDocument.Load(Repository.PathTo("XaSo.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order();
        var projects = Committed().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Order().ToList();
        Assert.Equal(projects, listed);
        Assert.All(projects, p => Assert.True(File.Exists(Repository.PathTo(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json"))), p));
    }

    [Fact]
    public void Every_module_says_in_a_short_README_what_it_is_for() =>
        Faults.Empty(from module in Directory.EnumerateDirectories(Repository.PathTo("src/Modules"))
                     let readme = Path.Combine(module, "README.md")
                     where !File.Exists(readme) || File.ReadAllLines(readme).Length > 30
                     select Path.GetFileName(module));

    [Fact]
    public void Links_in_documents_lead_somewhere() =>
        Faults.Empty(from file in Committed()
                     where file.EndsWith(".md", StringComparison.Ordinal)
                     from Match match in LocalLink.Matches(File.ReadAllText(Repository.PathTo(file)))
                     let target = Path.Combine(Path.GetDirectoryName(Repository.PathTo(file))!, match.Groups["path"].Value)
                     where !Path.Exists(target)
                     select $"{file}: {match.Groups["path"].Value}");

    /// <summary>Committed, or about to be.</summary>
    private static List<string> Committed()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"]) { RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. files.Where(f => File.Exists(Repository.PathTo(f)))];
    }

    [GeneratedRegex("""(?<![\w.~$}/-])/(work|root|home/\w+|Users/\w+|mnt)/\S*|\b[A-Z]:\\Users\\\S*""")]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)")]
    private static partial Regex LocalLink { get; }
}
