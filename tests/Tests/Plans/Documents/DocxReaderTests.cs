using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Documents;

public sealed class DocxReaderTests
{
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%2."/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%2.%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
          <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
          <w:lvl w:ilvl="5"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="(%1)"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public async Task Numbers_and_bullets_that_Word_draws_are_part_of_the_text()
    {
        var document = await Made.Read(Made.Docx(string.Concat(
            Made.Item(1, 0, "Mục tiêu"), Made.Item(1, 1, "Chung"), Made.Item(1, 1, "Cụ thể"), Made.Item(1, 2, "Nhận thức"), Made.Item(1, 2, "Hạ tầng"),
            Made.Item(1, 3, "mạng"), Made.Item(1, 4, "gạch"), Made.Item(1, 5, "chấm"), Made.Item(1, 0, "Nhiệm vụ"), Made.Item(1, 1, "Lại từ đầu"),
            Made.Item(2, 0, "liền"), Made.Item(3, 1, "Đặt lại"), Made.Item(3, 1, "Tiếp"), Made.P("không số", """<w:numPr><w:numId w:val="0"/></w:numPr>""")), Numbering));

        Assert.Equal(["I. Mục tiêu", "1. Chung", "2. Cụ thể", "2.1. Nhận thức", "2.2. Hạ tầng", "a) mạng", "- gạch", "• chấm", "II. Nhiệm vụ", "1. Lại từ đầu",
            "(03)liền", "5. Đặt lại", "6. Tiếp", "không số"], document.Paragraphs());
    }

    [Fact]
    public async Task Numbering_headings_and_bold_come_from_styles_too()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="Root"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="Root"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
            """;
        const string Lists = """
            <w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:pStyle w:val="H2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>
            """;
        var document = await Made.Read(Made.Docx(Made.P("Hạ tầng số", """<w:pStyle w:val="H2"/>""") + Made.P("thường", """<w:pStyle w:val="H2"/><w:jc w:val="both"/>""", """<w:b w:val="0"/>"""), Lists, Styles));

        var heading = Assert.IsType<Paragraph>(document.Blocks[0]);
        Assert.Equal(("1.1. Hạ tầng số", true, true, 2), (heading.Content.Text, heading.IsBold, heading.IsCentered, heading.HeadingLevel));
        var plain = Assert.IsType<Paragraph>(document.Blocks[1]);
        Assert.Equal(("1.2. thường", false, false), (plain.Content.Text, plain.IsBold, plain.IsCentered));
    }

    [Fact]
    public async Task Tracked_deletions_are_left_out_and_insertions_kept()
    {
        var document = await Made.Read(Made.Docx("""
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Đạt </w:t></w:r><w:del w:id="2"><w:r><w:delText>80%</w:delText></w:r></w:del><w:ins w:id="3"><w:r><w:t>95%</w:t></w:r></w:ins></w:p>
            <w:p><w:r><w:t xml:space="preserve"> hồ sơ</w:t></w:r><w:moveFrom w:id="4"><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:moveTo w:id="5"><w:r><w:t xml:space="preserve"> đến</w:t></w:r></w:moveTo></w:p>
            """));

        Assert.Equal(["Đạt 95% hồ sơ đến"], document.Paragraphs());
    }

    [Fact]
    public async Task Fields_show_their_result_and_notes_hidden_text_and_codes_stay_out()
    {
        var document = await Made.Read(Made.Docx("""
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>mã</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>vẫn mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink><w:r><w:t>/KH-UBND</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
            <w:r><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B3"/><w:tab/><w:t>cuối</w:t></w:r></w:p>
            """));

        Assert.Equal(["12/KH-UBND-≥ cuối"], document.Paragraphs());
    }

    [Fact]
    public async Task A_text_box_is_read_once_although_the_file_has_it_twice()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>";
        var document = await Made.Read(Made.Docx($"<w:p><w:r><w:t>Ngoài</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>{Box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{Box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));

        Assert.Equal(["Ngoài", "Trong khung"], document.Paragraphs());
    }

    [Fact]
    public async Task A_typed_line_break_begins_a_paragraph_only_where_a_list_goes_on()
    {
        var document = await Made.Read(Made.Docx("<w:p><w:r><w:t>Nội dung</w:t><w:br/><w:t>còn tiếp</w:t><w:br/><w:t>- gạch một</w:t><w:br/><w:t>1.2. số</w:t></w:r></w:p>"));

        Assert.Equal(["Nội dung còn tiếp", "- gạch một", "1.2. số"], document.Paragraphs());
    }

    [Fact]
    public async Task Merged_cells_stand_once_and_columns_line_up()
    {
        var document = await Made.Read(Made.Docx(Made.Table(
            Made.Row(Made.Cell("TT", """<w:vMerge w:val="restart"/>""") + Made.Cell("Nhiệm vụ", """<w:vMerge w:val="restart"/>""") + Made.Cell("Đơn vị", """<w:gridSpan w:val="2"/>"""))
            + Made.Row(Made.Cell("", "<w:vMerge/>") + Made.Cell("", "<w:vMerge/>") + Made.Cell("Chủ trì") + Made.Cell("Phối hợp"))
            + Made.Row(Made.Cell("(1)") + Made.Cell("(2)") + Made.Cell("(3)") + Made.Cell("(4)"))
            + Made.Row(Made.Cell("I", "") + Made.Cell("Nhận thức số", """<w:gridSpan w:val="3"/>"""))
            + Made.Row(Made.Cell("Văn phòng") + Made.Cell("Công an"), """<w:gridBefore w:val="2"/>"""))));

        Assert.Equal(["# 0h2: TT | 1h2: Nhiệm vụ | 2w2: Đơn vị", "# 2: Chủ trì | 3: Phối hợp", "# 0: (1) | 1: (2) | 2: (3) | 3: (4)", "0: I | 1w3: Nhận thức số", "2: Văn phòng | 3: Công an"], document.Rows());
    }

    [Fact]
    public async Task A_letterhead_is_paragraphs_and_a_nested_table_is_text_of_its_cell()
    {
        var inner = Made.Table(Made.Row(Made.Cell("a") + Made.Cell("b")));
        var letterhead = $"<w:tbl><w:tblPr/>{Made.Row(Made.Cell("UBND XÃ") + Made.Cell("CỘNG HÒA"))}{Made.Row(Made.Cell("Số: 1") + Made.Cell("ngày"))}</w:tbl>";
        var document = await Made.Read(Made.Docx(letterhead + Made.Table(Made.Row(Made.Cell("x") + $"<w:tc>{inner}{Made.P("sau")}</w:tc>"))));

        Assert.Equal(["UBND XÃ", "Số: 1", "CỘNG HÒA", "ngày"], document.Paragraphs());
        Assert.Equal(["0: x | 1: a b sau"], document.Rows());
    }

    [Fact]
    public async Task Fonts_from_before_Unicode_are_translated()
    {
        var document = await Made.Read(Made.Docx(Made.P("chuyÓn ®æi sè", run: """<w:rFonts w:ascii=".VnTime"/>""") + Made.P("uû ban", run: """<w:rFonts w:ascii=".VnTimeH"/>""") + Made.P("chữ hoa", run: "<w:caps/>")));

        Assert.Equal(["chuyển đổi số", "UỶ BAN", "CHỮ HOA"], document.Paragraphs());
    }

    [Fact]
    public async Task Every_passage_knows_its_place()
    {
        var document = await Made.Read(Made.Docx(Made.P("Mở đầu") + Made.Table(Made.Row(Made.Cell("một") + Made.Cell("hai")) + Made.Row(Made.Cell("ba") + Made.Cell("bốn")))));

        Assert.Equal("Mở đầu\nmột\thai\nba\tbốn\n", document.Text);
        foreach (var cell in document.Blocks.OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells))
        {
            var place = Assert.Single(cell.Content.PlacesIn(document.Text));
            Assert.Equal(cell.Content.Text, document.Text.Substring(place.Start, place.Length));
        }
    }
}
