namespace XaSo.Plans.Documents.Plain;

/// <summary>Tables of a text file whose cells are parted by tabs or by upright strokes.</summary>
internal static class TabTables
{
    /// <summary>The table that begins at a line, and the line after it; null where none begins.</summary>
    public static (Table Table, int Next)? Read(string document, IReadOnlyList<PlainTextLine> lines, int first, PlainTextParagraphs paragraphs)
    {
        var mark = MarkOf(lines[first]);
        if (mark is null || first + 1 >= lines.Count || MarkOf(lines[first + 1]) != mark)
        {
            return null;
        }

        var rows = new List<Row>();
        var at = first;
        for (; at < lines.Count && (MarkOf(lines[at]) == mark || lines[at].MayBePageNumber); at++)
        {
            if (MarkOf(lines[at]) == mark && !IsRule(lines[at]))
            {
                rows.Add(new(Cells(document, lines[at].Span, mark.Value, paragraphs)));
            }
        }

        return (new(WithHeaders(rows), lines[first].Page), at);
    }

    private static char? MarkOf(PlainTextLine line) =>
        line.Text.Contains('\t', StringComparison.Ordinal) ? '\t'
        : line.Text.StartsWith('|') && line.Text.Count(c => c == '|') > 2 ? '|'
        : null;

    private static bool IsRule(PlainTextLine line) => line.Text.All(c => c is '|' or '-' or ':' or ' ' or '+');

    private static List<Cell> Cells(string document, Span line, char mark, PlainTextParagraphs paragraphs)
    {
        var cells = new List<Cell>();
        var start = mark == '|' ? line.Start + 1 : line.Start;
        for (var at = start; at <= line.End; at++)
        {
            if (at == line.End || document[at] == mark)
            {
                if (mark == '\t' || at < line.End)
                {
                    cells.Add(new(Passage.Of(document, paragraphs.WithoutMarks(new(start, at - start))), cells.Count));
                }

                start = at + 1;
            }
        }

        return cells;
    }

    private static List<Row> WithHeaders(List<Row> rows)
    {
        var first = Words(rows[0]);
        return [.. rows.Select((r, i) => r with { IsHeader = i == 0 || Words(r) == first })];
    }

    private static string Words(Row row) => string.Join('\t', row.Cells.Select(c => c.Content.Text));
}
