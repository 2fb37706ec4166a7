using System.Text;
using System.Text.RegularExpressions;
using XaSo.Plans.Reading;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Documents.Plain;

/// <summary>
/// A table that a program wrote out line by line as it met the words on the page: cells broken over lines, two cells on one line,
/// the titles again on every page. The titles tell what the columns hold, and what a column holds tells where its cells begin.
/// </summary>
internal sealed partial class FlatTable
{
    private const int LongestHeader = 24;

    private readonly string _document;
    private readonly IReadOnlyList<PlainTextLine> _lines;
    private readonly string _header;
    private readonly List<(ColumnKind Kind, Passage Title)> _columns = [];

    private FlatTable(string document, IReadOnlyList<PlainTextLine> lines, string header) => (_document, _lines, _header) = (document, lines, header);

    /// <summary>The table whose titles begin at a line, and the line after it; null where none begins.</summary>
    public static (Table Table, int Next)? Read(string document, IReadOnlyList<PlainTextLine> lines, int first, int width)
    {
        if (ColumnTitles.Row(Spelling.Lower(lines[first].Text)).Count == 0 || Header(lines, first) is not var (text, ends, titles))
        {
            return null;
        }

        var table = new FlatTable(document, lines, text[..ends[^1]]);
        table.AddColumns(first, ends, titles);
        var start = first + ends.Count;
        var end = table.End(start, width);
        var rows = table.Rows(start, end).ToList();
        return (new([table.HeaderRow(), .. rows], lines[first].Page), end);
    }

    /// <summary>The lines that titles fill, from the first letter of one line to the last of another.</summary>
    private static (string Text, List<int> Ends, List<(ColumnKind Kind, int Start, int Length)> Titles)? Header(IReadOnlyList<PlainTextLine> lines, int first)
    {
        var text = new StringBuilder();
        var ends = new List<int>();
        for (var i = first; i < lines.Count && i < first + LongestHeader && !lines[i].Text.Contains('\t', StringComparison.Ordinal); i++)
        {
            if (i > first && Counter.IsMatch(lines[i].Text))
            {
                break;
            }

            text.Append(text.Length > 0 ? " " : "").Append(Spelling.Lower(lines[i].Text));
            ends.Add(text.Length);
        }

        var titles = ColumnTitles.Row(text.ToString()).ToList();
        var last = titles.Count == 0 ? 0 : titles.Max(t => t.Start + t.Length);
        titles = Unfolded(titles, text.ToString());
        var kinds = titles.ConvertAll(t => t.Kind);
        var isTable = kinds.LastIndexOf(ColumnKind.Number) <= 0 && kinds.Count >= 3 && kinds.Distinct().Count() >= 3 && kinds.Any(k => k is ColumnKind.Name or ColumnKind.Measure or ColumnKind.Steps)
            && kinds.Any(k => k is ColumnKind.Time or ColumnKind.Lead or ColumnKind.Unit or ColumnKind.Value);
        var count = isTable ? ends.FindIndex(e => e >= last) + 1 : 0;
        if (count == 0 || ends[count - 1] - last > 25)
        {
            return null;
        }

        return (text.ToString(), ends[..count], titles);
    }

    /// <summary>A title over several years has them below it, which here is behind all other titles; their columns stand where it stands.</summary>
    private static List<(ColumnKind Kind, int Start, int Length)> Unfolded(List<(ColumnKind Kind, int Start, int Length)> titles, string text)
    {
        var years = titles.AsEnumerable().Reverse().TakeWhile(t => t is { Kind: ColumnKind.Value, Length: <= 8 }).Reverse().ToList();
        var over = titles.FindIndex(t => t is { Kind: ColumnKind.Value, Length: > 8 } && !EndsInYear.IsMatch(text.AsSpan(t.Start, t.Length)));
        if (years.Count < 2 || over < 0 || over >= titles.Count - years.Count)
        {
            return titles;
        }

        return [.. titles[..over], .. years, .. titles[(over + 1)..^years.Count]];
    }

    private void AddColumns(int first, List<int> ends, List<(ColumnKind Kind, int Start, int Length)> titles)
    {
        var header = Passage.Of(_document, Enumerable.Range(first, ends.Count).Select(i => _lines[i].Span));
        for (var i = 0; i < titles.Count; i++)
        {
            var end = titles.Select(t => t.Start).Where(s => s > titles[i].Start).Append(header.Text.Length).Min();
            _columns.Add((titles[i].Kind, header.Slice(titles[i].Start, end - titles[i].Start)));
        }
    }

    private Row HeaderRow() => new([.. _columns.Select((c, i) => new Cell(c.Title, i))]) { IsHeader = true };

    private int End(int start, int width)
    {
        string? number = null;
        for (var i = start; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var begins = BeginsRow(i, number);
            number = begins ?? number;

            // Where each row is one line, its rows are as wide as prose.
            var isWide = width < 160 && begins is null && line.Text.Length >= width * 0.9 && i + 1 < _lines.Count && _lines[i + 1].Text.Length >= width * 0.9 && BeginsRow(i + 1, number) is null;
            if (isWide || line.Text.Contains('\t', StringComparison.Ordinal) || Sections.IsClosing(line.Text) || EndsTable(line))
            {
                return i;
            }
        }

        return _lines.Count;
    }

    /// <summary>The number of the row that a line begins.</summary>
    private string? BeginsRow(int at, string? last) =>
        _columns[0].Kind == ColumnKind.Number && RowNumber.Match(_lines[at].Text) is { Success: true } next && char.IsDigit(next.Value[0]) && Follows(last, next.Groups["n"].Value)
            ? next.Groups["n"].Value
            : null;

    private static bool EndsTable(PlainTextLine line) => Label.Of(line.Text) is var label
        && (label.Kind is LabelKind.Annex or LabelKind.Part
            || (label.Kind == LabelKind.Letter && Sections.OfBeginning(line.Text[label.Length..]) == SectionKind.Organisation)
            || (label.Kind == LabelKind.Roman && label.Length < line.Text.Length && Sections.OfBeginning(line.Text[label.Length..]) != SectionKind.None));

    private IEnumerable<Row> Rows(int start, int end)
    {
        var numbered = _columns[0].Kind == ColumnKind.Number;
        var blankTells = Enumerable.Range(start, end - start).Count(i => _lines[i].BlankBefore) * 10 < (end - start) * 6;
        var parts = new List<FlatPart>();
        var (number, figure, afterBreak) = (default(string), default(string), false);
        for (var i = start; i < end; i++)
        {
            if (Repeated(i) is > 0 and var repeated)
            {
                i += repeated - 1;
                afterBreak = true;
                continue;
            }

            var line = _lines[i];
            var next = numbered ? RowNumber.Match(line.Text) : Match.Empty;
            if (IsNoise(i, end))
            {
                continue;
            }

            if (next.Success && next.Groups["n"].Value is var n && (Follows(number, n) || (figure != number && Follows(figure, n))))
            {
                (number, figure, afterBreak) = (n, char.IsLetter(n[0]) ? figure : n, false);
                parts.Add(new(new(line.Span.Start, n.Length), []));
                line = Rest(line, next.Length);
            }
            else if (line.MayBePageNumber)
            {
                continue;
            }

            if (parts.Count == 0 || afterBreak || (!numbered && line.StartsSmall && StartsPage(line)))
            {
                parts.Add(new(null, []));
                afterBreak = false;
            }

            if (line.Text.Length > 0)
            {
                parts[^1].Lines.Add(line with { BlankBefore = line.BlankBefore && blankTells });
            }
        }

        return FlatRows.Build(_document, [.. _columns.Select(c => c.Kind)], parts, numbered);
    }

    /// <summary>The numbers of the columns, or the number of a page above titles that come again.</summary>
    private bool IsNoise(int at, int end) =>
        ColumnNumbers.IsMatch(_lines[at].Text) || (int.TryParse(_lines[at].Text, out _) && at + 1 < end && Repeated(at + 1) > 0);

    private static PlainTextLine Rest(PlainTextLine line, int length)
    {
        var text = line.Text[Math.Min(length, line.Text.Length)..].TrimStart();
        return line with { Text = text, Span = new(line.Span.End - text.Length, text.Length) };
    }

    /// <summary>How many lines from here are the titles again.</summary>
    private int Repeated(int at)
    {
        var length = 0;
        for (var i = at; i < _lines.Count && length < _header.Length; i++)
        {
            var lower = Spelling.Lower(_lines[i].Text);
            if (string.CompareOrdinal(_header, length, lower, 0, lower.Length) != 0)
            {
                return 0;
            }

            length += lower.Length + 1;
            if (length >= _header.Length)
            {
                return i + 1 - at;
            }
        }

        return 0;
    }

    /// <summary>A form feed, or the one space that is left of it, stands before the first line of a page.</summary>
    private bool StartsPage(PlainTextLine line) => line.Span.Start is > 0 and var at
        && (_document[at - 1] == '\f' || (_document[at - 1] == ' ' && (at == 1 || _document[at - 2] == '\n')));

    private static bool Follows(string? last, string next)
    {
        var isLetter = char.IsLetter(next[0]);
        if (last is null || isLetter || char.IsLetter(last[0]))
        {
            return isLetter || next is "1" or "01" or "1.1" || (last is not null && next.EndsWith(".1", StringComparison.Ordinal));
        }

        var (from, to) = (Parts(last), Parts(next));
        var same = 0;
        while (same < from.Length && same < to.Length && from[same] == to[same])
        {
            same++;
        }

        return same == to.Length - 1 && (same == from.Length ? to[same] == 1 : to[same] == from[same] + 1);

        static int[] Parts(string number) => [.. number.Split('.').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^(?<n>\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,4}|[A-H])[.)]?(?:\s|$)")]
    private static partial Regex RowNumber { get; }

    [GeneratedRegex(@"20\d\d$")]
    private static partial Regex EndsInYear { get; }

    [GeneratedRegex(@"^(?:STT|TT)(?: |$)", RegexOptions.IgnoreCase)]
    private static partial Regex Counter { get; }

    [GeneratedRegex(@"^(?:\(\d{1,2}\) ?){3,}$")]
    private static partial Regex ColumnNumbers { get; }
}

/// <summary>Lines that belong to one row, or to several where rows have no numbers; a page may end within a row.</summary>
/// <param name="Number">Where its number stands; null where the lines go on with the row before.</param>
internal sealed record FlatPart(Span? Number, List<PlainTextLine> Lines);
