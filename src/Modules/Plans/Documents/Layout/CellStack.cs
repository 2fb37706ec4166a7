namespace XaSo.Plans.Documents.Layout;

/// <summary>
/// Cuts a page into its table cells, puts them beneath each other and leaves the rest of the page without them. Recognition takes what stands side by side
/// for one line, loses letters next to drawn lines and single digits that stand alone in a wide picture; in a stack it does none of this.
/// </summary>
internal sealed class CellStack
{
    private const int Space = 40;
    private const int Frame = 7;
    private const int Tallest = 30_000;
    private readonly List<(int Top, int Bottom, int X, int Y)> _cells = [];

    private CellStack(GreyImage image) => Image = image;

    public GreyImage Image { get; private set; }

    /// <returns>The stack of the cells that hold something; more than one where it grows too tall.</returns>
    public static IEnumerable<CellStack> Of(GreyImage page, IEnumerable<CellBox> boxes, double pixelsPerPoint)
    {
        var inked = boxes.Select(b => InkOf(page, (int)(b.X0 * pixelsPerPoint) + Frame, (int)(b.Y0 * pixelsPerPoint) + Frame, (int)(b.X1 * pixelsPerPoint) - Frame, (int)(b.Y1 * pixelsPerPoint) - Frame))
            .OfType<(int X0, int Y0, int X1, int Y1)>().ToList();
        for (var next = 0; next < inked.Count;)
        {
            var height = Space;
            var part = inked.Skip(next).TakeWhile((b, i) => (height += b.Y1 - b.Y0 + Space) < Tallest || i == 0).ToList();
            next += part.Count;
            yield return Build(page, part);
        }
    }

    /// <summary>Puts words of the stack back to their place on the page.</summary>
    public IEnumerable<PlacedWord> ToPage(IEnumerable<PlacedWord> words)
    {
        foreach (var word in words)
        {
            var cell = _cells.FindIndex(c => word.MiddleY >= c.Top - (Space / 2) && word.MiddleY < c.Bottom + (Space / 2));
            if (cell >= 0)
            {
                var (top, _, x, y) = _cells[cell];
                yield return new(word.Text, word.X0 - Space + x, word.Y0 - top + y, word.X1 - Space + x, word.Y1 - top + y);
            }
        }
    }

    /// <summary>The page with its tables painted white.</summary>
    public static GreyImage Rest(GreyImage page, IEnumerable<PlacedTable> tables, double pixelsPerPoint)
    {
        var pixels = (byte[])page.Pixels.Clone();
        foreach (var table in tables)
        {
            var (x0, x1) = (Clamp(table.Columns[0], page.Width, -Frame), Clamp(table.Columns[^1], page.Width, Frame));
            for (int y = Clamp(table.Top, page.Height, -Frame), last = Clamp(table.Bottom, page.Height, Frame); y < last; y++)
            {
                pixels.AsSpan((y * page.Width) + x0, Math.Max(0, x1 - x0)).Fill(255);
            }
        }

        return new(page.Width, page.Height, pixels);

        int Clamp(double points, int most, int more) => Math.Clamp((int)(points * pixelsPerPoint) + more, 0, most);
    }

    private static CellStack Build(GreyImage page, List<(int X0, int Y0, int X1, int Y1)> boxes)
    {
        var width = boxes.Max(b => b.X1 - b.X0) + (2 * Space);
        var height = boxes.Sum(b => b.Y1 - b.Y0 + Space) + Space;
        var pixels = new byte[width * height];
        Array.Fill(pixels, (byte)255);
        var stack = new CellStack(new(width, height, pixels));
        var top = Space;
        foreach (var (x0, y0, x1, y1) in boxes)
        {
            for (var y = y0; y < y1; y++)
            {
                page.Pixels.AsSpan((y * page.Width) + x0, x1 - x0).CopyTo(pixels.AsSpan(((top + y - y0) * width) + Space));
            }

            stack._cells.Add((top, top + y1 - y0, x0, y0));
            top += y1 - y0 + Space;
        }

        return stack;
    }

    /// <summary>The part of the box that is not white, with a little air around it.</summary>
    private static (int X0, int Y0, int X1, int Y1)? InkOf(GreyImage page, int left, int top, int right, int bottom)
    {
        (left, top, right, bottom) = (Math.Max(left, 0), Math.Max(top, 0), Math.Min(right, page.Width), Math.Min(bottom, page.Height));
        var (x0, y0, x1, y1, dark) = (right, bottom, left, top, 0);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                if (page[x, y] < 140)
                {
                    (x0, y0, x1, y1, dark) = (Math.Min(x0, x), Math.Min(y0, y), Math.Max(x1, x + 1), Math.Max(y1, y + 1), dark + 1);
                }
            }
        }

        return dark < 25 ? null : (Math.Max(left, x0 - 8), Math.Max(top, y0 - 8), Math.Min(right, x1 + 8), Math.Min(bottom, y1 + 8));
    }
}
