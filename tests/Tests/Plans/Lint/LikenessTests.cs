using XaSo.Plans.Lint;

namespace XaSo.Tests.Plans.Lint;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("văn bản, hồ sơ công việc được tạo lập, xử lý, ký số trên môi trường mạng (trừ văn bản mật)", "văn bản đi, đến được ký số")]
    [InlineData("Tỷ lệ hộ gia đình kết nối Internet băng rộng", "hộ gia đình có kết nối Internet băng rộng")]
    [InlineData("Tỷ lệ TTHC được cung cấp trực tuyến", "thủ tục hành chính được cung cấp trực tuyến")]
    [InlineData("người dân có hồ sơ sức khoẻ điện tử", "Tỉ lệ người dân có HSSK điện tử")]
    [InlineData("hồ sơ công việc, văn bản được tạo lập, xử lý, ký số trên môi trường mạng", "Tăng cường thực hiện ký số văn bản đi, đến, phấn đấu")]
    [InlineData("doanh nghiệp sử dụng hợp đồng điện tử", "Doanh nghiệp sử dụng hợp đồng điện tử")]
    public void The_same_measure_in_other_words_is_recognised(string one, string other) => Assert.True(Same(one, other));

    [Theory]
    [InlineData("cán bộ, công chức được tập huấn kỹ năng số cơ bản", "cán bộ, công chức được tập huấn kỹ năng phân tích dữ liệu")]
    [InlineData("doanh nghiệp sử dụng nền tảng số", "doanh nghiệp nhỏ và vừa sử dụng nền tảng số")]
    [InlineData("người dân có chữ ký số", "người dân trưởng thành có chữ ký số")]
    [InlineData("văn bản đi được ký số", "văn bản đến được ký số")]
    [InlineData("diện tích phủ sóng 5G", "diện tích phủ sóng 6G")]
    [InlineData("sản phẩm thế mạnh đưa lên sàn thương mại điện tử", "tỷ trọng thương mại điện tử")]
    [InlineData("người dân có tài khoản định danh điện tử", "người dân được định danh số")]
    [InlineData("cơ sở giáo dục mầm non đạt mức chuyển đổi số", "cơ sở giáo dục phổ thông đạt mức chuyển đổi số")]
    [InlineData("cơ sở giáo dục phổ thông", "cơ sở giáo dục phổ thông giảng dạy STEM, đổi mới sáng tạo")]
    [InlineData("hồ sơ", "hồ sơ nộp trực tuyến")]
    [InlineData("", "")]
    public void Another_scope_or_another_thing_is_another_measure(string one, string other) => Assert.False(Same(one, other));

    private static bool Same(string one, string other)
    {
        var (a, b) = (Likeness.Of(one), Likeness.Of(other));
        Assert.Equal(a.IsSameMeasure(b), b.IsSameMeasure(a));
        return a.IsSameMeasure(b);
    }
}
