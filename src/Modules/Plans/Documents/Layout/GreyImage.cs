using System.Globalization;
using System.Text;

namespace XaSo.Plans.Documents.Layout;

/// <summary>A picture in shades of grey, 0 is black; read and written as PGM, the simplest format that every program speaks.</summary>
internal sealed class GreyImage(int width, int height, byte[] pixels)
{
    public int Width => width;
    public int Height => height;
    public byte[] Pixels => pixels;
    public byte this[int x, int y] => pixels[(y * width) + x];

    /// <summary>The next picture of a stream, null at its end.</summary>
    public static GreyImage? Read(Stream stream, long mostPixels)
    {
        var kind = Token(stream);
        if (kind.Length == 0)
        {
            return null;
        }

        var sizes = new[] { Token(stream), Token(stream), Token(stream) }.Select(t => int.TryParse(t, CultureInfo.InvariantCulture, out var n) ? n : 0).ToArray();
        if (kind != "P5" || sizes[0] <= 0 || sizes[1] <= 0 || sizes[2] != 255)
        {
            throw new InvalidDataException("Not a PGM picture.");
        }

        if ((long)sizes[0] * sizes[1] > mostPixels)
        {
            throw new UnreadableDocumentException(RefusalReason.TooManyPixels);
        }

        var pixels = new byte[sizes[0] * sizes[1]];
        stream.ReadExactly(pixels);
        return new(sizes[0], sizes[1], pixels);
    }

    public void Write(Stream stream)
    {
        stream.Write(Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"));
        stream.Write(pixels);
    }

    /// <summary>Each pixel is the darkest of a square, so that thin lines survive.</summary>
    public GreyImage Shrink(int factor)
    {
        if (factor <= 1)
        {
            return this;
        }

        var (w, h) = (width / factor, height / factor);
        var small = new byte[w * h];
        Array.Fill(small, (byte)255);
        for (var y = 0; y < h * factor; y++)
        {
            var row = (y / factor) * w;
            for (var x = 0; x < w * factor; x++)
            {
                ref var pixel = ref small[row + (x / factor)];
                pixel = Math.Min(pixel, pixels[(y * width) + x]);
            }
        }

        return new(w, h, small);
    }

    /// <summary>Whether there is more on the picture than a few specks.</summary>
    public bool HasInk()
    {
        var dark = 0;
        for (var at = 0; at < pixels.Length && dark * 1000L < pixels.Length; at++)
        {
            var jump = pixels.AsSpan(at).IndexOfAnyInRange((byte)0, (byte)160);
            at = jump < 0 ? pixels.Length : at + jump;
            dark += jump < 0 ? 0 : 1;
        }

        return dark * 1000L >= pixels.Length;
    }

    private static string Token(Stream stream)
    {
        var token = new StringBuilder();
        for (int c; (c = stream.ReadByte()) >= 0 && token.Length < 20;)
        {
            if (!char.IsWhiteSpace((char)c))
            {
                token.Append((char)c);
            }
            else if (token.Length > 0)
            {
                break;
            }
        }

        return token.ToString();
    }
}
