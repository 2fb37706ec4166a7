using XaSo.Plans.Documents;
using XaSo.Plans.Documents.Plain;

namespace XaSo.Tests.Plans.Documents;

public sealed class AlignedTableTests
{
    private static List<string> Rows(string text) => [.. PlainTextReader.Read(text).Blocks.OfType<Table>().SelectMany(t => t.Rows)
        .Select(r => string.Join(" | ", r.Cells.Select(c => $"{c.Column}:{c.Content.Text}")))];

    [Fact]
    public void Columns_parted_by_spaces_are_a_table_whose_numbers_stand_in_the_middle_of_their_rows() => Assert.Equal(
        [
            "0:STT | 1:Chỉ tiêu | 2:Đơn vị tính | 3:Năm 2026 | 4:Năm 2030 | 5:Cơ quan chủ trì",
            "0:I | 1:Chính quyền số",
            "0:1 | 1:Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận trực tuyến | 2:% | 3:75 | 4:95 | 5:Trung tâm Phục vụ hành chính công",
            "0:2 | 1:Số dịch vụ công trực tuyến toàn trình | 2:Dịch vụ | 3:≥ 120 | 4:150 | 5:Văn phòng HĐND và UBND",
        ],
        Rows("""
                  BẢNG CHỈ TIÊU
                                               Đơn vị Năm     Năm
            STT Chỉ tiêu                                              Cơ quan chủ trì
                                               tính   2026    2030
            I     Chính quyền số
                  Tỷ lệ hồ sơ thủ tục hành                            Trung tâm Phục
            1     chính được tiếp nhận trực    %      75      95      vụ hành chính
                  tuyến                                               công
                  Số dịch vụ công trực tuyến   Dịch                   Văn phòng
            2                                         ≥ 120   150
                  toàn trình                   vụ                     HĐND và UBND
                 Trên đây là bảng chỉ tiêu của kế hoạch, các đơn vị căn cứ để thực hiện.
            """));

    [Fact]
    public void Numbers_may_stand_at_the_top_and_a_page_may_repeat_the_titles() => Assert.Equal(
        [
            "0:TT | 1:Nhiệm vụ | 2:Đơn vị chủ trì | 3:Thời gian",
            "0:1 | 1:Rà soát máy tính của các phòng chuyên môn | 2:Phòng Kinh tế | 3:Quý II/2026",
            "0:2 | 1:Tập huấn kỹ năng số | 2:Phòng Văn hóa - Xã hội | 3:Trước ngày 30/9/2026",
        ],
        Rows("TT   Nhiệm vụ                     Đơn vị chủ trì      Thời gian\n1    Rà soát máy tính của các     Phòng Kinh tế       Quý II/2026\n     phòng chuyên môn\n"
            + "\fTT   Nhiệm vụ                     Đơn vị chủ trì      Thời gian\n2    Tập huấn kỹ năng số          Phòng Văn hóa -     Trước ngày\n                                  Xã hội              30/9/2026\n"));

    [Theory]
    [InlineData("- Nơi nhận:                          TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.                             CHỦ TỊCH\n")]
    [InlineData("Nội dung   có   nhiều   khoảng   trắng\n1   2   3   4   5\n")]
    public void Other_words_with_gaps_are_no_table(string text) => Assert.Empty(Rows(text));
}
