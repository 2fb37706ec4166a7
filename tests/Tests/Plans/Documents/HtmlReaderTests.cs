using System.Text;

namespace XaSo.Tests.Plans.Documents;

public sealed class HtmlReaderTests
{
    [Fact]
    public async Task A_web_page_gives_its_paragraphs_lists_and_tables()
    {
        var document = await Made.Read(Encoding.UTF8.GetBytes("""
            <!DOCTYPE html><html><head><title>không</title><script>không()</script></head><body>
            <h2 style="text-align: center">KẾ HOẠCH</h2><div>Căn cứ<br>Nghị quyết <b>số 1</b><p>Đoạn
               hai</p>đuôi</div>
            <ol type="I"><li>Một<ul><li>gạch</li></ul></li><li>Hai</li></ol><p hidden>ẩn</p>
            <table border="1"><thead><tr><th rowspan="2">TT</th><th colspan="2">Đơn vị</th></tr><tr><th>A</th><th>B</th></tr></thead>
            <tr><td>1</td><td>x<br>y</td><td>z</td></tr></table>
            <table><tr><td>NƠI NHẬN</td><td>CHỦ TỊCH</td></tr></table></body></html>
            """));

        Assert.Equal(["KẾ HOẠCH", "Căn cứ Nghị quyết số 1", "Đoạn hai", "đuôi", "I. Một", "- gạch", "II. Hai", "NƠI NHẬN", "CHỦ TỊCH"], document.Paragraphs());
        Assert.Equal(["# 0h2: TT | 1w2: Đơn vị", "# 1: A | 2: B", "0: 1 | 1: x y | 2: z"], document.Rows());
        var title = Assert.IsType<XaSo.Plans.Documents.Paragraph>(document.Blocks[0]);
        Assert.Equal((true, true, 2), (title.IsBold, title.IsCentered, title.HeadingLevel));
    }

    [Fact]
    public async Task An_open_document_gives_its_paragraphs_lists_and_tables()
    {
        const string Styles = """
            <style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I"/><text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>
            """;
        var document = await Made.Read(Made.Odt("""
            <text:h text:outline-level="1" text:style-name="B">Đề mục</text:h><text:p>Một<text:s text:c="2"/>hai<text:note>ghi chú</text:note></text:p>
            <text:list text:style-name="L"><text:list-item><text:p>Mục</text:p><text:list><text:list-item><text:p>con</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Nữa</text:p></text:list-item></text:list>
            <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Tên</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>C</text:p></table:table-cell><table:table-cell><text:p>D</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>
            """, Styles));

        Assert.Equal(["Đề mục", "Một hai", "I. Mục", "- con", "II. Nữa"], document.Paragraphs());
        Assert.Equal(["# 0w2: Tên | 2: C | 3: D", "0: 1 | 1:  | 3: 4"], document.Rows());
    }
}
