namespace XaSo.Plans.Documents.Layout;

/// <summary>
/// Straightens a scan: recognition falls by half on a page that lies askew by three degrees. Own code, because the programs of Debian that do it
/// (unpaper, ImageMagick) bring a hundred megabytes or a licence that we do not ship, and this is forty lines.
/// </summary>
internal static class Deskew
{
    private const double MostDegrees = 10;
    private const double NoticedDegrees = 0.15;
    private const int SearchSide = 1000;

    public static GreyImage Straighten(GreyImage image)
    {
        var degrees = Angle(image);
        return Math.Abs(degrees) < NoticedDegrees ? image : Rotate(image, degrees);
    }

    /// <summary>The angle at which rows of the picture differ most from each other: lines of text full, the space between them empty.</summary>
    public static double Angle(GreyImage image)
    {
        var small = image.Shrink(Math.Max(1, Math.Max(image.Width, image.Height) / SearchSide));
        var dark = new List<(int X, int Y)>();
        for (var y = 0; y < small.Height; y++)
        {
            for (var x = 0; x < small.Width; x++)
            {
                if (small[x, y] < 128)
                {
                    dark.Add((x, y));
                }
            }
        }

        var coarse = Best(dark, small, 0, MostDegrees, 0.5);
        return Best(dark, small, coarse, 0.5, 0.05);
    }

    private static double Best(List<(int X, int Y)> dark, GreyImage image, double around, double reach, double step)
    {
        var (best, bestSharpness) = (around, -1.0);
        for (var degrees = around - reach; degrees <= around + reach + 1e-9; degrees += step)
        {
            var sharpness = Sharpness(dark, image, Math.Tan(degrees * Math.PI / 180));
            if (sharpness > bestSharpness)
            {
                (best, bestSharpness) = (degrees, sharpness);
            }
        }

        return best;
    }

    private static double Sharpness(List<(int X, int Y)> dark, GreyImage image, double slope)
    {
        var margin = (int)(image.Width * Math.Tan((MostDegrees + 1) * Math.PI / 180)) + 1;
        var rows = new int[image.Height + (2 * margin)];
        foreach (var (x, y) in dark)
        {
            rows[margin + y - (int)Math.Round((x - (image.Width / 2)) * slope)]++;
        }

        double sum = 0;
        for (var i = 1; i < rows.Length; i++)
        {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }

        return sum;
    }

    private static GreyImage Rotate(GreyImage image, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (middleX, middleY) = (image.Width / 2.0, image.Height / 2.0);
        var turned = new byte[image.Width * image.Height];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var (dx, dy) = (x - middleX, y - middleY);
                turned[(y * image.Width) + x] = Blend(image, middleX + (dx * cos) - (dy * sin), middleY + (dx * sin) + (dy * cos));
            }
        }

        return new(image.Width, image.Height, turned);
    }

    private static byte Blend(GreyImage image, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= image.Width || top + 1 >= image.Height)
        {
            return 255;
        }

        var (fx, fy) = (x - left, y - top);
        var upper = (image[left, top] * (1 - fx)) + (image[left + 1, top] * fx);
        var lower = (image[left, top + 1] * (1 - fx)) + (image[left + 1, top + 1] * fx);
        return (byte)((upper * (1 - fy)) + (lower * fy));
    }
}
