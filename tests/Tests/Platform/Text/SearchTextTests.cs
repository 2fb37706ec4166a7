using System.Text;
using FsCheck;
using FsCheck.Fluent;
using XaSo.Platform.Text;

namespace XaSo.Tests.Platform.Text;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Đẩy mạnh số hóa", "day manh so hoa")]
    [InlineData("số hoá", "so hoa")]
    [InlineData("Phòng VH&XH", "phong vh xh")]
    [InlineData("  Quý III/2026 ", "qui iii 2026")]
    [InlineData("Mỹ Tỷ Lý Kỹ y tế", "mi ti li ki y te")]
    [InlineData("thủy, thuỷ, xảy ra", "thuy thuy xay ra")]
    [InlineData("ĐẶC KHU", "dac khu")]
    [InlineData("", "")]
    public void Marks_case_and_punctuation_do_not_count(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_and_the_form_of_the_letters_does_not_matter() =>
        Prop.ForAll<string>(text =>
        {
            var usable = string.Concat((text ?? "").Where(c => !char.IsSurrogate(c)).Append('ế'));
            var folded = SearchText.Fold(usable);
            return SearchText.Fold(folded) == folded
                && SearchText.Fold(usable.Normalize(NormalizationForm.FormD)) == folded
                && !folded.Contains("  ", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void People_are_listed_by_given_name()
    {
        string[] names = ["Phạm Thị Em", "Đỗ Văn Đức", "Nguyễn Văn Bình", "Lê Thị Ánh", "Trần Văn An"];
        Assert.Equal(["Trần Văn An", "Lê Thị Ánh", "Nguyễn Văn Bình", "Đỗ Văn Đức", "Phạm Thị Em"], names.OrderBy(PersonNames.KeyOf, StringComparer.Ordinal));
    }
}
