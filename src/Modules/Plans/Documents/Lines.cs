using System.Text.RegularExpressions;

namespace XaSo.Plans.Documents;

/// <summary>What the beginning of a line says about it, in any format.</summary>
internal static partial class Lines
{
    /// <summary>"I.", "1.", "1.1.", "1.1", "a)", "b.", "-", "+", "*", "•", "Điều 1.", "Phần II"; a space follows, or the end.</summary>
    [GeneratedRegex(@"^\s*(?:[-–—−+*•●▪■◦○✓➢➤➔→]|[IVXLC]{1,6}[.)/]|\d{1,2}(?:\.\d{1,2}){1,4}[.)]?|\d{1,2}[.)/]|\(\d{1,2}\)|\(?[a-zđ]{1,2}\)|[a-zđA-HĐ][.)]|[A-H]\)|(?:Điều|Phần|Chương|Mục)\s+(?:\d{1,2}|[IVX]{1,5})[.:]?)(?=\s|$)")]
    private static partial Regex Marked { get; }

    [GeneratedRegex(@"^\s*(?:[-–—−+*•●▪■◦○✓➢➤➔→]\s*\p{L}|[IVXLC]{1,6}\.\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s*\p{L}|[a-zđ]\)\s)")]
    private static partial Regex SureMark { get; }

    /// <summary>"______": a line that is drawn, not written.</summary>
    [GeneratedRegex(@"^[\s_\-–—=*.·…]*[_\-–—=*.·…]{3}[\s_\-–—=*.·…]*$")]
    private static partial Regex Drawn { get; }

    public static bool IsDrawn(string text) => text.Length > 2 && Drawn.IsMatch(text);

    public static bool IsMarked(string text) => Marked.IsMatch(text);

    /// <summary>A line break that somebody typed where a list goes on begins a paragraph of its own.</summary>
    public static IEnumerable<string> SplitAtMarks(string text)
    {
        var start = 0;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            var line = text.AsSpan(at + 1);
            var end = line.IndexOf('\n');
            if (SureMark.IsMatch(end < 0 ? line : line[..end]))
            {
                yield return text[start..at];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
