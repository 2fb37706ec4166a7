namespace XaSo.Plans.Documents.Layout;

/// <summary>
/// Finds the drawn lines of tables in the picture of a page. The words of a PDF come without them, and guessing columns from gaps alone
/// fails where cells are broken over lines; a coarse picture costs a few milliseconds and serves scans as well.
/// </summary>
internal sealed class RulingFinder
{
    /// <summary>A line is darker than what lies this far to both its sides; several distances, because letters may stand close. Shaded cells are no lines.</summary>
    private static readonly int[] _reaches = [2, 3, 5];
    private const int Reach = 5;
    private const byte Contrast = 40;
    private const int Gap = 4;

    private readonly GreyImage _image;
    private readonly double _shortest;
    private readonly List<Ruling> _horizontal = [];
    private readonly List<Ruling> _vertical = [];

    private RulingFinder(GreyImage image, double shortest) => (_image, _shortest) = (image, shortest);

    /// <param name="shortest">Longer than the strokes of letters, in pixels as all measures here.</param>
    public static Rulings Find(GreyImage image, double shortest)
    {
        var finder = new RulingFinder(image, shortest);
        finder.Scan();
        return new(Join(finder._horizontal), Join([.. finder._vertical.OrderBy(l => l.At)]));
    }

    /// <summary>Row by row, jumping over white; runs downwards are kept open for each column.</summary>
    private void Scan()
    {
        var down = new (int From, int To)[_image.Width];
        Array.Fill(down, (-1, -1));
        for (var y = Reach; y < _image.Height - Reach; y++)
        {
            var row = _image.Pixels.AsSpan(y * _image.Width, _image.Width - Reach);
            var across = (From: -1, To: -1);
            for (var x = Reach; x < row.Length; x++)
            {
                var jump = row[x..].IndexOfAnyInRange((byte)0, (byte)(byte.MaxValue - Contrast - 1));
                if (jump < 0)
                {
                    break;
                }

                x += jump;
                var pixel = (y * _image.Width) + x;
                if (IsThin(pixel, _image.Width))
                {
                    across = Extend(_horizontal, across, y, x, _shortest * 1.5);
                }

                if (IsThin(pixel, 1))
                {
                    down[x] = Extend(_vertical, down[x], x, y, _shortest);
                }
            }

            Close(_horizontal, across, y, _shortest * 1.5);
        }

        for (var x = 0; x < down.Length; x++)
        {
            Close(_vertical, down[x], x, _shortest);
        }
    }

    private static (int, int) Extend(List<Ruling> found, (int From, int To) run, int at, int along, double shortest)
    {
        if (run.From >= 0 && along - run.To <= Gap)
        {
            return (run.From, along);
        }

        Close(found, run, at, shortest);
        return (along, along);
    }

    private static void Close(List<Ruling> found, (int From, int To) run, int at, double shortest)
    {
        if (run.From >= 0 && run.To - run.From + 1 >= shortest)
        {
            found.Add(new(at, run.From, run.To + 1));
        }
    }

    private bool IsThin(int at, int step)
    {
        var pixels = _image.Pixels;
        var here = pixels[at] + Contrast;
        foreach (var reach in _reaches)
        {
            if (here < pixels[at - (reach * step)] && here < pixels[at + (reach * step)])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A thick or slightly slanting line was found several times, side by side.</summary>
    private static List<Ruling> Join(List<Ruling> found)
    {
        var joined = new List<Ruling>();
        foreach (var line in found)
        {
            var twin = -1;
            for (var i = joined.Count - 1; i >= 0 && line.At - joined[i].At < 12 && twin < 0; i--)
            {
                twin = line.At - joined[i].At < 2.5 && line.From < joined[i].To + 4 && joined[i].From < line.To + 4 ? i : -1;
            }

            if (twin < 0)
            {
                joined.Add(line);
            }
            else
            {
                joined[twin] = new((joined[twin].At + line.At) / 2, Math.Min(joined[twin].From, line.From), Math.Max(joined[twin].To, line.To));
            }
        }

        return joined;
    }
}
