
namespace XaSo.Plans.Documents;

/// <summary>Finds the cells in the lines of a flat table: of all ways to cut them, the one that suits the columns best.</summary>
internal static class FlatRows
{
    private const int LongestCell = 90;
    private const double Never = -1e9;

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
            if (part.Number is { } place && char.IsLetter(document[place.Start]))
            {
                rows[^1].Add(FirstText(columns), atoms, 0, atoms.Count);
                continue;
            }

            foreach (var (row, column, start, end) in Cut(atoms, columns, open, numbered))
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

    private static int FirstText(IReadOnlyList<ColumnKind> columns) => columns[0] == ColumnKind.Number ? 1 : 0;

    private static List<(int Row, int Column, int Start, int End)> Cut(IReadOnlyList<FlatAtom> atoms, IReadOnlyList<ColumnKind> columns, FlatCells? open, bool numbered)
    {
        var (n, width, first) = (atoms.Count, columns.Count, FirstText(columns));
        var skip = numbered ? 0.5 : 4;

        // States: at atom i, the last cell was in column c, of the row that was open at first (0) or of a later one (1).
        var best = new double[n + 1, width + 1, 2];
        var from = new (int I, int C, int R)[n + 1, width + 1, 2];
        Fill(best);
        best[0, 0, open is null && !numbered ? 1 : 0] = 0;
        for (var i = 0; i < n; i++)
        {
            for (var r = 0; r < 2; r++)
            {
                for (var column = first; column < width; column++)
                {
                    var (score, c) = (Never, 0);
                    for (var last = 0; last <= column; last++)
                    {
                        // Column c is stored as c + 1; 0 is before the first.
                        var value = best[i, last, r] - (skip * Math.Max(0, column - Math.Max(last, first)));
                        (score, c) = value > score ? (value, last) : (score, c);
                    }

                    Extend(i, column, score, (i, c, r), r);
                }

                if (!numbered)
                {
                    Wrap(i, r);
                }
            }
        }

        return Trace();

        void Wrap(int i, int r)
        {
            for (var last = 1; last <= width; last++)
            {
                if (best[i, last, r] > Never)
                {
                    Extend(i, first, best[i, last, r] - (skip * (width - last)), (i, last, r), 1);
                }
            }
        }

        void Extend(int i, int column, double score, (int, int, int) origin, int r)
        {
            if (score <= Never)
            {
                return;
            }

            var carries = r == 0 && open is not null;
            var border = FlatScores.Border(atoms[i], columns[column], carries ? open : null, column, isFirst: i == 0 && !carries);
            for (var j = i + 1; j <= n && j - i <= LongestCell; j++)
            {
                var total = score + border + FlatScores.Cell(atoms[i], atoms[j - 1], columns[column], carries && open!.Has(column));
                if (total > best[j, column + 1, r])
                {
                    best[j, column + 1, r] = total;
                    from[j, column + 1, r] = origin;
                }
            }
        }

        List<(int, int, int, int)> Trace()
        {
            var (c, r, top) = (1, 0, Never);
            for (var column = 1; column <= width; column++)
            {
                for (var row = 0; row < 2; row++)
                {
                    var value = best[n, column, row] - (skip * (width - column));
                    (c, r, top) = value > top ? (column, row, value) : (c, r, top);
                }
            }

            var cells = new List<(int, int, int, int)>();
            for (var i = n; i > 0;)
            {
                var origin = from[i, c, r];
                cells.Add((r, c - 1, origin.I, i));
                (i, c, r) = origin;
            }

            cells.Reverse();
            return cells;
        }
    }

    private static void Fill(double[,,] best)
    {
        for (var i = 0; i < best.GetLength(0); i++)
        {
            for (var c = 0; c < best.GetLength(1); c++)
            {
                best[i, c, 0] = best[i, c, 1] = Never;
            }
        }
    }
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
