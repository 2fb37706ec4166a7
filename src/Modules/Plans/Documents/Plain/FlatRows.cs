
namespace XaSo.Plans.Documents.Plain;

/// <summary>Finds the cells in the lines of a flat table: of all ways to cut them, the one that suits the columns best.</summary>
internal static class FlatRows
{
    // More words than any table of a plan has between two row numbers.
    private const int MostAtoms = 20_000;

    public static IEnumerable<Row> Build(string document, IReadOnlyList<ColumnKind> columns, IReadOnlyList<FlatPart> parts, bool numbered)
    {
        var rows = new List<FlatCells>();
        foreach (var part in parts)
        {
            var open = part.Number is null && rows.Count > 0 ? rows[^1] : null;
            if (part.Number is not null)
            {
                rows.Add(new(columns.Count, part.Number));
                open = null;
            }

            var atoms = FlatAtom.Of(document, part.Lines);
            if (atoms.Count == 0)
            {
                continue;
            }

            // "II. HẠ TẦNG SỐ" heads the rows below it and has no cells of its own.
            var isGroup = part.Number is { } place && char.IsLetter(document[place.Start]);
            if (isGroup || atoms.Count > MostAtoms)
            {
                rows.AddRange(rows.Count == 0 ? [new(columns.Count, null)] : Enumerable.Empty<FlatCells>());
                rows[^1].Add(FirstText(columns), atoms, 0, atoms.Count);
                continue;
            }

            foreach (var (row, column, start, end) in new FlatCut(atoms, columns, open, numbered).Cells())
            {
                if (rows.Count > 0 && row == 0 && (numbered || open is not null))
                {
                    rows[^1].Add(column, atoms, start, end);
                    continue;
                }

                if (column == FirstText(columns) || rows.Count == 0)
                {
                    rows.Add(new(columns.Count, null));
                }

                rows[^1].Add(column, atoms, start, end);
            }
        }

        return rows.Select(r => r.ToRow(document));
    }

    internal static int FirstText(IReadOnlyList<ColumnKind> columns) => columns[0] == ColumnKind.Number ? 1 : 0;
}

/// <summary>The cells of one row while it is put together.</summary>
internal sealed class FlatCells(int width, Span? number)
{
    private readonly List<Span>[] _spans = [.. Enumerable.Range(0, width).Select(_ => new List<Span>())];
    private readonly bool[] _isOpen = new bool[width];

    public int Last { get; private set; }

    public bool Has(int column) => _spans[column].Count > 0;

    /// <summary>The text of the cell may go on: no sentence ended with it.</summary>
    public bool IsOpen(int column) => _isOpen[column];

    public void Add(int column, IReadOnlyList<FlatAtom> atoms, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            _spans[column].Add(atoms[i].Span);
        }

        _isOpen[column] = !atoms[end - 1].IsClosed;
        Last = column;
    }

    public Row ToRow(string document)
    {
        var cells = _spans.Select((s, i) => (Spans: s, i)).Where(s => s.Spans.Count > 0).Select(s => new Cell(Passage.Of(document, s.Spans), s.i));
        return new([.. number is { } place ? [new Cell(Passage.Of(document, place), 0)] : Enumerable.Empty<Cell>(), .. cells]);
    }
}
