using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace XaSo.Tests.Architecture;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    /// <summary>What must not be called, why, and the places that may.</summary>
    private static readonly (Regex Call, string Why, string[] Allowed)[] _banned =
    [
        (ClockCall, "ask TimeProvider", []),
        (BlockingCall, "await it", []),
        (UnfilteredQuery, "rows of other communes are reached by AppDb.AcrossCommunes only", ["src/Platform/Data/Crossing.cs"]),
        (RawHtml, "text is encoded; markup comes from the kit", ["src/Platform/Ui/"]),
        (BareSql, "queries are written in LINQ or interpolated", ["src/Platform/Data/", "src/Migrations/", "bench/"]),
    ];

    private static readonly string[] _emptyNames = ["Manager", "Helper", "Helpers", "Base", "Impl", "Util", "Utils", "Service", "Services"];

    [Fact]
    public void Files_stay_short() =>
        Faults.Empty(from file in SourceFile.All where file.Lines > LongestFile select $"{file.Path}: {file.Lines} lines");

    [Fact]
    public void Methods_stay_short() =>
        Faults.Empty(from node in Nodes()
                     where node.Syntax is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                     let span = node.Syntax.SyntaxTree.GetLineSpan(node.Syntax.Span)
                     let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
                     where lines > LongestMethod
                     select $"{node.File.Path}:{span.StartLinePosition.Line + 1}: {lines} lines");

    [Fact]
    public void Types_are_named_for_what_they_are() =>
        Faults.Empty(from node in Nodes()
                     where node.Syntax is BaseTypeDeclarationSyntax
                     let name = ((BaseTypeDeclarationSyntax)node.Syntax).Identifier.Text
                     where name == "Task" || _emptyNames.Any(e => name.EndsWith(e, StringComparison.Ordinal) && !name.EndsWith("TagHelper", StringComparison.Ordinal))
                     select $"{node.File.Path}: {name}");

    [Fact]
    public void Nothing_banned_is_called() =>
        Faults.Empty(from file in SourceFile.All
                     where file.IsProduct
                     from ban in _banned
                     where !ban.Allowed.Any(file.LiesIn)
                     from Match match in ban.Call.Matches(WithoutComments(file))
                     select $"{file.Path}: {match.Value} ({ban.Why})");

    [Fact]
    public void Nothing_is_left_undone_or_folded_away() =>
        Faults.Empty(from file in SourceFile.All
                     where !file.LiesIn("tests/Tests/Architecture/")
                     from Match match in Leftover.Matches(file.Text)
                     select $"{file.Path}: {match.Value}");

    private static IEnumerable<(SourceFile File, SyntaxNode Syntax)> Nodes() =>
        from file in SourceFile.All where !file.IsPage from node in file.Parse().DescendantNodes() select (file, node);

    private static string WithoutComments(SourceFile file)
    {
        if (file.IsPage)
        {
            return PageComment.Replace(file.Text, "");
        }

        var root = file.Parse();
        return root.ReplaceTrivia(
            root.DescendantTrivia(descendIntoTrivia: true).Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)),
            (_, _) => default).ToFullString();
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockCall { get; }

    [GeneratedRegex(@"\)\.Result\b|Async\.Result\b|\.Wait\(\)|\.GetAwaiter\(\)\.GetResult\(\)|Thread\.Sleep|Task\.WaitAll|async void")]
    private static partial Regex BlockingCall { get; }

    [GeneratedRegex(@"\bIgnoreQueryFilters\b")]
    private static partial Regex UnfilteredQuery { get; }

    [GeneratedRegex(@"Html\.Raw|AppendHtml\(\s*[$@]*""|AppendHtmlLine|SetHtmlContent\(\s*[$@]*""|new HtmlString\(")]
    private static partial Regex RawHtml { get; }

    [GeneratedRegex(@"\b(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw)\b")]
    private static partial Regex BareSql { get; }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|#region|#pragma warning disable|coming soon|sắp ra mắt", RegexOptions.IgnoreCase)]
    private static partial Regex Leftover { get; }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex PageComment { get; }
}
