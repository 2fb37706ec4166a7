namespace XaSo.Plans.Documents.Plain;

/// <summary>Of all ways to give atoms to columns in their order, finds the one with the highest score.</summary>
internal sealed class FlatCut
{
    private const int LongestCell = 90;
    private const double Never = -1e9;

    private readonly IReadOnlyList<FlatAtom> _atoms;
    private readonly IReadOnlyList<ColumnKind> _columns;
    private readonly FlatCells? _open;
    private readonly bool _numbered;
    private readonly double _skip;

    // At atom i, the last cell was in column c - 1 (0: none yet), of the row that was open at first (0) or of a later one (1).
    private readonly double[,,] _best;
    private readonly (int I, int C, int R)[,,] _from;

    /// <param name="open">The row that the first atoms go on with.</param>
    /// <param name="numbered">All atoms are of one row; else a row begins again with the first column.</param>
    public FlatCut(IReadOnlyList<FlatAtom> atoms, IReadOnlyList<ColumnKind> columns, FlatCells? open, bool numbered)
    {
        (_atoms, _columns, _open, _numbered) = (atoms, columns, open, numbered);
        _skip = numbered ? 0.5 : 4;
        _best = new double[atoms.Count + 1, columns.Count + 1, 2];
        _from = new (int, int, int)[atoms.Count + 1, columns.Count + 1, 2];
        for (var i = 0; i <= atoms.Count; i++)
        {
            for (var c = 0; c <= columns.Count; c++)
            {
                _best[i, c, 0] = _best[i, c, 1] = Never;
            }
        }

        _best[0, 0, open is null && !numbered ? 1 : 0] = 0;
    }

    public List<(int Row, int Column, int Start, int End)> Cells()
    {
        for (var i = 0; i < _atoms.Count; i++)
        {
            for (var r = 0; r < 2; r++)
            {
                GoOn(i, r);
                if (!_numbered)
                {
                    BeginRow(i, r);
                }
            }
        }

        return Trace();
    }

    /// <summary>Empty columns tell against a way to cut, save in a row that goes on: most of its cells ended on the page before.</summary>
    private double Skip(int r) => r == 0 && _open is not null ? 0 : _skip;

    private void GoOn(int i, int r)
    {
        var first = FlatRows.FirstText(_columns);
        for (var column = first; column < _columns.Count; column++)
        {
            var (score, c) = (Never, 0);
            for (var last = 0; last <= column; last++)
            {
                var value = _best[i, last, r] - (Skip(r) * Math.Max(0, column - Math.Max(last, first)));
                (score, c) = value > score ? (value, last) : (score, c);
            }

            Extend(i, column, score, (i, c, r), r);
        }
    }

    private void BeginRow(int i, int r)
    {
        for (var last = 1; last <= _columns.Count; last++)
        {
            if (_best[i, last, r] > Never)
            {
                Extend(i, FlatRows.FirstText(_columns), _best[i, last, r] - (Skip(r) * (_columns.Count - last)), (i, last, r), 1);
            }
        }
    }

    private void Extend(int i, int column, double score, (int, int, int) origin, int r)
    {
        if (score <= Never)
        {
            return;
        }

        var carries = r == 0 && _open is not null;
        var border = FlatScores.Border(_atoms[i], _columns[column], carries ? _open : null, column, isFirst: i == 0 && !carries);
        for (var j = i + 1; j <= _atoms.Count && j - i <= LongestCell; j++)
        {
            var total = score + border + FlatScores.Cell(_atoms[i], _atoms[j - 1], _columns[column], carries && _open!.Has(column));
            if (total > _best[j, column + 1, r])
            {
                _best[j, column + 1, r] = total;
                _from[j, column + 1, r] = origin;
            }
        }
    }

    private List<(int Row, int Column, int Start, int End)> Trace()
    {
        var (c, r, top) = (1, 0, double.MinValue);
        for (var column = 1; column <= _columns.Count; column++)
        {
            for (var row = 0; row < 2; row++)
            {
                var value = _best[_atoms.Count, column, row] - (Skip(row) * (_columns.Count - column));
                (c, r, top) = value > top ? (column, row, value) : (c, r, top);
            }
        }

        var cells = new List<(int, int, int, int)>();
        for (var i = _atoms.Count; i > 0;)
        {
            var origin = _from[i, c, r];
            cells.Add((r, c - 1, origin.I, i));
            (i, c, r) = origin;
        }

        cells.Reverse();
        return cells;
    }
}
