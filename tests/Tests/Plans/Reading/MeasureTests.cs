using XaSo.Plans.Documents.Plain;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

/// <summary>What is measured, as people would name it.</summary>
public sealed class MeasureTests
{
    private static PlanReading Read(string body) => PlanReader.Read(PlainTextReader.Read($"KẾ HOẠCH\nChuyển đổi số xã Suối Mẫu năm 2026\n\n{body}"));

    private static IEnumerable<string> Levels(PlanReading reading) => reading.Targets.Select(t => $"{t.Measure}: {t.Comparator} {t.Value:0.##} {t.Unit}");

    [Theory]
    [InlineData("100% trường học đạt mức 2 trở lên", "trường học đạt mức 2 trở lên: Equal 100 %")]
    [InlineData("70% người dân từ 15 tuổi trở lên có ví điện tử", "người dân từ 15 tuổi trở lên có ví điện tử: Equal 70 %")]
    [InlineData("100% hộ khá trở lên có máy tính", "hộ khá trở lên có máy tính: Equal 100 %")]
    [InlineData("60% hộ dân trở lên có máy tính", "hộ dân có máy tính: AtLeast 60 %")]
    [InlineData("Hồ sơ nộp trực tuyến đạt từ 80% trở lên", "Hồ sơ nộp trực tuyến: AtLeast 80 %")]
    public void Trở_lên_belongs_to_what_it_stands_behind(string words, string level) => Assert.Equal([level], Levels(Read($"I. MỤC TIÊU\n- {words}.\n")));

    [Theory]
    [InlineData("Tăng cường ký số giấy mời, phấn đấu đạt 95%", "ký số giấy mời: Equal 95 %")]
    [InlineData("Phòng Kinh tế: Tham mưu giúp các cửa hàng nhỏ của các thôn ở xa trung tâm xã bán hàng qua mạng xã hội, phấn đấu để đạt mục tiêu 40% cửa hàng nhỏ bán hàng qua mạng", "cửa hàng nhỏ bán hàng qua mạng: Equal 40 %")]
    [InlineData("Phát thanh bản tin số trên loa thôn tần suất 1 tuần/lần", "số lần phát thanh bản tin số trên loa thôn: Equal 1 lần")]
    [InlineData("Thường xuyên tổ chức giao ban trực tuyến ít nhất 2 lần/tháng", "số lần giao ban trực tuyến: AtLeast 2 lần")]
    [InlineData("Đề xuất cấp trên cấp chữ ký số cho 100% cán bộ thôn", "cán bộ thôn được cấp chữ ký số: Equal 100 %")]
    public void A_measure_has_no_words_about_the_effort(string words, string level) => Assert.Equal([level], Levels(Read($"II. NHIỆM VỤ\n- {words}.\n")));

    [Fact]
    public void A_dash_between_two_levels_parts_them() =>
        Assert.Equal(
            ["Máy trạm nối mạng nội bộ: Equal 100 %", "Cán bộ có máy trạm: Equal 90 %"],
            Levels(Read("II. NHIỆM VỤ\n- Máy trạm nối mạng nội bộ đạt 100% - Cán bộ có máy trạm đạt 90%.\n")));

    [Fact]
    public void A_level_of_a_row_is_named_together_with_the_row()
    {
        var reading = Read("Phụ lục\nNHIỆM VỤ\nTT\tNhiệm vụ\tCơ quan chủ trì\tKết quả\n"
            + "1\tTổ chức tập huấn về ví điện tử\tPhòng Kinh tế\tTối thiểu 02 lớp cho tiểu thương\n"
            + "2\tCấp thẻ thư viện số tại thôn\tTrạm Y tế\tTối thiểu 300 người được cấp\n"
            + "3\tPhát triển mạng, phủ sóng di động ở thôn xa\tPhòng Kinh tế\tTỷ lệ phủ sóng đạt 90%\n"
            + "4\tCải tạo phòng họp\tPhòng Kinh tế\t80% kinh phí\n");
        Assert.Equal(
            [
                "số lớp tập huấn về ví điện tử cho tiểu thương: AtLeast 2 lớp",
                "số người được cấp thẻ thư viện số tại thôn: AtLeast 300 người",
                "Phát triển mạng, phủ sóng di động ở thôn xa: Equal 90 %",
                "kinh phí (Cải tạo phòng họp): Equal 80 %",
            ],
            Levels(reading));
    }
}
