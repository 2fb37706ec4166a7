namespace XaSo.Plans.Documents.Layout;

/// <summary>Lines that are read one after the other, or two columns side by side as letterheads and signatures have them.</summary>
internal sealed record LineGroup(List<TextLine> Lines, bool IsColumn = false);

internal static class ColumnSplitter
{
    private const double NarrowestGutter = 14;

    /// <param name="middle">Of the page's text: a title that is centred there belongs to no column.</param>
    public static List<LineGroup> Split(List<TextLine> lines, double middle)
    {
        var groups = new List<LineGroup> { new([]) };
        for (var i = 0; i < lines.Count; i++)
        {
            if (GutterOf(lines[i]) is { } gap && Region(lines, i, gap, middle) is { Lines: { Count: > 1 } region, Gutter: var gutter })
            {
                groups.Add(new(Side(region, gutter, isLeft: true), IsColumn: true));
                groups.Add(new(Side(region, gutter, isLeft: false), IsColumn: true));
                groups.Add(new([]));
                i += region.Count - 1;
            }
            else
            {
                groups[^1].Lines.Add(lines[i]);
            }
        }

        return [.. groups.Where(g => g.Lines.Count > 0)];
    }

    /// <summary>The one wide gap of a line; several ones make a justified line or a row of a table.</summary>
    private static (double From, double To)? GutterOf(TextLine line)
    {
        var gaps = line.Words.Zip(line.Words.Skip(1)).Select(p => (From: p.First.X1, To: p.Second.X0)).Where(g => g.To - g.From > Math.Max(NarrowestGutter, 1.3 * line.Height)).ToList();
        return gaps.Count == 1 ? gaps[0] : null;
    }

    private static (List<TextLine> Lines, (double From, double To) Gutter) Region(List<TextLine> lines, int start, (double From, double To) gutter, double middle)
    {
        var region = new List<TextLine> { lines[start] };
        var twoSided = 1;
        for (var i = start + 1; i < lines.Count; i++)
        {
            if (lines[i].MiddleY - lines[i - 1].MiddleY > 8 * lines[i].Height || Narrow(lines[i], gutter) is not { } narrower)
            {
                break;
            }

            var isOneSided = lines[i].X1 <= narrower.From + 1 || lines[i].X0 >= narrower.To - 1;
            if (isOneSided && Math.Abs(((lines[i].X0 + lines[i].X1) / 2) - middle) < 6)
            {
                break;
            }

            gutter = narrower;
            twoSided += lines[i].X0 < gutter.From && lines[i].X1 > gutter.To ? 1 : 0;
            region.Add(lines[i]);
        }

        // One gap alone may be chance: "Đơn vị tính:      triệu đồng".
        var (left, right) = (region.Count(l => l.X1 <= gutter.From + 1), region.Count(l => l.X0 >= gutter.To - 1));
        return (twoSided > 1 || (left > 0 && right > 0) ? region : [], gutter);
    }

    private static (double From, double To)? Narrow(TextLine line, (double From, double To) gutter)
    {
        var middle = (gutter.From + gutter.To) / 2;
        foreach (var word in line.Words)
        {
            gutter = word.MiddleX < middle ? (Math.Max(gutter.From, word.X1), gutter.To) : (gutter.From, Math.Min(gutter.To, word.X0));
        }

        return gutter.To - gutter.From < NarrowestGutter ? null : gutter;
    }

    private static List<TextLine> Side(List<TextLine> region, (double From, double To) gutter, bool isLeft) =>
        [.. region.Select(l => (l.Page, Words: l.Words.Where(w => w.MiddleX < (gutter.From + gutter.To) / 2 == isLeft).ToList())).Where(l => l.Words.Count > 0).Select(l => new TextLine(l.Page, l.Words))];
}
