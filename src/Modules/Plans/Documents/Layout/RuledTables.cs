namespace XaSo.Plans.Documents.Layout;

/// <summary>A table on one page: its edges, and the cells between them.</summary>
internal sealed record PlacedTable(int Page, List<double> Columns, double Top, double Bottom, DraftTable Draft)
{
    public List<CellBox> Boxes { get; init; } = [];

    public bool Covers(PlacedWord word) =>
        word.MiddleX > Columns[0] - 2 && word.MiddleX < Columns[^1] + 2 && word.MiddleY > Top - 2 && word.MiddleY < Bottom + 2;
}

internal readonly record struct CellBox(double X0, double Y0, double X1, double Y1);

/// <summary>Builds tables from drawn lines.</summary>
internal static class RuledTables
{
    private const double Tolerance = 4;
    private const int MostLines = 4000;

    public static List<PlacedTable> Find(PageContent page)
    {
        var horizontal = page.Rulings.Horizontal;
        var vertical = page.Rulings.Vertical.FindAll(v => !IsStroke(v, page.Words) && horizontal.Exists(h => EndsAt(v.From, h, v)) && horizontal.Exists(h => EndsAt(v.To, h, v)));
        if (horizontal.Count < 2 || vertical.Count < 1 || horizontal.Count + vertical.Count > MostLines)
        {
            return [];
        }

        var tables = new List<PlacedTable>();
        foreach (var (h, v) in Connected(horizontal, vertical))
        {
            var ys = Cluster(h.Select(l => l.At));
            var xs = Cluster(v.Select(l => l.At));
            // Tables without lines at their sides.
            var (left, right) = (h.Min(l => l.From), h.Max(l => l.To));
            xs = [.. left < xs[0] - 8 ? [left] : Array.Empty<double>(), .. xs, .. right > xs[^1] + 8 ? [right] : Array.Empty<double>()];
            if (ys.Count >= 2 && xs.Count >= 3)
            {
                tables.Add(Build(page, xs, ys, h, v));
            }
        }

        // A table drawn inside a cell of another one is text of that cell.
        return [.. tables.Where(t => !tables.Exists(o => o != t && o.Columns[0] <= t.Columns[0] && o.Columns[^1] >= t.Columns[^1] && o.Top <= t.Top && o.Bottom >= t.Bottom)).OrderBy(t => t.Top)];
    }

    /// <summary>Strokes of letters that stand above each other; a line of a table never runs through words.</summary>
    private static bool IsStroke(Ruling line, List<PlacedWord> words) =>
        words.Where(w => w.X0 + 0.5 < line.At && line.At < w.X1 - 0.5).Sum(w => Math.Max(0, Math.Min(w.Y1, line.To) - Math.Max(w.Y0, line.From))) > 0.4 * line.Length;

    /// <summary>Lines of a table run from one line across to another.</summary>
    private static bool EndsAt(double end, Ruling across, Ruling line) => Math.Abs(across.At - end) < Tolerance && line.At > across.From - Tolerance && line.At < across.To + Tolerance;

    private static IEnumerable<(List<Ruling> Horizontal, List<Ruling> Vertical)> Connected(List<Ruling> horizontal, List<Ruling> vertical)
    {
        var rest = new List<Ruling>(vertical);
        var across = new List<Ruling>(horizontal);
        while (across.Count > 0)
        {
            List<Ruling> h = [across[^1]], v = [];
            across.RemoveAt(across.Count - 1);
            for (int nextH = 0, nextV = 0; nextH < h.Count || nextV < v.Count;)
            {
                if (nextH < h.Count)
                {
                    var line = h[nextH++];
                    Move(rest, v, other => Cross(line, other));
                }
                else
                {
                    var line = v[nextV++];
                    Move(across, h, other => Cross(other, line));
                }
            }

            if (h.Count > 1 && v.Count > 0)
            {
                yield return (h, v);
            }
        }
    }

    private static void Move(List<Ruling> from, List<Ruling> to, Predicate<Ruling> isWanted)
    {
        to.AddRange(from.FindAll(isWanted));
        from.RemoveAll(isWanted);
    }

    private static bool Cross(Ruling horizontal, Ruling vertical) =>
        vertical.At > horizontal.From - Tolerance && vertical.At < horizontal.To + Tolerance
        && horizontal.At > vertical.From - Tolerance && horizontal.At < vertical.To + Tolerance;

    private static List<double> Cluster(IEnumerable<double> values)
    {
        var clusters = new List<double>();
        foreach (var value in values.Order())
        {
            if (clusters.Count == 0 || value - clusters[^1] > Tolerance)
            {
                clusters.Add(value);
            }
        }

        return clusters;
    }

    private static PlacedTable Build(PageContent page, List<double> xs, List<double> ys, List<Ruling> h, List<Ruling> v)
    {
        var (columns, rows) = (xs.Count - 1, ys.Count - 1);
        var areas = Areas(xs, ys, h, v);
        var words = new Dictionary<int, List<PlacedWord>>();
        foreach (var word in page.Words)
        {
            var (column, row) = (Slot(xs, word.MiddleX), Slot(ys, word.MiddleY));
            if (column >= 0 && row >= 0)
            {
                var area = areas[(row * columns) + column];
                (words.TryGetValue(area, out var list) ? list : words[area] = []).Add(word);
            }
        }

        var boxes = new List<CellBox>();
        var drafts = Enumerable.Range(0, rows).Select(_ => new DraftRow([])).ToList();
        for (var slot = 0; slot < areas.Length; slot++)
        {
            if (areas[slot] == slot)
            {
                var (row, column) = (slot / columns, slot % columns);
                var width = Enumerable.Range(column, columns - column).TakeWhile(c => areas[(row * columns) + c] == slot).Count();
                var height = Enumerable.Range(row, rows - row).TakeWhile(r => areas[(r * columns) + column] == slot).Count();
                var lines = CellLines(page.Number, words.GetValueOrDefault(slot) ?? [], xs[column], xs[column + width]);
                boxes.Add(new(xs[column], ys[row], xs[column + width], ys[row + height]));
                drafts[row].Cells.Add(new DraftCell(lines, column, width) { RowSpan = height });
            }
        }

        Condense(drafts);
        return new(page.Number, xs, ys[0], ys[^1], new DraftTable(drafts, page.Number)) { Boxes = boxes };
    }

    /// <summary>For each slot of the grid the first slot of the cell that it belongs to: slots without a line between them are one cell.</summary>
    private static int[] Areas(List<double> xs, List<double> ys, List<Ruling> h, List<Ruling> v)
    {
        var (columns, rows) = (xs.Count - 1, ys.Count - 1);
        var areas = Enumerable.Repeat(-1, columns * rows).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (areas[(row * columns) + column] >= 0)
                {
                    continue;
                }

                var width = 1;
                while (column + width < columns && areas[(row * columns) + column + width] < 0 && !IsDrawn(v, xs[column + width], ys[row], ys[row + 1]))
                {
                    width++;
                }

                var height = 1;
                while (row + height < rows && !IsDrawn(h, ys[row + height], xs[column], xs[column + width]))
                {
                    height++;
                }

                Fill(areas, columns, row, column, width, height);
            }
        }

        return areas;
    }

    private static void Fill(int[] areas, int columns, int row, int column, int width, int height)
    {
        for (var r = row; r < row + height; r++)
        {
            for (var c = column; c < column + width; c++)
            {
                areas[(r * columns) + c] = (row * columns) + column;
            }
        }
    }

    private static bool IsDrawn(List<Ruling> lines, double at, double from, double to) =>
        lines.Where(l => Math.Abs(l.At - at) <= Tolerance).Sum(l => Math.Max(0, Math.Min(l.To, to) - Math.Max(l.From, from))) > 0.5 * (to - from);

    private static int Slot(List<double> edges, double value)
    {
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            if (value >= edges[i] && value < edges[i + 1])
            {
                return i;
            }
        }

        return -1;
    }

    private static List<string> CellLines(int page, List<PlacedWord> words, double left, double right) =>
        words.Count == 0 ? [] : [.. new ParagraphMaker(left + 5, right - 5).Make(TextLine.Of(page, words)).Select(p => p.Text)];

    /// <summary>A row in which no cell begins comes of a line that was drawn twice.</summary>
    private static void Condense(List<DraftRow> rows)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i].Cells.Count == 0)
            {
                foreach (var (row, at) in rows.Take(i).Select((row, at) => (row, at)))
                {
                    row.Cells.Where(c => at + c.RowSpan > i).ToList().ForEach(c => c.RowSpan--);
                }

                rows.RemoveAt(i);
            }
        }
    }
}
