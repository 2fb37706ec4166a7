using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace XaSo.Tests.Architecture;

/// <summary>A file that a person wrote: everything under src, tests and bench except migrations.</summary>
public sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] _folders = ["src", "tests", "bench"];

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. from folder in _folders
           where Directory.Exists(Repository.PathTo(folder))
           from file in Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs*", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)
           where !path.StartsWith("src/Migrations/Sqlite/", StringComparison.Ordinal) && !path.StartsWith("src/Migrations/Postgres/", StringComparison.Ordinal)
           orderby path
           select new SourceFile(path, File.ReadAllText(file)),
    ];

    public bool IsPage => Path.EndsWith(".cshtml", StringComparison.Ordinal);
    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);
    public int Lines => Text.AsSpan().Count('\n');

    public SyntaxNode Parse() => CSharpSyntaxTree.ParseText(Text).GetRoot();

    public bool LiesIn(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);
}
