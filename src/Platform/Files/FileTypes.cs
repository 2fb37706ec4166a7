using System.IO.Compression;
using System.Text;

namespace XaSo.Platform.Files;

/// <summary>Tells what a file is by its content; its name and what the browser claims are not asked.</summary>
public static class FileTypes
{
    private const int HeadLength = 4096;
    private const int MostEntries = 10_000;

    private static readonly (byte[] Start, FileTyping Typing)[] _starts =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], FileKind.Png),
        ([0xFF, 0xD8, 0xFF], FileKind.Jpg),
        ("{\\rtf"u8.ToArray(), FileRefusal.RichText),
        ("GIF8"u8.ToArray(), FileRefusal.OtherPicture),
        ("BM"u8.ToArray(), FileRefusal.OtherPicture),
        ("II*\0"u8.ToArray(), FileRefusal.OtherPicture),
        ("MM\0*"u8.ToArray(), FileRefusal.OtherPicture),
        ("RIFF"u8.ToArray(), FileRefusal.OtherPicture),
        ("Rar!"u8.ToArray(), FileRefusal.Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], FileRefusal.Archive),
        ([0x1F, 0x8B], FileRefusal.Archive),
        ("MZ"u8.ToArray(), FileRefusal.Program),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], FileRefusal.Program),
    ];

    /// <param name="content">Can be sought; left at its beginning.</param>
    public static FileTyping Of(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        var length = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        var typing = length == 0 ? FileRefusal.Empty : Of(content, head.AsSpan(0, length));
        content.Position = 0;
        return typing;
    }

    private static FileTyping Of(Stream content, ReadOnlySpan<byte> head)
    {
        // Some scanners put a few bytes before the first line of a PDF, which the standard allows.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return OfArchive(content);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Holds(content, Encoding.Unicode.GetBytes("EncryptedPackage")) ? FileRefusal.EncryptedOffice : FileRefusal.OldOffice;
        }

        foreach (var (start, typing) in _starts)
        {
            // Two letters alone may begin a text as well.
            if (head.StartsWith(start) && (start.Length > 2 || head.ContainsAny((byte)0, (byte)1)))
            {
                return typing;
            }
        }

        return OfText(content, head);
    }

    private static FileTyping OfArchive(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                return FileRefusal.Archive;
            }

            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (zip.Entries.Any(e => e.IsEncrypted))
            {
                return FileRefusal.EncryptedArchive;
            }

            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return FileRefusal.Macros;
            }

            return names switch
            {
                _ when names.Contains("word/document.xml") => FileKind.Docx,
                _ when names.Contains("xl/workbook.xml") => FileKind.Xlsx,
                _ when names.Contains("ppt/presentation.xml") => FileRefusal.Presentation,
                _ when zip.GetEntry("mimetype") is { Length: < 100 } type && names.Contains("content.xml") => OfOpenDocument(type),
                _ => FileRefusal.Archive,
            };
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return FileRefusal.Damaged;
        }
    }

    private static FileTyping OfOpenDocument(ZipArchiveEntry type)
    {
        using var text = new StreamReader(type.Open());
        var name = new char[100];
        return new string(name, 0, text.ReadBlock(name)).TrimEnd('\0').Trim() == FileKind.Odt.MediaType() ? FileKind.Odt : FileRefusal.Archive;
    }

    private static FileTyping OfText(Stream content, ReadOnlySpan<byte> head)
    {
        var isUtf16 = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!isUtf16 && IsBinary(head))
        {
            return FileRefusal.Unknown;
        }

        // Letters of an encoding before Unicode come out wrong here, but what matters has the same bytes in all of them.
        content.Position = 0;
        using var text = new StreamReader(content, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var start = "";
        var part = new char[HeadLength];
        for (int read; (read = text.ReadBlock(part)) > 0;)
        {
            if (part.AsSpan(0, read).ContainsAny('\0', '\u0001', '\u0002'))
            {
                return FileRefusal.Unknown;
            }

            start = start.Length == 0 ? new(part, 0, read) : start;
        }

        return string.IsNullOrWhiteSpace(start) && content.Length < HeadLength ? FileRefusal.Empty : IsHtml(start) ? FileKind.Html : FileKind.Txt;
    }

    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        foreach (var b in head)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        }

        return controls > head.Length / 50;
    }

    private static bool IsHtml(string start)
    {
        var trimmed = start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return trimmed.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (trimmed.StartsWith('<') && (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<body", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<p>", StringComparison.OrdinalIgnoreCase) || start.Contains("<table", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Holds(Stream content, byte[] sought)
    {
        content.Position = 0;
        var part = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = content.Read(part, kept, part.Length - kept)) > 0;)
        {
            var length = kept + read;
            if (part.AsSpan(0, length).IndexOf(sought) >= 0)
            {
                return true;
            }

            kept = Math.Min(sought.Length - 1, length);
            part.AsSpan(length - kept, kept).CopyTo(part);
        }

        return false;
    }
}
