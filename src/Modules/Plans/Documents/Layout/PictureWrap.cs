using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace XaSo.Plans.Documents.Layout;

/// <summary>
/// Puts a photo on the page of a PDF, where its bytes may stand as they are, so that pictures take the same way as scanned documents
/// and no decoder of pictures is needed here.
/// </summary>
internal static class PictureWrap
{
    private const double LongSide = 842;

    /// <summary>Far beyond A0 at 300 dots per inch; a picture of one endless row costs many times its pixels.</summary>
    private const int MostOfASide = 20_000;

    public static byte[] Wrap(ReadOnlySpan<byte> picture, long mostPixels) =>
        picture is [0x89, ..] ? Png(picture, mostPixels) : Jpg(picture, mostPixels);

    private static byte[] Jpg(ReadOnlySpan<byte> picture, long mostPixels)
    {
        var turn = 0;
        for (var at = 2; at + 9 < picture.Length && picture[at] == 0xFF;)
        {
            var marker = picture[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 7)..]));
                var space = picture[at + 9] switch { 1 => "/DeviceGray", 4 => "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]", _ => "/DeviceRGB" };
                return Page(width, height, turn, $"/ColorSpace {space} /BitsPerComponent 8 /Filter /DCTDecode", picture, mostPixels);
            }

            if (marker == 0xE1 && at + 2 + length <= picture.Length)
            {
                turn = TurnOf(picture.Slice(at + 4, Math.Max(0, length - 2)));
            }

            at += 2 + length;
        }

        throw new UnreadableDocumentException(RefusalReason.Damaged);
    }

    /// <summary>Cameras store the picture as the sensor lay and note how to turn it.</summary>
    private static int TurnOf(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 22 || !exif.StartsWith("Exif\0\0"u8))
        {
            return 0;
        }

        var tiff = exif[6..];
        var isLittle = tiff[0] == 'I';
        var start = isLittle ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]);
        for (var at = start + 2; start >= 8 && at >= 0 && at + 12 <= tiff.Length && at < start + 2 + (100 * 12); at += 12)
        {
            var tag = tiff[at..];
            var value = tiff[(at + 8)..];
            if ((isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tag) : BinaryPrimitives.ReadUInt16BigEndian(tag)) == 0x0112)
            {
                return (isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(value) : BinaryPrimitives.ReadUInt16BigEndian(value)) switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
            }
        }

        return 0;
    }

    private static byte[] Png(ReadOnlySpan<byte> picture, long mostPixels)
    {
        if (picture.Length < 33)
        {
            throw new UnreadableDocumentException(RefusalReason.Damaged);
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(picture[16..]), BinaryPrimitives.ReadInt32BigEndian(picture[20..]));
        var (bits, kind, isInterlaced) = (picture[24], picture[25], picture[28] != 0);
        CheckSize(width, height, mostPixels);
        if (isInterlaced || bits is not (1 or 2 or 4 or 8 or 16) || kind is not (0 or 2 or 3 or 4 or 6) || (kind is 4 or 6 && bits != 8))
        {
            throw new UnreadableDocumentException(RefusalReason.OtherPicture);
        }

        var (data, palette) = Chunks(picture);
        var space = kind switch
        {
            0 or 4 => "/DeviceGray",
            3 => $"[/Indexed /DeviceRGB {(palette.Length / 3) - 1} <{Convert.ToHexString(palette)}>]",
            _ => "/DeviceRGB",
        };
        var colors = kind is 2 or 6 ? 3 : 1;
        if (kind is 4 or 6)
        {
            data = WithoutAlpha(data, width, height, colors);
        }

        var predictor = kind is 4 or 6 ? "" : $" /DecodeParms << /Predictor 15 /Colors {colors} /BitsPerComponent {bits} /Columns {width} >>";
        return Page(width, height, 0, $"/ColorSpace {space} /BitsPerComponent {bits} /Filter /FlateDecode{predictor}", data, mostPixels);
    }

    private static (byte[] Data, byte[] Palette) Chunks(ReadOnlySpan<byte> picture)
    {
        var data = new MemoryStream();
        byte[] palette = [0, 0, 0];
        for (var at = 8; at + 12 <= picture.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(picture[at..]);
            if (length < 0 || length > picture.Length - at - 12)
            {
                throw new UnreadableDocumentException(RefusalReason.Damaged);
            }

            var name = picture.Slice(at + 4, 4);
            var content = picture.Slice(at + 8, length);
            if (name.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }
            else if (name.SequenceEqual("PLTE"u8) && length is >= 3 and <= 768)
            {
                palette = content[..(length / 3 * 3)].ToArray();
            }

            at += 12 + length;
        }

        return (data.ToArray(), palette);
    }

    /// <summary>A PDF knows no transparent pixel inside the colours; transparent ones become white.</summary>
    private static byte[] WithoutAlpha(byte[] data, int width, int height, int colors)
    {
        var step = colors + 1;
        using var unpacked = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var result = new MemoryStream();
        using (var packed = new ZLibStream(result, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] above = new byte[width * step], row = new byte[width * step], plain = new byte[width * colors];
            for (var y = 0; y < height; y++)
            {
                var filter = unpacked.ReadByte();
                unpacked.ReadExactly(row);
                Unfilter(filter, row, above, step);
                for (var x = 0; x < width; x++)
                {
                    var alpha = row[(x * step) + colors];
                    for (var c = 0; c < colors; c++)
                    {
                        plain[(x * colors) + c] = (byte)(((row[(x * step) + c] * alpha) + (255 * (255 - alpha))) / 255);
                    }
                }

                packed.Write(plain);
                (above, row) = (row, above);
            }
        }

        return result.ToArray();
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void CheckSize(int width, int height, long mostPixels)
    {
        if (width <= 0 || height <= 0)
        {
            throw new UnreadableDocumentException(RefusalReason.Damaged);
        }

        if (width > MostOfASide || height > MostOfASide || (long)width * height > mostPixels)
        {
            throw new UnreadableDocumentException(RefusalReason.TooManyPixels);
        }
    }

    private static byte[] Page(int width, int height, int turn, string format, ReadOnlySpan<byte> data, long mostPixels)
    {
        CheckSize(width, height, mostPixels);
        var scale = LongSide / Math.Max(width, height);
        var (w, h) = (Math.Max(1, width * scale).ToString("0.##", CultureInfo.InvariantCulture), Math.Max(1, height * scale).ToString("0.##", CultureInfo.InvariantCulture));
        var file = new MemoryStream();
        var places = new List<long>();
        var drawing = $"q {w} 0 0 {h} 0 0 cm /P Do Q";
        Put("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Rotate {turn} /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>");
        Object($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
        places.Add(file.Position);
        Put($"5 0 obj\n<< /Type /XObject /Subtype /Image /Width {width} /Height {height} {format} /Length {data.Length} >>\nstream\n");
        file.Write(data);
        Put("\nendstream\nendobj\n");
        var index = file.Position;
        Put($"xref\n0 6\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{index}\n%%EOF\n");
        return file.ToArray();

        void Put(string text) => file.Write(Encoding.ASCII.GetBytes(text));

        void Object(string content)
        {
            places.Add(file.Position);
            Put($"{places.Count} 0 obj\n{content}\nendobj\n");
        }
    }
}
