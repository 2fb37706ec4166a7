namespace XaSo.Plans.Documents.Layout;

/// <summary>Makes one table of its pieces on several pages.</summary>
internal sealed class TableJoiner
{
    private const double Tolerance = 6;
    private List<double> _columns = [];
    private DraftTable? _table;
    private int _page;

    public void Begin(PlacedTable table) => (_columns, _table, _page) = (table.Columns, table.Draft, table.Page);

    /// <summary>Takes the piece into the table of the page before, if the columns are the same; says whether it did.</summary>
    public bool Continue(PlacedTable piece)
    {
        if (_table is null || piece.Page - _page is < 0 or > 1 || Merge(_columns, piece.Columns) is not { } columns)
        {
            return false;
        }

        Remap(_table.Rows, _columns, columns);
        Remap(piece.Draft.Rows, piece.Columns, columns);
        (_columns, _page) = (columns, piece.Page);

        var rows = piece.Draft.Rows;
        var titles = MarkRepeatedTitles(rows);
        if (titles < rows.Count && _table.Rows is [.., var last])
        {
            if (GoesOn(last, rows[titles]))
            {
                foreach (var cell in rows[titles].Cells)
                {
                    last.At(cell.Column)?.Lines.AddRange(cell.Lines);
                }

                rows.RemoveAt(titles);
            }
            else
            {
                ExtendMerged(rows[titles]);
            }
        }

        _table.Rows.AddRange(rows);
        return true;
    }

    /// <summary>A boundary may be hidden on one of the pages, where all its rows merge it away; the outer edges must agree.</summary>
    private static List<double>? Merge(List<double> a, List<double> b)
    {
        var (fewer, more) = a.Count <= b.Count ? (a, b) : (b, a);
        return fewer.TrueForAll(x => more.Exists(y => Math.Abs(x - y) < Tolerance)) && Math.Abs(a[0] - b[0]) < Tolerance && Math.Abs(a[^1] - b[^1]) < Tolerance ? more : null;
    }

    private static void Remap(List<DraftRow> rows, List<double> from, List<double> to)
    {
        if (from.Count == to.Count)
        {
            return;
        }

        var places = from.Select(x => to.FindIndex(y => Math.Abs(x - y) < Tolerance)).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                row.Cells[i] = cell with { Column = places[cell.Column], ColumnSpan = places[cell.Column + cell.ColumnSpan] - places[cell.Column] };
            }
        }
    }

    /// <returns>How many rows at the top repeat the titles of the table.</returns>
    private int MarkRepeatedTitles(List<DraftRow> rows)
    {
        var titles = 0;
        while (titles < Math.Min(rows.Count, 4) && titles < _table!.Rows.Count && TableTitles.Key(rows[titles]) == TableTitles.Key(_table.Rows[titles]))
        {
            titles++;
        }

        for (var i = 0; i < titles; i++)
        {
            (rows[i].IsHeader, _table!.Rows[i].IsHeader) = (true, true);
        }

        return titles;
    }

    /// <summary>Whether a row is the rest of the row above, which did not fit on its page.</summary>
    private static bool GoesOn(DraftRow above, DraftRow row)
    {
        if (row.Cells.Count == 0 || row.Cells[0].Column != 0 || !row.Cells[0].IsEmpty || row.Cells.TrueForAll(c => c.IsEmpty) || above.Cells.Count != row.Cells.Count)
        {
            return false;
        }

        var filled = row.Cells.Where(c => !c.IsEmpty).ToList();
        return filled.TrueForAll(c => above.At(c.Column) is { IsEmpty: false })
            && (filled.Exists(c => char.IsLower(c.Text[0]) || above.At(c.Column)!.Text[^1] is not ('.' or ';' or ':' or '!' or '?')) || filled.Count * 2 <= row.Cells.Count);
    }

    /// <summary>A cell that is merged downwards and stands empty at the top of a page belongs to the one above.</summary>
    private void ExtendMerged(DraftRow first)
    {
        foreach (var cell in first.Cells.Where(c => c.IsEmpty && c.Column > 0).ToList())
        {
            var (above, at) = CellAbove(cell.Column);
            var reachesDown = above is not null && at + above.RowSpan == _table!.Rows.Count;
            if (reachesDown && above!.ColumnSpan == cell.ColumnSpan && !above.IsEmpty && (above.RowSpan > 1 || cell.RowSpan > 1))
            {
                above.RowSpan += cell.RowSpan;
                first.Cells.Remove(cell);
            }
        }
    }

    private (DraftCell? Cell, int Row) CellAbove(int column)
    {
        for (var i = _table!.Rows.Count - 1; i >= 0; i--)
        {
            if (_table.Rows[i].At(column) is { } cell)
            {
                return (cell, i);
            }
        }

        return (null, -1);
    }
}
