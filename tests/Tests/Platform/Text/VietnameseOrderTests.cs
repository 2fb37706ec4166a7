using XaSo.Platform.Text;

namespace XaSo.Tests.Platform.Text;

public sealed class VietnameseOrderTests
{
    [Theory]
    [InlineData("An", "Anh", "Ăn", "Ân", "Ba", "Da", "Đa", "Ô", "Ơ", "Ư", "Xã")]
    [InlineData("Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mac")]
    [InlineData("Thôn 2", "Thôn 10", "Thôn 10 A", "Thôn Đông", "Tổ 1")]
    [InlineData("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng", "Phòng Văn hóa - Xã hội")]
    public void Keys_stand_in_the_order_of_the_alphabet(params string[] names)
    {
        Assert.Equal(names, names.Reverse().OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal));
        Assert.All(names, n => Assert.All(VietnameseOrder.KeyOf(n), c => Assert.True(char.IsAsciiDigit(c)))); // so that every collation agrees
    }

    [Fact]
    public void People_stand_in_the_order_of_their_given_names()
    {
        string[] names = ["", "Lê Văn An", "Nguyễn Văn An", "Trần Thị Ánh", "Phạm Đức Ân", "Bùi Thị Hà", "Đỗ Hạ", "Vũ Ý"];
        Assert.Equal(names, names.Reverse().OrderBy(PersonNames.KeyOf, StringComparer.Ordinal));
    }

    [Fact]
    public void Composed_and_decomposed_letters_and_capitals_are_the_same() =>
        Assert.Equal(VietnameseOrder.KeyOf("Phường Điện Biên".Normalize(System.Text.NormalizationForm.FormD)), VietnameseOrder.KeyOf("PHƯỜNG ĐIỆN BIÊN"));
}
