using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Reading;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("tối thiểu 90% hộ dân hài lòng", "AtLeast 90 %")]
    [InlineData("đạt từ 85% trở lên", "AtLeast 85 %")]
    [InlineData("có từ 55% người dân trở lên dùng ví điện tử", "AtLeast 55 %")]
    [InlineData("65% hộ gia đình trở lên mua hàng qua mạng", "AtLeast 65 %")]
    [InlineData("có từ 90% thành viên các tổ công nghệ số cộng đồng ở thôn trở lên được tập huấn", "AtLeast 90 %")]
    [InlineData("40% hộ sản xuất lúa, cây ăn quả trở lên dùng sổ tay điện tử", "AtLeast 40 %")]
    [InlineData("90% cán bộ có trình độ đại học trở lên", "Equal 90 %")]
    [InlineData("70% học sinh xếp loại khá trở lên", "Equal 70 %")]
    [InlineData("ít nhất 30% số thôn", "AtLeast 30 %")]
    [InlineData("không dưới 70%", "AtLeast 70 %")]
    [InlineData("≥ 85% hồ sơ", "AtLeast 85 %")]
    [InlineData(@"$\geq 30\%$", "AtLeast 30 %")]
    [InlineData("trên 3,5% tổng chi", "MoreThan 3.5 %")]
    [InlineData("Đạt trên 80%", "MoreThan 80 %")]
    [InlineData("vượt 90%", "MoreThan 90 %")]
    [InlineData("dưới 5% hồ sơ trễ hạn", "LessThan 5 %")]
    [InlineData("không quá 2% hồ sơ", "AtMost 2 %")]
    [InlineData("khoảng 40% giá trị", "Equal 40 %")]
    [InlineData("100% cán bộ", "Equal 100 %")]
    [InlineData("đạt 90 phần trăm", "Equal 90 %")]
    [InlineData("từ 45% đến 50%", "Range 45..50 %")]
    [InlineData("80–90% người dân", "Range 80..90 %")]
    [InlineData("đều có sổ.Trên 90% người dân", "MoreThan 90 %")]
    [InlineData("02 tin bài mỗi tháng", "Equal 2 tin bài Month")]
    [InlineData("phát thanh 1 tuần/lần", "Equal 1 lần Week")]
    [InlineData("kiểm tra 6 tháng/lần", "Equal 1 lần HalfYear")]
    [InlineData("tối thiểu 3 lượt/năm", "AtLeast 3 lượt Year")]
    [InlineData("5/9 thôn có loa", "Equal 5 thôn")]
    [InlineData("ít nhất hai lớp tập huấn", "AtLeast 2 lớp")]
    [InlineData("bố trí 3 cán bộ trực", "Equal 3 người")]
    [InlineData("doanh thu đạt 1.250 triệu đồng", "Equal 1250 triệu đồng")]
    public void A_level_is_read_with_its_bound_unit_and_period(string text, string reads) =>
        Assert.Equal(reads, PatternTests.Said(Assert.Single(NumberReader.FindIn(text))));

    [Theory]
    [InlineData("ngày 10/10 hằng năm")]
    [InlineData("Quyết định số 12/QĐ-UBND ngày 03/02/2026")]
    [InlineData("kết nối mạng 4G/5G theo mô hình 2 cấp")]
    [InlineData("theo 03 trụ cột")]
    [InlineData("an toàn thông tin cấp độ 2")]
    public void Other_numbers_are_no_levels(string text) => Assert.Empty(NumberReader.FindIn(text));

    [Fact]
    public void A_bound_after_another_number_leaves_the_first_alone() =>
        Assert.Equal(["Equal 90 %"], NumberReader.FindIn("90% trường đạt từ mức 2 trở lên").Select(PatternTests.Said));

    [Theory]
    [InlineData("≥ 80", "AtLeast 80 %")]
    [InlineData("95%", "Equal 95 %")]
    [InlineData("từ 90 trở lên", "AtLeast 90 %")]
    [InlineData("60-70", "Range 60..70 %")]
    [InlineData(@"$\geq 55\%$", "AtLeast 55 %")]
    public void A_cell_takes_the_unit_of_its_table(string cell, string reads) => Assert.Equal(reads, PatternTests.Said(NumberReader.OfCell(cell, "%")!));

    [Theory]
    [InlineData("Phòng Kinh tế")]
    [InlineData("80% hồ sơ và 3 lớp")]
    [InlineData("")]
    public void A_cell_with_other_words_is_no_plain_level(string cell) => Assert.Null(NumberReader.OfCell(cell, "%"));
}
