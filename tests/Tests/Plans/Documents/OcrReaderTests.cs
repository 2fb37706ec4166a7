using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Documents;

public sealed class OcrReaderTests
{
    [Fact]
    public async Task A_skewed_photo_is_read_with_its_table()
    {
        Assert.SkipUnless(DocumentPrograms.From(null) is { Tesseract: not null, PdfToPpm: not null }, "tesseract is not installed");
        var document = await Made.Read(await File.ReadAllBytesAsync(Repository.PathTo("tests/Tests/Plans/Documents/Fixtures/scan.png"), TestContext.Current.CancellationToken));

        Assert.Equal("image", document.Format);
        Assert.Equal(["recognised"], document.Remarks);
        Assert.Equal(["KẾ HOẠCH", "Chuyển đổi số thôn Mẫu năm 2026"], document.Paragraphs().Take(2));
        Assert.Contains(document.Paragraphs(), p => p.StartsWith("1. Phấn đấu tối thiểu 80% hộ gia đình", StringComparison.Ordinal));
        Assert.Contains("0: 2 | 1: Mở hai lớp hướng dẫn kỹ năng số cho nông dân trong thôn | 2: Quý IV/2026", document.Rows());
    }
}
