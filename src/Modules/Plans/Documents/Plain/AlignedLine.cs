using System.Text.RegularExpressions;

namespace XaSo.Plans.Documents.Plain;

/// <summary>Words of one line that no wide gap parts, with the columns of letters that they fill.</summary>
internal readonly record struct AlignedWords(int From, Span Span)
{
    public int To => From + Span.Length;

    public string In(string document) => document.Substring(Span.Start, Span.Length);

    public int Overlap(int from, int to) => Math.Max(0, Math.Min(To, to) - Math.Max(From, from));

    /// <summary>Cut before the letter that stands in this column.</summary>
    public (AlignedWords Left, AlignedWords Right) Cut(string document, int column)
    {
        var at = Span.Start + column - From;
        var end = at;
        while (end > Span.Start && char.IsWhiteSpace(document[end - 1]))
        {
            end--;
        }

        return (new(From, new(Span.Start, end - Span.Start)), new(column, new(at, Span.End - at)));
    }
}

/// <summary>A line of a text whose tables are drawn with spaces.</summary>
internal sealed partial record AlignedLine(IReadOnlyList<AlignedWords> Words, int Page)
{
    public static AlignedLine Of(string document, PlainTextLine line)
    {
        var start = line.Span.Start;
        while (start > 0 && document[start - 1] is not ('\n' or '\f' or '\r'))
        {
            start--;
        }

        var text = document.Substring(line.Span.Start, line.Span.Length);
        var words = new List<AlignedWords>();
        foreach (Match match in Parts.Matches(text))
        {
            words.Add(new(line.Span.Start - start + match.Index, new(line.Span.Start + match.Index, match.Length)));
        }

        return new(words, line.Page);
    }

    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Parts { get; }
}
