using XaSo.Plans.Documents.Plain;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

/// <summary>Which part of digital transformation an item belongs to.</summary>
public sealed class PillarTests
{
    private static PlanReading Read(string body) => PlanReader.Read(PlainTextReader.Read($"KẾ HOẠCH\nChuyển đổi số xã Suối Mẫu năm 2026\n\n{body}"));

    [Fact]
    public void A_heading_that_names_a_part_comes_before_the_words_of_the_item()
    {
        var reading = Read("""
            I. MỤC TIÊU
            1. Về xã hội số
            - 70% người dân thanh toán qua mạng.
            2. Kinh tế số
            - 60% hộ dân dùng dịch vụ công trực tuyến.
            - Về hạ tầng số: 80% thôn có cáp quang.
            II. NHIỆM VỤ
            1. Bảo vệ hệ thống thông tin và dữ liệu
            - Tập huấn cho cán bộ các phòng.
            """);
        Assert.Equal([Pillar.Society, Pillar.Economy, Pillar.Infrastructure], reading.Targets.Select(t => t.Pillar));
        Assert.Equal(Pillar.Security, Assert.Single(reading.Tasks).Pillar);
    }

    [Fact]
    public void Of_the_parts_that_a_heading_lists_the_words_of_the_item_choose()
    {
        var reading = Read("I. MỤC TIÊU\n1. Kinh tế số, xã hội số\n- 70% hộ kinh doanh nhận chuyển khoản.\n- 45% người dân có chữ ký số.\n- 80% thôn xa có chợ phiên.\n");
        Assert.Equal([Pillar.Economy, Pillar.Society, Pillar.Economy], reading.Targets.Select(t => t.Pillar));
    }

    [Fact]
    public void The_name_of_an_office_is_no_part()
    {
        var reading = Read("III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế, Hạ tầng và Đô thị\n- Mở lớp bồi dưỡng cho tiểu thương.\n");
        Assert.Equal(Pillar.Workforce, Assert.Single(reading.Tasks).Pillar);
    }

    [Theory]
    [InlineData("100% thôn được phủ sóng 5G", Pillar.Infrastructure)]
    [InlineData("90% hộ gia đình có Internet băng rộng", Pillar.Infrastructure)]
    [InlineData("95% người dân có tài khoản VNeID", Pillar.Society)]
    [InlineData("30% người dân trưởng thành có chữ ký số", Pillar.Society)]
    [InlineData("85% hồ sơ được nộp trực tuyến", Pillar.Government)]
    [InlineData("100% văn bản đi được ký số", Pillar.Government)]
    [InlineData("60% doanh nghiệp dùng hợp đồng điện tử", Pillar.Economy)]
    [InlineData("Kinh tế số chiếm 20% GRDP", Pillar.Economy)]
    [InlineData("100% cán bộ được tập huấn kỹ năng số", Pillar.Workforce)]
    [InlineData("100% máy trạm được cài phần mềm phòng mã độc", Pillar.Security)]
    [InlineData("80% công chức xử lý công việc ở nhà", Pillar.Government)]
    [InlineData("50% cầu treo được sửa", Pillar.General)]
    public void Under_a_heading_that_names_none_the_words_decide(string words, Pillar pillar) =>
        Assert.Equal(pillar, Assert.Single(Read($"I. MỤC TIÊU\n- {words}.\n").Targets).Pillar);
}
