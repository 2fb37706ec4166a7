using System.Text.RegularExpressions;
using XaSo.Plans.Reading;

namespace XaSo.Plans.Documents.Plain;

/// <summary>
/// A table whose columns are parted by spaces, as "pdftotext -layout" writes it. Its rows have numbers, which stand in the first
/// line of their row or in its middle.
/// </summary>
internal sealed partial class AlignedTable
{
    private const int Near = 4;

    private readonly string _document;
    private readonly List<AlignedLine> _lines = [];
    private readonly List<int> _starts;
    private readonly List<string> _header;
    private readonly List<(int Line, Span Number)> _numbers = [];

    private AlignedTable(string document, List<int> starts, List<string> header) => (_document, _starts, _header) = (document, starts, header);

    /// <summary>The table whose titles begin at a line, and the line after it; null where none begins.</summary>
    public static (Table Table, int Next)? Read(string document, IReadOnlyList<PlainTextLine> lines, int first)
    {
        if (lines[first].Span.Length < lines[first].Text.Length + 3 || AlignedHeader.Read(document, lines, first) is not { } header)
        {
            return null;
        }

        var heads = Enumerable.Range(first, header.Lines).Select(i => lines[i].Text).ToList();
        var table = new AlignedTable(document, header.Starts, heads);
        var next = table.Take(lines, first + header.Lines);
        if (table._numbers.Count < 2)
        {
            return null;
        }

        var titles = new Row([.. header.Titles.Select((t, i) => new Cell(t, i))]) { IsHeader = true };
        return (new([titles, .. table.Rows()], lines[first].Page), next);
    }

    private int Take(IReadOnlyList<PlainTextLine> lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            var repeats = Enumerable.Range(0, _header.Count).TakeWhile(k => i + k < lines.Count && lines[i + k].Text == _header[k]).Count();
            if (repeats == _header.Count)
            {
                i += repeats - 1;
                continue;
            }

            var line = AlignedLine.Of(_document, lines[i]);
            if (EndsTable(line, lines[i]))
            {
                return i;
            }

            AddLine(line);
        }

        return lines.Count;
    }

    private void AddLine(AlignedLine line)
    {
        var first = line.Words[0];
        if (RowNumber.Match(first.In(_document)) is { Success: true } number && first.From < _starts[1])
        {
            var end = number.Groups["n"].Length;
            _numbers.Add((_lines.Count, new(first.Span.Start, end)));
            var rest = first.Span.Length > number.Length ? [first.Cut(_document, first.From + number.Length).Right] : Array.Empty<AlignedWords>();
            line = line with { Words = [.. rest, .. line.Words.Skip(1)] };
        }

        _lines.Add(line);
    }

    /// <summary>Words that run over several columns are prose; so is a heading or the closing of the document.</summary>
    private bool EndsTable(AlignedLine line, PlainTextLine plain)
    {
        var first = line.Words[0];
        var isNumber = RowNumber.IsMatch(first.In(_document)) && first.From < _starts[1] && line.Words.Count > 1;
        var crosses = line.Words.Count == 1 && _starts.Count(s => s > first.From + 1 && s < first.To - 2) >= 2;
        var label = Label.Of(plain.Text);
        var heads = label.Kind is LabelKind.Annex or LabelKind.Part || (line.Words.Count == 1 && label.Kind is LabelKind.Roman or LabelKind.Letter);
        return !isNumber && (crosses || heads || (line.Words.Count == 1 && Sections.IsClosing(plain.Text)));
    }

    private IEnumerable<Row> Rows()
    {
        // A row whose first words go on with a sentence began above its number.
        var centred = _numbers[0].Line > 0 || _numbers.Exists(n => _lines[n.Line].Words is [var first, ..] && char.IsLower(_document[first.Span.Start]));
        var start = 0;
        for (var i = 0; i < _numbers.Count; i++)
        {
            var limit = i + 1 < _numbers.Count ? _numbers[i + 1].Line : _lines.Count;
            var end = !centred || limit - _numbers[i].Line <= 0 ? limit : Border(start, _numbers[i].Line, limit, i + 1 == _numbers.Count);
            end = Math.Max(end, _numbers[i].Line + 1);
            yield return RowOf(_numbers[i].Number, start, end);
            start = end;
        }
    }

    /// <summary>A number in the middle has as many lines below it as above, give or take one; a new row begins with a capital.</summary>
    private int Border(int start, int number, int limit, bool isLast)
    {
        var expected = number + (number - start) + 1;
        var candidates = Enumerable.Range(expected - 1, 3).Where(e => e > number && e <= limit);
        return isLast ? limit : candidates.Append(Math.Clamp(expected, number + 1, limit)).MaxBy(e => Score(e) - Math.Abs(e - expected));
    }

    private double Score(int line)
    {
        if (line >= _lines.Count || _numbers.Exists(n => n.Line == line))
        {
            return 1;
        }

        var opens = _lines[line].Words.Select(w => _document[w.Span.Start]).ToList();
        return opens.TrueForAll(c => char.IsUpper(c) || char.IsDigit(c)) ? 2 : char.IsLower(opens[0]) ? -3 : -1;
    }

    private Row RowOf(Span number, int start, int end)
    {
        var cells = Enumerable.Range(0, _starts.Count).Select(_ => new List<Span>()).ToList();
        cells[0].Add(number);
        for (var i = start; i < end; i++)
        {
            var (last, to) = (0, 0);
            foreach (var words in _lines[i].Words.SelectMany(w => Parted(w, i, start, end)))
            {
                var column = ColumnOf(words);
                var isNext = column == last && words.From - to > 1 && last + 1 < _starts.Count && words.From > _starts[last + 1] - Near;
                (last, to) = (isNext ? last + 1 : column, words.To);
                cells[last].Add(words.Span);
            }
        }

        return new([.. cells.Select((c, i) => new Cell(Passage.Of(_document, c), i)).Where(c => !c.Content.IsEmpty)]);
    }

    private int ColumnOf(AlignedWords words)
    {
        var beneath = _starts.FindLastIndex(s => Math.Abs(s - words.From) < Near);
        if (beneath > 0)
        {
            return beneath;
        }

        var best = 1;
        for (var i = 1; i < _starts.Count; i++)
        {
            // A cell may begin a little to the left of its title.
            var to = i + 1 < _starts.Count ? _starts[i + 1] - 1 : int.MaxValue;
            best = words.Overlap(_starts[i] - 1, to) > words.Overlap(_starts[best] - 1, best + 1 < _starts.Count ? _starts[best + 1] - 1 : int.MaxValue) ? i : best;
        }

        return best;
    }

    /// <summary>Cells that a single space parts: the second begins where words of a line near it begin.</summary>
    private IEnumerable<AlignedWords> Parted(AlignedWords words, int line, int start, int end)
    {
        var begins = Enumerable.Range(start, end - start).Where(i => i != line && Math.Abs(i - line) <= Near).SelectMany(i => _lines[i].Words).Select(w => w.From).Concat(_starts).ToHashSet();
        for (var at = words.Span.Start + 1; at < words.Span.End - 1; at++)
        {
            var column = words.From + at - words.Span.Start;
            if (_document[at - 1] != ' ' || !(begins.Contains(column) || (char.IsDigit(_document[at]) && (begins.Contains(column - 1) || begins.Contains(column + 1)))))
            {
                continue;
            }

            var (left, right) = words.Cut(_document, column);
            if (ColumnOf(left) != ColumnOf(right))
            {
                yield return left;
                words = right;
            }
        }

        yield return words;
    }

    [GeneratedRegex(@"^(?<n>\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,4}|[A-H])[.)]?(?: |$)")]
    private static partial Regex RowNumber { get; }
}

/// <summary>Titles of columns above each other's words, on up to six lines.</summary>
/// <param name="Starts">The column of letters in which each begins.</param>
internal sealed partial record AlignedHeader(int Lines, List<int> Starts, List<Passage> Titles)
{
    private const int LongestHeader = 6;

    public static AlignedHeader? Read(string document, IReadOnlyList<PlainTextLine> lines, int first)
    {
        var counter = lines.Skip(first).Take(LongestHeader).ToList().FindIndex(l => Several.IsMatch(l.Text + " ."));
        for (var count = Math.Min(LongestHeader, lines.Count - first); count > counter && counter >= 0; count--)
        {
            if (Of(document, lines, first, count) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    private static AlignedHeader? Of(string document, IReadOnlyList<PlainTextLine> lines, int first, int count)
    {
        var words = Enumerable.Range(first, count).SelectMany(i => AlignedLine.Of(document, lines[i]).Words).SelectMany(w => Parted(document, w)).ToList();
        if (words.Count > 60)
        {
            return null;
        }

        words = [.. words.SelectMany(w => AtBegins(document, w, words))];
        var columns = new List<List<AlignedWords>>();
        foreach (var part in words.Where(w => !IsOver(w, words)))
        {
            var own = columns.Find(c => c.Exists(w => w.Overlap(part.From, part.To) > 0));
            (own ?? Added(columns)).Add(part);
        }

        columns = [.. columns.OrderBy(c => c.Min(w => w.From))];
        var titles = columns.ConvertAll(c => Passage.Of(document, c.Select(w => w.Span)));
        var kinds = titles.ConvertAll(t => ColumnTitles.Whole(t.Text));
        var isTable = kinds.Count >= 3 && kinds[0] == ColumnKind.Number && kinds.TrueForAll(k => k != ColumnKind.Other) && kinds.Any(k => k is ColumnKind.Name or ColumnKind.Measure or ColumnKind.Steps)
            && kinds.Any(k => k is ColumnKind.Time or ColumnKind.Lead or ColumnKind.Unit or ColumnKind.Value);
        return isTable ? new(count, columns.ConvertAll(c => c.Min(w => w.From)), titles) : null;
    }

    private static List<AlignedWords> Added(List<List<AlignedWords>> columns)
    {
        columns.Add([]);
        return columns[^1];
    }

    /// <summary>"STT Nhiệm vụ" and "2026 2028 2030" are titles of several columns.</summary>
    private static IEnumerable<AlignedWords> Parted(string document, AlignedWords words)
    {
        while (Several.Match(words.In(document)) is { Success: true } match)
        {
            (var left, words) = words.Cut(document, words.From + match.Length);
            yield return left;
        }

        yield return words;
    }

    /// <summary>Titles that a single space parts: the second begins where one of its other lines begins.</summary>
    private static IEnumerable<AlignedWords> AtBegins(string document, AlignedWords words, List<AlignedWords> all)
    {
        foreach (var column in all.Select(w => w.From).Where(b => b > words.From + 1 && b < words.To - 1 && document[words.Span.Start + b - words.From - 1] == ' ').Distinct().Order())
        {
            (var left, words) = words.Cut(document, column);
            yield return left;
        }

        yield return words;
    }

    /// <summary>A title that spans several years tells no more than they do.</summary>
    private static bool IsOver(AlignedWords words, List<AlignedWords> all) => all.Count(w => w.Span != words.Span && w.Span.Length == 4 && w.Overlap(words.From, words.To) > 2) > 1;

    [GeneratedRegex(@"^(?:S?TT|Stt|Số TT|20\d\d)\s+(?=\S)")]
    private static partial Regex Several { get; }
}
