using System.Text.Json;
using System.Xml.Linq;

namespace XaSo.Tests.Architecture;

public sealed class ThirdPartyTests
{
    private static readonly string[] _permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSD-0-Clause", "0BSD", "PostgreSQL", "OFL-1.1", "ISC", "MPL-2.0", "public domain"];

    /// <summary>Packages whose licence is a file that somebody has read.</summary>
    private static readonly Dictionary<string, string> _read = new() { ["SourceGear.sqlite3"] = "public domain" };

    private sealed record Part(string Name, string Version, string Licence);

    [Fact]
    public void What_is_shipped_is_listed_and_under_a_permissive_licence()
    {
        List<Part> parts = [.. Packages().Concat(Scripts()).DistinctBy(p => (p.Name, p.Version)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];
        Faults.Empty(parts.Where(p => !_permissive.Contains(p.Licence)));
        Approve.File("THIRD-PARTY.md", $"""
            # Third parties

            What is shipped with XaSo beside .NET itself (MIT). Poppler and tesseract are programs of the machine, started when needed and not shipped.

            | package | version | licence |
            | --- | --- | --- |
            {string.Join('\n', parts.Select(p => $"| {p.Name} | {p.Version} | {p.Licence} |"))}

            """);
    }

    /// <summary>All but those of the host, whose further packages are used at design time only.</summary>
    private static IEnumerable<Part> Packages() =>
        from file in Directory.EnumerateFiles(Repository.PathTo("src"), "packages.lock.json", SearchOption.AllDirectories)
        where Path.GetFileName(Path.GetDirectoryName(file)) != "Host"
        from package in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
        where package.Value.TryGetProperty("resolved", out _)
        let version = package.Value.GetProperty("resolved").GetString()!
        select new Part(package.Name, version, _read.GetValueOrDefault(package.Name) ?? LicenceOf(package.Name.ToLowerInvariant(), version));

    private static string LicenceOf(string package, string version)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var nuspec = XDocument.Load(Path.Combine(folder, package, version, $"{package}.nuspec"));
        return nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == "license")?.Value ?? "";
    }

    /// <summary>Copied into wwwroot by "npm run vendor".</summary>
    private static IEnumerable<Part> Scripts() =>
        from package in JsonDocument.Parse(File.ReadAllText(Repository.PathTo("package-lock.json"))).RootElement.GetProperty("packages").EnumerateObject()
        where package.Name.StartsWith("node_modules/", StringComparison.Ordinal)
        select new Part(package.Name["node_modules/".Length..], package.Value.GetProperty("version").GetString()!, package.Value.GetProperty("license").GetString()!);
}
