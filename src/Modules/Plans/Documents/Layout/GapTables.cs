namespace XaSo.Plans.Documents.Layout;

/// <summary>Either lines or a table that was found among them.</summary>
internal sealed record GapPart(List<TextLine> Lines, PlacedTable? Table = null);

/// <summary>Tables without drawn lines: the white gaps of several lines stand beneath each other.</summary>
internal static class GapTables
{
    private const double NarrowestGap = 12;
    private const int FewestRows = 3;

    /// <returns>Empty where there is no table.</returns>
    public static List<GapPart> Find(List<TextLine> lines, PageContent page)
    {
        var parts = new List<GapPart>();
        var taken = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (GapsOf(lines[i]).Count < 2 || Extent(lines, i) is not { } found || found.End - i < FewestRows)
            {
                continue;
            }

            parts.Add(new(lines[taken..i]));
            parts.Add(new([], Build(lines[i..found.End], found.Gutters, page)));
            (taken, i) = (found.End, found.End - 1);
        }

        if (parts.Count > 0)
        {
            parts.Add(new(lines[taken..]));
        }

        return [.. parts.Where(p => p.Table is not null || p.Lines.Count > 0)];
    }

    private static List<(double From, double To)> GapsOf(TextLine line) =>
        [.. line.Words.Zip(line.Words.Skip(1)).Select(p => (From: p.First.X1, To: p.Second.X0)).Where(g => g.To - g.From > Math.Max(NarrowestGap, 1.2 * line.Height))];

    /// <summary>Goes down as long as at least two gutters stay open.</summary>
    private static (int End, List<(double From, double To)> Gutters)? Extent(List<TextLine> lines, int start)
    {
        var gutters = GapsOf(lines[start]);
        var end = start + 1;
        var crossed = 1;
        for (; end < lines.Count && lines[end].MiddleY - lines[end - 1].MiddleY < 4 * lines[end].Height; end++)
        {
            var narrowed = gutters.Select(g => Narrow(lines[end], g)).Where(g => g.To - g.From > NarrowestGap / 2).ToList();
            if (narrowed.Count < 2 || narrowed.Count < gutters.Count)
            {
                break;
            }

            gutters = narrowed;
            crossed += GapsOf(lines[end]).Count >= 2 ? 1 : 0;
        }

        return crossed >= FewestRows ? (end, gutters) : null;
    }

    private static (double From, double To) Narrow(TextLine line, (double From, double To) gutter)
    {
        var middle = (gutter.From + gutter.To) / 2;
        foreach (var word in line.Words)
        {
            gutter = word.MiddleX < middle ? (Math.Max(gutter.From, word.X1), gutter.To) : (gutter.From, Math.Min(gutter.To, word.X0));
        }

        return gutter;
    }

    private static PlacedTable Build(List<TextLine> lines, List<(double From, double To)> gutters, PageContent page)
    {
        List<double> edges = [lines.Min(l => l.X0) - 2, .. gutters.Select(g => (g.From + g.To) / 2), lines.Max(l => l.X1) + 2];
        var rows = new List<DraftRow>();
        foreach (var line in lines)
        {
            var cells = Enumerable.Range(0, edges.Count - 1)
                .Select(c => string.Join(' ', line.Words.Where(w => w.MiddleX >= edges[c] && w.MiddleX < edges[c + 1]).Select(w => w.Text))).ToList();
            if (rows.Count > 0 && cells[0].Length == 0)
            {
                foreach (var (text, column) in cells.Select((t, c) => (t, c)).Where(t => t.t.Length > 0))
                {
                    Continue(rows[^1].Cells[column], text);
                }
            }
            else
            {
                rows.Add(new([.. cells.Select((t, c) => new DraftCell(t.Length > 0 ? [t] : [], c))]));
            }
        }

        return new(page.Number, edges, lines[0].Y0, lines[^1].Y1, new DraftTable(rows, page.Number));
    }

    private static void Continue(DraftCell cell, string text)
    {
        if (cell.Lines.Count > 0 && !Documents.Lines.IsMarked(text))
        {
            cell.Lines[^1] += " " + text;
        }
        else
        {
            cell.Lines.Add(text);
        }
    }
}
