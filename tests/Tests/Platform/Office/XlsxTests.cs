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
