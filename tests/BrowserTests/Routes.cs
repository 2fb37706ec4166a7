using System.Text.RegularExpressions;

namespace XaSo.BrowserTests;

/// <summary>The pages of the program, as docs/routes.md lists them.</summary>
public sealed partial record Route(string Address, string Permission)
{
    /// <summary>All that answer a reader with a page.</summary>
    public static IReadOnlyList<Route> Pages { get; } =
    [
        .. from Match row in Row.Matches(File.ReadAllText(Repository.PathTo("docs/routes.md")))
           let address = row.Groups["address"].Value
           where !Files.IsMatch(address)
           select new Route(address, row.Groups["permission"].Value),
    ];

    public bool IsPublic => Permission == "public";

    /// <summary>Its address alone opens it.</summary>
    public bool IsWhole => !Optional.Replace(Address, "").Contains('{', StringComparison.Ordinal);

    public string Whole => Optional.Replace(Address, "");

    public string Name => Whole.Trim('/').Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace(":guid}", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    private Regex Pattern { get; } = new("^" + Parameter.Replace(Optional.Replace(Address, ""), p => p.Value.Contains("guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}" : "[^/?]+") + @"/?($|\?)", RegexOptions.NonBacktracking);

    public bool Matches(string path) => Pattern.IsMatch(path);

    public override string ToString() => Address;

    /// <summary>What answers with a file.</summary>
    [GeneratedRegex(@"/workbook\b|/exports/|\.ics$")]
    private static partial Regex Files { get; }

    [GeneratedRegex(@"/\{[^}]*\?\}")]
    private static partial Regex Optional { get; }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"^\| `(?<address>/[^`]*)` \| [^|]*\bGET\b[^|]* \| (?<permission>\S+) \| \S+\.cshtml \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
