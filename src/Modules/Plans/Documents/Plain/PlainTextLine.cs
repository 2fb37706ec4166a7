using System.Text.RegularExpressions;

namespace XaSo.Plans.Documents.Plain;

/// <summary>A line of a text file that holds something.</summary>
/// <param name="Text">Folded as a <see cref="Passage"/>, but with its tabs.</param>
/// <param name="Span">Without white space at its ends.</param>
/// <param name="BlankBefore">An empty line stands above it.</param>
internal sealed partial record PlainTextLine(string Text, Span Span, bool BlankBefore, int Page)
{
    private const int ShortestPage = 20;

    public bool IsCaps { get; } = Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>A number between empty lines that may be the number of a page; in a table it may also be that of a row.</summary>
    public bool MayBePageNumber { get; private init; }

    public char Last => Text[^1];

    /// <summary>A sentence, or a point of a list, ends with the line.</summary>
    public bool IsClosed => Last is '.' or ';' or ':' or '!' or '?' or '/';

    /// <summary>The first letter is a small one: the line goes on with a sentence.</summary>
    public bool StartsSmall => Text.Length > 0 && (char.IsLower(Text[0]) || Text[0] is '%' or ')' or ',' or ';' or '.');

    /// <summary>Leaves out what stands at the top or foot of page after page.</summary>
    public static IReadOnlyList<PlainTextLine> Split(string text)
    {
        var lines = new List<PlainTextLine>();
        var page = 1;
        var blank = true;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            page += text.AsSpan(at, end - at).Count('\f');
            var (start, stop) = Trim(text, at, end);
            if (start < stop)
            {
                lines.Add(new(Spaces.Replace(text[start..stop], " "), new(start, stop - start), blank, page));
                blank = false;
            }
            else
            {
                blank = true;
            }

            at = end + 1;
        }

        return WithoutPageMarks(lines);
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static List<PlainTextLine> WithoutPageMarks(List<PlainTextLine> lines)
    {
        var repeated = lines.GroupBy(l => l.Page).SelectMany(p => new[] { p.First(), p.Last() }.Distinct())
            .CountBy(l => Digits.Replace(l.Text, "0"))
            .Where(c => c.Value >= 3 && c.Key.Length < 120)
            .Select(c => c.Key).ToHashSet();
        var kept = new List<PlainTextLine>(lines.Count);
        var (lastPage, lastMark) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isEdge = i == 0 || i + 1 == lines.Count || lines[i - 1].Page != line.Page || lines[i + 1].Page != line.Page;
            if (isEdge && repeated.Contains(Digits.Replace(line.Text, "0")) && !line.Text.Contains('\t', StringComparison.Ordinal))
            {
                continue;
            }

            // A number alone between empty lines, higher than the last one; without empty lines, the very next one about a page below it.
            var standsAlone = isEdge || (line.BlankBefore && i + 1 < lines.Count && lines[i + 1].BlankBefore);
            if (PageMark.Match(line.Text) is { Success: true } mark && int.TryParse(mark.Groups["n"].ValueSpan, out var number)
                && ((standsAlone && number > lastPage && number <= lastPage + 15) || (number == Math.Max(2, lastPage + 1) && i - lastMark > ShortestPage)))
            {
                (lastPage, lastMark) = (number, i);
                kept.Add(line with { MayBePageNumber = true });
                continue;
            }

            kept.Add(line);
        }

        return kept;
    }

    [GeneratedRegex(@"[^\S\t]+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"^(?:[Tt]rang |[-–] ?)?(?<n>\d{1,4})(?: ?/ ?\d{1,4}| ?[-–])?$")]
    private static partial Regex PageMark { get; }
}
