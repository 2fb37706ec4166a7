using System.IO.Compression;
using XaSo.Platform.Office;

namespace XaSo.Tests.Platform.Office;

public sealed class XlsxTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        using var writer = new XlsxWriter();
        writer.Add("Chỉ tiêu: [2026]", [new("Tên"), new("Số"), new("Ngày"), new("Tỷ lệ")],
        [
            ["Hồ sơ trực tuyến", 1234.5m, new DateOnly(2026, 7, 15), XlsxCell.Percent(0.955m)],
            ["=1+1", 7, XlsxCell.Empty, XlsxCell.Empty],
            ["", XlsxCell.Empty],
            ["hai\nhàng \u0001", -3],
        ]).Add("Trống", [new("A")], []);
        using var file = new MemoryStream(writer.ToArray());

        var sheets = XlsxReader.Read(file);

        Assert.Equal(["Chỉ tiêu- -2026-", "Trống"], sheets.Select(s => s.Name));
        var rows = sheets[0].Rows;
        Assert.Equal(["Tên", "Số", "Ngày", "Tỷ lệ"], rows[0].Cells);
        Assert.Equal(["Hồ sơ trực tuyến", "1234.5", "15/07/2026", "0.955"], rows[1].Cells);
        Assert.Equal((3, "=1+1", "7", ""), (rows[2].Number, rows[2][0], rows[2][1], rows[2][9]));
        Assert.Equal((5, "hai\nhàng", "-3"), (rows[3].Number, rows[3][0], rows[3][1]));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_is_kept_as_text()
    {
        using var writer = new XlsxWriter();
        using var zip = new ZipArchive(new MemoryStream(writer.Add("A", [new("A")], [["=HYPERLINK(\"http://a\")"]]).ToArray()));
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.EndsWith("sheet.xml", StringComparison.Ordinal) || e.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open());
        var xml = sheet.ReadToEnd();
        Assert.DoesNotContain("<x:f", xml, StringComparison.Ordinal);
        Assert.Contains("inlineStr", xml, StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("not a zip at all"), InlineData("PK\u0003\u0004broken")]
    public void What_is_no_workbook_is_refused(string content)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal(XlsxFault.NotAWorkbook, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);
    }

    [Fact]
    public void A_zip_without_a_workbook_is_refused()
    {
        using var file = Zip(1, 10);
        Assert.Equal(XlsxFault.NotAWorkbook, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_opened()
    {
        using var file = Zip(2, 100 * 1024 * 1024);
        Assert.True(file.Length < XlsxReader.LargestFile);
        Assert.Equal(XlsxFault.TooLarge, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>99999999999999999999</v></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>-1</v></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>7</v></c>")]
    [InlineData("<c r=\"A1\" s=\"99999999999\"><v>1</v></c>")]
    public void What_points_nowhere_is_refused(string cell)
    {
        using var file = Book($"<row r=\"1\">{cell}</row>");
        Assert.Equal(XlsxFault.NotAWorkbook, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);
    }

    [Theory, InlineData("0"), InlineData("4294967295"), InlineData("99999999999")]
    public void A_row_that_no_sheet_has_is_refused(string row)
    {
        using var file = Book($"<row r=\"{row}\"><c r=\"A1\"><v>1</v></c></row>");
        Assert.Equal(XlsxFault.NotAWorkbook, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);
    }

    public static TheoryData<string> TooMuch => new("letters", "cells", "columns", "shared", "strings", "string", "packed", "rows");

    [Theory, MemberData(nameof(TooMuch))]
    public void More_than_a_person_enters_is_refused_before_it_fills_the_memory(string what)
    {
        using var file = what switch
        {
            "letters" => Book($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{Noise(40_000)}</v></c></row>"),
            "cells" => Book(string.Concat(Enumerable.Range(1, 6_000).Select(r => $"<row r=\"{r}\"><c r=\"GR{r}\"><v>{r * 7919}</v></c></row>"))),
            "columns" => Book("<row r=\"1\">" + string.Concat(Enumerable.Range(0, 300_000).Select(c => $"<c><v>{c * 7919L}</v></c>")) + "</row>"),
            "shared" => Book(string.Concat(Enumerable.Range(1, 1_000).Select(r => $"<row r=\"{r}\"><c t=\"s\"><v>0</v></c></row>")), [Noise(30_000)]),
            "strings" => Book("", Enumerable.Range(0, 400_000).Select(i => (i * 7919L).ToString(System.Globalization.CultureInfo.InvariantCulture))),
            "string" => Book("", [Noise(40_000)]),
            "packed" => Book("<row>" + new string(' ', 5_000_000) + "</row>"),
            _ => Book(string.Concat(Enumerable.Range(1, 21_000).Select(r => $"<row><c><v>{r * 7919}</v></c></row>"))),
        };
        Assert.True(file.Length < XlsxReader.LargestFile);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(XlsxFault.TooLarge, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150L << 20);
    }

    [Fact]
    public void Shared_and_rich_text_is_read_whole_without_how_it_is_spoken()
    {
        using var file = Book("<row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><r><t>Phòng </t></r><r><t xml:space=\"preserve\"> </t></r><r><t>A</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"
            + "<c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1&amp;B1</f><v>ghép</v></c><c/></row>", ["không", "Phòng</t><t> Kinh tế"]);

        Assert.Equal(["Phòng Kinh tế", "Phòng  A", "1", "ghép", ""], XlsxReader.Read(file)[0].Rows[0].Cells);
    }

    [Fact]
    public void A_sheet_that_several_names_share_is_refused()
    {
        var parts = Parts(Example());
        var book = Array.FindIndex(parts, p => p.Name.EndsWith("workbook.xml", StringComparison.Ordinal));
        var sheet = System.Text.RegularExpressions.Regex.Match(parts[book].Text, "<x:sheet [^>]*/>").Value;
        parts[book].Text = parts[book].Text.Replace(sheet, sheet + sheet, StringComparison.Ordinal);
        using var file = Zip(parts);
        Assert.Equal(XlsxFault.NotAWorkbook, Assert.Throws<XlsxException>(() => XlsxReader.Read(file)).Fault);
    }

    private static string Noise(int letters)
    {
        var random = new Random(1);
        return new([.. Enumerable.Range(0, letters).Select(_ => (char)('a' + random.Next(26)))]);
    }

    [Fact]
    public void A_damaged_workbook_is_read_or_refused()
    {
        var whole = Parts(Example());
        for (var seed = 0; seed < 400; seed++)
        {
            using var file = Damage(whole, new Random(seed));
            var thrown = Record.Exception(() => XlsxReader.Read(file));
            Assert.True(thrown is null or XlsxException, $"seed {seed}: {thrown}");
        }
    }

    /// <summary>A workbook whose only sheet has these rows, and whose cells share these texts.</summary>
    private static MemoryStream Book(string rows, IEnumerable<string>? strings = null)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        var parts = Parts(Example()).ToList();
        var sheet = parts.FindIndex(p => p.Name.Contains("worksheets/", StringComparison.Ordinal));
        parts[sheet] = (parts[sheet].Name, $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>");
        if (strings is not null)
        {
            var links = parts.FindIndex(p => p.Name.EndsWith("workbook.xml.rels", StringComparison.Ordinal));
            const string Link = "<Relationship Id=\"texts\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"/texts.xml\"/></Relationships>";
            parts[links] = (parts[links].Name, parts[links].Text.Replace("</Relationships>", Link, StringComparison.Ordinal));
            var types = parts.FindIndex(p => p.Name == "[Content_Types].xml");
            const string Type = "<Override PartName=\"/texts.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
            parts[types] = (parts[types].Name, parts[types].Text.Replace("</Types>", Type, StringComparison.Ordinal));
            parts.Add(("texts.xml", $"<sst {Main}>{string.Concat(strings.Select(t => $"<si><t>{t}</t></si>"))}</sst>"));
        }

        return Zip([.. parts]);
    }

    private static byte[] Example()
    {
        using var writer = new XlsxWriter();
        return writer.Add("A", [new("Tên"), new("Số")], [["Một", 1.5m], ["Hai", new DateOnly(2026, 7, 15)]]).ToArray();
    }

    private static (string Name, string Text)[] Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.Select(e => (e.FullName, new StreamReader(e.Open()).ReadToEnd()))];
    }

    /// <summary>Takes away, doubles, moves and blows up pieces of its markup; the same for the same seed.</summary>
    private static MemoryStream Damage((string Name, string Text)[] whole, Random random)
    {
        var parts = whole.ToArray();
        ref var part = ref parts[random.Next(parts.Length)];
        var pieces = part.Text.Split('<').ToList();
        for (var i = random.Next(1, 6); i > 0 && pieces.Count > 4; i--)
        {
            var at = random.Next(1, pieces.Count);
            switch (random.Next(4))
            {
                case 0:
                    pieces.RemoveAt(at);
                    break;
                case 1:
                    pieces.Insert(at, pieces[random.Next(1, pieces.Count)]);
                    break;
                case 2:
                    (pieces[at], pieces[1]) = (pieces[1], pieces[at]);
                    break;
                default:
                    pieces[at] = string.Concat(pieces[at].Select(c => char.IsAsciiDigit(c) ? new string("-9e."[random.Next(4)], random.Next(1, 15)) : c.ToString()));
                    break;
            }
        }

        part.Text = string.Join('<', pieces);
        return Zip(parts);
    }

    private static MemoryStream Zip((string Name, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var content = new StreamWriter(zip.CreateEntry(name).Open());
                content.Write(text);
            }
        }

        return file;
    }

    private static MemoryStream Zip(int parts, int bytes)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts; i++)
            {
                using var part = zip.CreateEntry($"xl/{i}.xml").Open();
                part.Write(new byte[bytes]);
            }
        }

        return file;
    }
}
