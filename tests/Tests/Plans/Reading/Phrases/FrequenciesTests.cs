using XaSo.Plans.Reading;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Tests.Plans.Reading.Phrases;

public sealed class FrequenciesTests
{
    public static TheoryData<string> Examples => [.. Frequencies.Patterns.Select(p => p.Example)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_pattern_reads_its_example(string example) =>
        Assert.Equal(Frequencies.Patterns.Single(p => p.Example == example).Reads, Frequencies.Find(example));

    [Theory]
    [InlineData("mỗi tháng có ba tin", Frequency.Month)]
    [InlineData("hàng tuần", Frequency.Week)]
    [InlineData("1 tuần/lần", Frequency.Week)]
    [InlineData("01 lần/tháng", Frequency.Month)]
    [InlineData("05 tin bài/tháng", Frequency.Month)]
    [InlineData("3 tháng một lần", Frequency.Quarter)]
    [InlineData("6 tháng/01 lần", Frequency.HalfYear)]
    [InlineData("định kỳ 06 tháng", Frequency.HalfYear)]
    [InlineData("9 tháng/lần", Frequency.NineMonths)]
    [InlineData("tối thiểu 1 lượt/năm", Frequency.Year)]
    [InlineData("6 tháng cuối năm 2026", null)]
    [InlineData("tháng 6 năm 2026", null)]
    [InlineData("giao dịch hằng ngày", null)]
    [InlineData("", null)]
    public void A_text_names_how_often(string text, Frequency? every) => Assert.Equal(every, Frequencies.Find(text));

    [Fact]
    public void A_list_of_periods_has_each_of_them() =>
        Assert.Equal([Frequency.Quarter, Frequency.HalfYear, Frequency.NineMonths, Frequency.Year],
            Frequencies.FindAll("Báo cáo theo quý, 6 tháng, 9 tháng, 01 năm.").Select(f => f.Every));
}
