using System.Text;
using XaSo.Plans.Documents;
using XaSo.Plans.Documents.Plain;

namespace XaSo.Tests.Plans.Documents;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Lines_broken_at_the_margin_are_one_paragraph_also_across_empty_lines()
    {
        var document = PlainTextReader.Read("""
            II. NHIỆM VỤ
            1. Nhận thức số
            - Tuyên truyền sâu rộng tới cán bộ, đảng viên và nhân dân trong toàn

            xã về lợi ích của các dịch vụ số thiết yếu trong đời sống hằng ngày.

            - Mở chuyên mục trên đài truyền thanh của xã, mỗi tuần phát hai buổi
            vào sáng thứ ba và sáng thứ sáu, thời lượng mỗi buổi mười lăm phút.
            """);
        Assert.Equal(
            [
                "II. NHIỆM VỤ",
                "1. Nhận thức số",
                "- Tuyên truyền sâu rộng tới cán bộ, đảng viên và nhân dân trong toàn xã về lợi ích của các dịch vụ số thiết yếu trong đời sống hằng ngày.",
                "- Mở chuyên mục trên đài truyền thanh của xã, mỗi tuần phát hai buổi vào sáng thứ ba và sáng thứ sáu, thời lượng mỗi buổi mười lăm phút.",
            ],
            Paragraphs(document));
    }

    [Fact]
    public void A_heading_that_ends_with_digital_is_whole_and_a_number_that_is_named_is_not()
    {
        var document = PlainTextReader.Read("1. Hạ tầng số\nViệc lắp đặt loa do các thôn làm.\n2. Theo Kế hoạch số\n345/KH-UBND của xã, các thôn lắp đặt loa truyền thanh.\n");
        Assert.Equal(["1. Hạ tầng số", "Việc lắp đặt loa do các thôn làm.", "2. Theo Kế hoạch số 345/KH-UBND của xã, các thôn lắp đặt loa truyền thanh."], Paragraphs(document));
    }

    [Fact]
    public void A_number_of_a_page_does_not_part_a_sentence()
    {
        var document = PlainTextReader.Read("- Rà soát toàn bộ máy tính của các phòng chuyên môn thuộc xã\n\n2\n\nvà thay thế những máy đã quá cũ.\n");
        Assert.Equal(["- Rà soát toàn bộ máy tính của các phòng chuyên môn thuộc xã và thay thế những máy đã quá cũ."], Paragraphs(document));
    }

    [Fact]
    public void Cells_parted_by_tabs_are_a_table_with_one_header_though_it_comes_on_each_page()
    {
        var document = PlainTextReader.Read("TT\tChỉ tiêu\tĐơn vị tính\n1\tTỷ lệ hồ sơ trực tuyến\t%\n\nTT\tChỉ tiêu\tĐơn vị tính\n2\tSố lớp tập huấn\tlớp\n");
        var table = Assert.IsType<Table>(Assert.Single(document.Blocks));
        Assert.Equal([true, false, true, false], table.Rows.Select(r => r.IsHeader));
        Assert.Equal(["2", "Số lớp tập huấn", "lớp"], table.Rows[3].Cells.Select(c => c.Content.Text));
    }

    [Fact]
    public void A_table_whose_cells_were_written_out_line_by_line_is_put_together_again()
    {
        var document = PlainTextReader.Read("""
            TT Tên nhiệm vụ Kết quả đạt được Thời gian thực
            hiện

            Đơn vị chủ trì Đơn vị phối
            hợp

            1 Hạ tầng số

            1.1

            Thay máy chủ của bộ phận một cửa và
            sao lưu dữ liệu cũ

            Máy chủ hoạt động ổn định

            Trước ngày 20/3 Phòng Kinh tế

            Các phòng có
            liên quan

            1.2 Lắp bộ phát sóng không dây tại
            nhà văn hóa các

            Quý II/2026 Phòng VH-XH

            TT Tên nhiệm vụ Kết quả đạt được Thời gian thực
            hiện

            Đơn vị chủ trì Đơn vị phối
            hợp

            thôn trong xã
            2 Nhân lực số

            2.1 Mở lớp tập huấn kỹ năng số Tối thiểu 02 lớp cho tổ công
            nghệ số cộng đồng

            Thường xuyên Phòng VH-XH Đoàn Thanh niên
            """);
        var table = Assert.IsType<Table>(Assert.Single(document.Blocks));
        Assert.Equal(
            [
                "1 | Hạ tầng số",
                "1.1 | Thay máy chủ của bộ phận một cửa và sao lưu dữ liệu cũ | Máy chủ hoạt động ổn định | Trước ngày 20/3 | Phòng Kinh tế | Các phòng có liên quan",
                "1.2 | Lắp bộ phát sóng không dây tại nhà văn hóa các thôn trong xã | Quý II/2026 | Phòng VH-XH",
                "2 | Nhân lực số",
                "2.1 | Mở lớp tập huấn kỹ năng số | Tối thiểu 02 lớp cho tổ công nghệ số cộng đồng | Thường xuyên | Phòng VH-XH | Đoàn Thanh niên",
            ],
            table.Rows.Skip(1).Select(r => string.Join(" | ", r.Cells.Select(c => c.Content.Text))));
    }

    [Fact]
    public void Rows_of_one_line_each_are_a_table_though_they_are_as_wide_as_prose()
    {
        var document = PlainTextReader.Read("""
            KẾ HOẠCH
            Chuyển đổi số phường Bến Mẫu năm 2026
            C. PHÂN CÔNG
            STT Đơn vị chủ trì Nội dung công việc Sản phẩm Thời hạn Đơn vị phối hợp
            1 Công an phường Triển khai phòng họp trực tuyến Hệ thống được vận hành 30/4/2026 Trạm Y tế
            2 Trạm Y tế Khởi tạo sổ tiêm chủng điện tử Báo cáo kết quả Quý II, III/2026 Công an phường
            3 Công an phường Cài đặt camera tại bến đò chính Hệ thống được vận hành 30/6/2026 Trạm Y tế
            D. TỔ CHỨC THỰC HIỆN
            - Trạm Y tế theo dõi chung.
            """);
        var table = Assert.Single(document.Blocks.OfType<Table>());
        Assert.Equal(["1 | Công an phường", "2 | Trạm Y tế", "3 | Công an phường"], table.Rows.Skip(1).Select(r => $"{r.Cells[0].Content.Text} | {r.Cells[1].Content.Text}"));
        Assert.Contains("D. TỔ CHỨC THỰC HIỆN", document.Blocks.OfType<Paragraph>().Select(p => p.Content.Text));
    }

    [Fact]
    public void Rows_without_numbers_begin_again_with_the_first_column()
    {
        var document = PlainTextReader.Read("""
            Nội dung
            nhiệm vụ
            Đơn vị phụ trách
            Thời gian
            Đánh giá
            Số hóa hồ sơ
            đất đai
            Phòng Kinh tế
            2026–2028
            Giảm một nửa
            thời gian tra cứu
            Bảo đảm an ninh
            mạng
            Công an xã
            Thường xuyên
            Không để xảy ra
            sự cố
            """);
        var table = Assert.IsType<Table>(Assert.Single(document.Blocks));
        Assert.Equal(
            ["Số hóa hồ sơ đất đai | Phòng Kinh tế | 2026–2028 | Giảm một nửa thời gian tra cứu", "Bảo đảm an ninh mạng | Công an xã | Thường xuyên | Không để xảy ra sự cố"],
            table.Rows.Skip(1).Select(r => string.Join(" | ", r.Cells.Select(c => c.Content.Text))));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Letters_are_read_in_any_Unicode_encoding(string encoding)
    {
        const string text = "KẾ HOẠCH\nChuyển đổi số năm 2026";
        Assert.Equal(text, PlainTextReader.Read(Encoding.GetEncoding(encoding).GetBytes(text)).Text);
    }

    [Fact]
    public void Letters_of_the_old_Vietnamese_code_page_are_composed() =>
        Assert.Equal("Kế hoạch", PlainTextReader.Read([(byte)'K', 0xEA, 0xEC, (byte)' ', (byte)'h', (byte)'o', (byte)'a', 0xF2, (byte)'c', (byte)'h']).Text);

    [Fact]
    public void Every_place_is_that_of_its_letter()
    {
        var document = PlainTextReader.Read("- Rà soát toàn bộ hệ thống mạng của cơ quan\n\nvà các trường học.\n");
        var content = Assert.IsType<Paragraph>(Assert.Single(document.Blocks)).Content;
        Assert.Equal(content.Text, string.Join(' ', content.PlacesIn(document.Text).Select(p => Passage.Of(document.Text, p).Text)));
    }

    private static IEnumerable<string> Paragraphs(SourceDocument document) => document.Blocks.Cast<Paragraph>().Select(p => p.Content.Text);
}
