using System.Globalization;
using System.IO.Compression;
using System.Text;
using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Documents;

public sealed class RefusalTests
{
    private static readonly byte[] _ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static TheoryData<string, RefusalReason> Cases => new()
    {
        { "empty", RefusalReason.Empty },
        { "blank text", RefusalReason.Empty },
        { "old Word", RefusalReason.OldWord },
        { "encrypted Word", RefusalReason.Encrypted },
        { "encrypted PDF", RefusalReason.Encrypted },
        { "workbook", RefusalReason.Spreadsheet },
        { "presentation", RefusalReason.Presentation },
        { "macros", RefusalReason.Macros },
        { "other archive", RefusalReason.WrongKind },
        { "program", RefusalReason.WrongKind },
        { "rich text", RefusalReason.RichText },
        { "GIF", RefusalReason.OtherPicture },
        { "damaged zip", RefusalReason.Damaged },
        { "damaged markup", RefusalReason.Damaged },
        { "damaged PDF", RefusalReason.Damaged },
        { "Word without words", RefusalReason.NoText },
        { "document type", RefusalReason.ForbiddenMarkup },
        { "external entity", RefusalReason.ForbiddenMarkup },
        { "deep markup", RefusalReason.TooMuchInside },
        { "zip bomb", RefusalReason.TooMuchInside },
        { "zip bomb that lies about its size", RefusalReason.Damaged },
        { "endless text", RefusalReason.TooMuchInside },
        { "many entries", RefusalReason.TooMuchInside },
        { "many pages", RefusalReason.TooManyPages },
        { "huge picture", RefusalReason.TooManyPixels },
        { "wide picture", RefusalReason.TooManyPixels },
        { "high picture", RefusalReason.TooManyPixels },
        { "wide photo", RefusalReason.TooManyPixels },
        { "large file", RefusalReason.TooLarge },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task What_cannot_be_read_is_refused_with_its_reason(string name, RefusalReason reason)
    {
        var outcome = await Made.Outcome(await FileOf(name));

        Assert.Null(outcome.Document);
        Assert.Equal(reason, outcome.Refusal!.Reason);
    }

    [Fact]
    public async Task Markup_that_nests_without_end_is_refused_in_HTML_too()
    {
        var outcome = await Made.Outcome(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 400_000)) + "x"));

        Assert.Contains(outcome.Refusal!.Reason, new[] { RefusalReason.TooMuchInside, RefusalReason.TookTooLong });
    }

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var readers = new DocumentReaders(new(), new(null, null, null, null));
        var pdf = await File.ReadAllBytesAsync(Directory.EnumerateFiles(Repository.PathTo("samples"), "*.pdf").First(), TestContext.Current.CancellationToken);
        var outcome = await readers.Read(new MemoryStream(pdf), "plan.pdf", TestContext.Current.CancellationToken);

        Assert.Equal(new Refusal(RefusalReason.ProgramMissing, "pdfinfo"), outcome.Refusal);
    }

    internal static async Task<byte[]> FileOf(string name) => name switch
    {
        "empty" => [],
        "blank text" => "  \r\n\t"u8.ToArray(),
        "old Word" => _ole,
        "encrypted Word" => [.. _ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "encrypted PDF" => await File.ReadAllBytesAsync(Repository.PathTo("tests/Tests/Plans/Documents/Fixtures/protected.pdf"), TestContext.Current.CancellationToken),
        "workbook" => Made.Zip(("xl/workbook.xml", "<workbook/>")),
        "presentation" => Made.Zip(("ppt/presentation.xml", "<p/>")),
        "macros" => Made.Zip(("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x")),
        "other archive" => Made.Zip(("a.txt", "a")),
        "program" => [(byte)'M', (byte)'Z', .. new byte[200]],
        "rich text" => "{\\rtf1 Xin chào}"u8.ToArray(),
        "GIF" => "GIF89a\u0001\0\u0001\0"u8.ToArray(),
        "damaged zip" => Made.Docx(Made.P("chữ"))[..200],
        "damaged markup" => Made.Zip(("word/document.xml", "<w:document><w:body>")),
        "damaged PDF" => "%PDF-1.7\nkhông có gì"u8.ToArray(),
        "Word without words" => Made.Docx(Made.P(" ")),
        "document type" => Made.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><document><body><p/></body></document>")),
        "external entity" => Made.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><document><body><p>&b;</p></body></document>")),
        "deep markup" => Made.Docx(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000))),
        "zip bomb" => Bomb(220 << 20),
        "zip bomb that lies about its size" => Understate(Bomb(60 << 20)),
        "endless text" => Encoding.UTF8.GetBytes(new string('a', 5_000_000)),
        "many entries" => Made.Zip([("word/document.xml", "<d/>"), .. Enumerable.Range(0, 3000).Select(i => ($"word/{i}", ""))]),
        "many pages" => Pages(10_000),
        "huge picture" => Png(65_536, 65_536),
        "wide picture" => Png(60_000_000, 1),
        "high picture" => Png(1, 20_001),
        "wide photo" => [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 10, 0xFF, 0, 3, .. new byte[20]],
        _ => [.. "%PDF-1.7\n"u8, .. new byte[26 << 20]],
    };

    /// <summary>With transparency, so that it would have to be unpacked.</summary>
    private static byte[] Png(int width, int height)
    {
        byte[] size = [.. BitConverter.GetBytes(width).Reverse(), .. BitConverter.GetBytes(height).Reverse()];
        return [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. size, 8, 6, 0, 0, 0, 0, 0, 0, 0];
    }

    private static byte[] Bomb(int length)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var written = 0; written < length; written += spaces.Length)
            {
                part.Write(spaces);
            }
        }

        return file.ToArray();
    }

    /// <summary>Writes a small size into the directory of the zip, as an attacker would.</summary>
    private static byte[] Understate(byte[] zip)
    {
        var entry = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(entry + 24), 1000);
        return zip;
    }

    private static byte[] Pages(int count)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(3, count).Select(i => $"{i} 0 R"))}] >>",
            .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", count)];
        foreach (var content in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        var index = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(p => $"{p:D10} 00000 n \n"));
        return Encoding.ASCII.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{index}\n%%EOF\n").ToString());
    }
}
