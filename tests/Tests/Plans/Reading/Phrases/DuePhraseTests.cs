using XaSo.Plans.Reading;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Tests.Plans.Reading.Phrases;

public sealed class DuePhraseTests
{
    private static readonly PlanPeriod _year2026 = PlanPeriod.Of(2026);

    public static TheoryData<string> Examples => [.. DuePatterns.All.Select(p => p.Example)];

    [Theory, MemberData(nameof(Examples))]
    public void Every_pattern_reads_its_example_whole(string example)
    {
        var pattern = DuePatterns.All.Single(p => p.Example == example);
        var match = pattern.Regex.Match(Spelling.Lower(example));

        Assert.Equal(example.Length, match.Length);
        Assert.NotNull(pattern.Read(match, _year2026));
    }

    [Theory]
    [InlineData("Trước ngày 18/4", "Before", null, "2026-04-18")]
    [InlineData("Xong trước ngày 18/4/2026", "Before", null, "2026-04-18")]
    [InlineData("chậm nhất ngày 05 tháng 9 năm 2026", "Before", null, "2026-09-05")]
    [InlineData("Đến hết năm 2026", "Before", null, "2026-12-31")]
    [InlineData("Trước năm 2028", "Before", null, "2027-12-31")]
    [InlineData("Hoàn thành trước tháng 8/2026", "Before", null, "2026-07-31")]
    [InlineData("Trước quý IV", "Before", null, "2026-09-30")]
    [InlineData("Đợt 1 trước ngày 30/6, sau đó định kỳ rà soát", "Before", null, "2026-06-30")]
    [InlineData("Ngày 26/3", "On", "2026-03-26", "2026-03-26")]
    [InlineData("26/3/2026", "On", "2026-03-26", "2026-03-26")]
    [InlineData("05/3 - 20/4/2026", "Range", "2026-03-05", "2026-04-20")]
    [InlineData("Liên tục", "Continuous", null, null)]
    [InlineData("Tháng 11", "Month", "2026-11-01", "2026-11-30")]
    [InlineData("Trong tháng 2/2026", "Month", "2026-02-01", "2026-02-28")]
    [InlineData("Tháng 3 - 5/2026", "Range", "2026-03-01", "2026-05-31")]
    [InlineData("Quý II", "Quarter", "2026-04-01", "2026-06-30")]
    [InlineData("Quý 1,2", "Quarter", "2026-01-01", "2026-06-30")]
    [InlineData("Quý III và Quý IV năm 2026", "Quarter", "2026-07-01", "2026-12-31")]
    [InlineData("Từ tháng 01 đến tháng 6/2026", "Range", "2026-01-01", "2026-06-30")]
    [InlineData("Xong trong tháng 11", "Month", "2026-11-01", "2026-11-30")]
    [InlineData("Cả năm", "Range", "2026-01-01", "2026-12-31")]
    [InlineData("6 tháng, năm", "Recurring", null, null)]
    [InlineData("24/7", "Continuous", null, null)]
    [InlineData("6 tháng đầu năm", "Range", "2026-01-01", "2026-06-30")]
    [InlineData("Năm 2027", "Range", "2027-01-01", "2027-12-31")]
    [InlineData("Giai đoạn 2026-2030", "Range", "2026-01-01", "2030-12-31")]
    [InlineData("2026–2028 (làm thử), 2029–2031 (mở rộng)", "Range", "2026-01-01", "2031-12-31")]
    [InlineData("Thường xuyên", "Continuous", null, null)]
    [InlineData("Theo hướng dẫn của cấp trên", "None", null, null)]
    [InlineData("", "None", null, null)]
    [InlineData("31/02/2026", "None", null, null)]
    public void A_cell_of_times_is_read_whole(string cell, string kind, string? from, string? to)
    {
        var due = DuePhrase.Read(cell, _year2026);

        Assert.Equal(Enum.Parse<DueKind>(kind), due.Kind);
        Assert.Equal(from, due.From?.ToString("yyyy-MM-dd", null));
        Assert.Equal(to, due.To?.ToString("yyyy-MM-dd", null));
        Assert.Equal(cell.Length == 0 ? null : cell, due.Text);
    }

    [Theory]
    [InlineData("Định kỳ 1 lần/tuần", Frequency.Week)]
    [InlineData("Hằng quý", Frequency.Quarter)]
    [InlineData("Trước ngày 25 hằng tháng", Frequency.Month)]
    [InlineData("Hằng năm (2026–2030)", Frequency.Year)]
    public void A_repeated_time_says_how_often(string cell, Frequency every)
    {
        var due = DuePhrase.Read(cell, _year2026);

        Assert.Equal((DueKind.Recurring, every), (due.Kind, due.Every));
    }

    [Theory]
    [InlineData("Thực hiện Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Tỉnh ủy về giai đoạn 2026 - 2030.", "None")]
    [InlineData("Trực hỗ trợ 24/7 tại 5/5 thôn.", "None")]
    [InlineData("Lập báo cáo kết quả Kế hoạch năm 2026.", "None")]
    [InlineData("Bố trí nguồn chi thường xuyên.", "None")]
    [InlineData("Thường xuyên phát thanh, 2 lần/tuần.", "Recurring")]
    [InlineData("Cập nhật bài viết thường xuyên.", "Continuous")]
    [InlineData("Định kỳ tổng hợp kết quả.", "Recurring")]
    [InlineData("Tập huấn cho thôn trong năm 2026.", "Range")]
    [InlineData("Mở cổng mới trước tháng 5/2026 và rà soát hằng quý.", "Before")]
    public void Prose_is_due_at_the_surest_time_in_it(string prose, string kind) =>
        Assert.Equal(Enum.Parse<DueKind>(kind), DuePhrase.InProse(prose, _year2026).Kind);

    [Fact]
    public void A_date_without_a_year_falls_in_the_period_of_the_plan()
    {
        var period = new PlanPeriod(new(2026, 7, 1), new(2028, 6, 30));

        Assert.Equal(new DateOnly(2026, 9, 1), DuePhrase.Read("Trước 01/9", period).To);
        Assert.Equal(new DateOnly(2027, 2, 1), DuePhrase.Read("Trước 01/2", period).To);
        Assert.Null(DuePhrase.Read("Trước 01/2", PlanPeriod.Unknown).To);
    }

    [Fact]
    public void Hostile_text_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("trước ngày 1/1 mỗi tháng quý 1,2,3 1-2-3-4 từ ngày 5 ", 3_000));

        Assert.NotEmpty(DuePhrase.FindIn(text, _year2026));
    }
}
