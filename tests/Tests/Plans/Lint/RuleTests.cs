using XaSo.Plans.Lint;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Lint;

public sealed class RuleTests
{
    private const string Signed = "văn bản đi được ký số";

    [Fact]
    public void The_same_measure_with_two_levels_is_told_once_with_both_places()
    {
        var plan = new LintPlan()
            .Target("văn bản đi của xã được ký số", 100, comparator: Comparator.Equal, quote: "100% văn bản đi của xã được ký số")
            .Target(Signed, 95, quote: "văn bản đi được ký số đạt 95%")
            .Says("II. MỤC TIÊU\n2. Chính quyền số\n- 100% văn bản đi của xã được ký số.\nIII. NHIỆM VỤ\n4. Ký số\n- Phấn đấu văn bản đi được ký số đạt 95%.");

        var finding = Assert.Single(plan.Check(FindingKind.TwoValues));

        Assert.Equal(Severity.Serious, finding.Severity);
        Assert.Equal(["II.2", "III.4"], finding.Evidence.Select(e => (string)e.Where!.Arguments[0]));
    }

    [Theory]
    [InlineData(95, 95, "%", "%", 2026, 2026)]
    [InlineData(70, 90, "%", "%", 2026, 2030)]
    [InlineData(100, 12, "%", "thôn", 2026, 2026)]
    public void The_same_level_another_year_or_another_unit_contradict_nothing(int one, int other, string unit, string otherUnit, int year, int otherYear) =>
        Assert.Empty(new LintPlan().Target(Signed, one, unit, year: year).Target(Signed, other, otherUnit, year: otherYear).Check(FindingKind.TwoValues));

    [Fact]
    public void Two_ends_of_a_range_a_level_within_it_and_the_same_rate_contradict_nothing()
    {
        Assert.Empty(new LintPlan().Target(Signed, 45).Target(Signed, 55, comparator: Comparator.AtMost).Check(FindingKind.TwoValues));
        Assert.Empty(new LintPlan().Target(Signed, 45, comparator: Comparator.Range, to: 50).Target(Signed, 48).Check(FindingKind.TwoValues));
        Assert.Empty(new LintPlan().Target("tin bài về chuyển đổi số", 1, "bài", per: Frequency.Quarter).Target("tin bài về chuyển đổi số", 4, "bài", per: Frequency.Year).Check(FindingKind.TwoValues));
    }

    [Fact]
    public void A_level_that_repeats_that_of_another_year_is_no_contradiction() =>
        Assert.Empty(new LintPlan().Target(Signed, 90, year: 2030).Target(Signed, 100, year: 2045).Target(Signed, 90, year: 2045).Check(FindingKind.TwoValues));

    [Theory]
    [InlineData("hộ gia đình được gắn địa chỉ số", 105, true)]
    [InlineData("hộ gia đình được gắn địa chỉ số", 100, false)]
    [InlineData("doanh thu thương mại điện tử tăng so với năm trước", 120, false)]
    [InlineData("tốc độ tăng trưởng kinh tế số", 130, false)]
    public void A_share_over_a_hundred_is_told_unless_it_grows(string measure, int value, bool told) =>
        Assert.Equal(told, new LintPlan().Target(measure, value).Check(FindingKind.OverHundred).Any());

    [Theory]
    [InlineData(2025, 12, 31, Severity.Serious)]
    [InlineData(2027, 3, 31, Severity.Attention)]
    [InlineData(2026, 12, 31, null)]
    [InlineData(2026, 1, 1, null)]
    public void A_deadline_outside_the_period_is_told(int year, int month, int day, object? severity) =>
        Assert.Equal(severity, new LintPlan().Task("Ban hành quy chế an toàn", by: new(year, month, day)).Check(FindingKind.OutsidePeriod).SingleOrDefault()?.Severity);

    [Fact]
    public void Without_a_period_no_deadline_lies_outside()
    {
        var plan = new LintPlan().Task("Ban hành quy chế an toàn", by: new(2020, 1, 1));
        (plan.Plan.PeriodFrom, plan.Plan.PeriodTo) = (null, null);

        Assert.Empty(plan.Check(FindingKind.OutsidePeriod));
    }

    [Theory]
    [InlineData("Tỷ lệ hộ dân có wifi", "hộ", true)]
    [InlineData("Tỷ lệ hộ dân có wifi", "%", false)]
    [InlineData("số nhà văn hóa có wifi", "nhà", false)]
    public void A_share_that_is_not_in_percent_is_told(string measure, string unit, bool told) =>
        Assert.Equal(told, new LintPlan().Target(measure, 12, unit).Check(FindingKind.UnitMismatch).Any());

    [Fact]
    public void One_measure_counted_in_two_units_is_told_but_not_in_a_shorter_name_of_one()
    {
        Assert.Single(new LintPlan().Target("tập huấn kỹ năng số cho người dân", 5, "lớp").Target("tập huấn kỹ năng số cho người dân", 10, "buổi").Check(FindingKind.UnitMismatch));
        Assert.Empty(new LintPlan().Target("tập huấn kỹ năng số cho người dân", 5, "lớp").Target("tập huấn kỹ năng số cho người dân", 5, "lớp học").Check(FindingKind.UnitMismatch));
    }

    [Theory]
    [InlineData("Nghị quyết số 71-NQ/TW ngày 01/4/2025 của Chính phủ về chuyển đổi số", Severity.Serious)]
    [InlineData("Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ về chuyển đổi số", null)]
    [InlineData("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số", null)]
    [InlineData("Nghị định số 64/2007/NĐ-CP ngày 10/4/2006 của Chính phủ về ứng dụng", Severity.Serious)]
    [InlineData("Nghị quyết số 71-NQ/CP ngày 01/4/2025 của Chính phủ về chuyển đổi số", Severity.Note)]
    public void A_number_that_its_issuer_does_not_give_is_told(string words, object? severity) =>
        Assert.Equal(severity, new LintPlan().Says(words).Check(FindingKind.WrongCitation).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData("Nghị quyết số 71-NQ/TW ngày 01/4/2025 của Chính phủ; Nghị quyết số 71/NQ-CP của Chính phủ", true)]
    [InlineData("Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ; Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ", false)]
    [InlineData("Kế hoạch số 58-KH/HU ngày 16/3/2022 của Huyện ủy; Kế hoạch số 58/KH-UBND ngày 01/4/2022 của UBND xã", false)]
    [InlineData("Chương trình số 89-CTr/TU ngày 25/02/2025 của Tỉnh ủy; Chương trình số 89-CTr/TW ngày 25/02/2025 của Tỉnh ủy", true)]
    public void One_text_cited_in_two_ways_is_told(string words, bool told) =>
        Assert.Equal(told, new LintPlan().Says(words).Check(FindingKind.InconsistentCitation).Any());

    [Theory]
    [InlineData(85, 90, Comparator.AtLeast, true)]
    [InlineData(90, 90, Comparator.AtLeast, false)]
    [InlineData(95, 90, Comparator.AtLeast, false)]
    [InlineData(8, 5, Comparator.AtMost, true)]
    [InlineData(3, 5, Comparator.AtMost, false)]
    public void A_level_below_that_of_the_superior_is_told(int own, int asked, Comparator comparator, bool told) =>
        Assert.Equal(told, new LintPlan().Target("hồ sơ nộp trực tuyến", own, comparator: comparator).Superior("Tỷ lệ hồ sơ nộp trực tuyến", asked, comparator: comparator).Check(FindingKind.BelowSuperior).Any());

    [Theory]
    [InlineData(60, 70, 90, Comparator.AtLeast, 90)]
    [InlineData(60, 90, 70, Comparator.AtLeast, 90)]
    [InlineData(20, 5, 10, Comparator.AtMost, 5)]
    [InlineData(20, 10, 5, Comparator.AtMost, 5)]
    public void Of_two_levels_of_superiors_the_harder_one_is_told(int own, int closest, int similar, Comparator comparator, int told)
    {
        var plan = new LintPlan().Target("hồ sơ nộp trực tuyến", own, comparator: comparator)
            .Superior("hồ sơ nộp trực tuyến", closest, comparator: comparator).Superior("Tỷ lệ hồ sơ nộp trực tuyến của xã", similar, comparator: comparator);

        Assert.Equal(told, ((XaSo.Plans.Targets.Target)Assert.Single(plan.Check(FindingKind.BelowSuperior)).Message.Arguments[1]).Value);
    }

    [Fact]
    public void What_the_superior_asks_for_a_later_year_does_not_bind_yet() =>
        Assert.Empty(new LintPlan().Target("hồ sơ nộp trực tuyến", 60).Superior("hồ sơ nộp trực tuyến", 90, year: 2030).Check(FindingKind.BelowSuperior));

    [Fact]
    public void An_office_that_is_not_known_is_told_once_with_all_its_items()
    {
        var plan = new LintPlan().Task("Lập kế hoạch năm", leads: ["?Phòng Nội vụ"]).Task("Tổng kết kế hoạch năm", leads: ["?Phòng nội vụ"]).Task("Họp giao ban tháng", with: ["?Các đơn vị liên quan"]);

        Assert.Equal(2, Assert.Single(plan.Check(FindingKind.UnknownOffice)).Evidence.Count);
    }

    [Fact]
    public void A_task_without_owner_deadline_or_result_is_told_of_each()
    {
        var plan = new LintPlan().Task("Thay thế máy tính cũ", DueKind.None, leads: [], result: null);

        Assert.Equal([FindingKind.NoOwner, FindingKind.NoDeadline, FindingKind.NoResult], plan.Check().Select(f => f.Kind).Order());
        Assert.Equal([Clarity.Work], FiveClear.Of(plan.Content).Tasks.Single().Clear);
    }

    [Fact]
    public void A_task_with_one_lead_a_time_and_a_result_is_clear_in_all_five()
    {
        Assert.Equal(1, FiveClear.Of(new LintPlan().Task("Ban hành quy chế an toàn").Content).Complete);
        Assert.Equal(1, FiveClear.Of(new LintPlan().Task("Duy trì chuyên mục chuyển đổi số", DueKind.Continuous).Content).Complete);
        Assert.Equal(0, FiveClear.Of(new LintPlan().Task("Ban hành quy chế an toàn", leads: ["A", "B"]).Content).Complete);
        Assert.Equal(0, FiveClear.Of(new LintPlan().Task("Cử cán bộ tập huấn", DueKind.None, words: "Theo chỉ đạo của Sở").Content).Complete);
        Assert.Equal(0, FiveClear.Of(new LintPlan().Task("Báo cáo kết quả thực hiện", DueKind.Recurring).Content).Complete);
    }

    [Fact]
    public void What_the_row_of_the_annex_says_is_clear_for_the_prose_too()
    {
        var plan = new LintPlan().Task("Khảo sát vùng lõm sóng trên địa bàn", DueKind.None, leads: [], result: null, inTable: false).Task("Khảo sát vùng lõm sóng");

        Assert.Equal(2, FiveClear.Of(plan.Content).Complete);
        Assert.Empty(plan.Check());
    }

    [Fact]
    public void A_row_of_the_annex_speaks_for_one_task_of_the_prose_only()
    {
        var plan = new LintPlan().Task("Khảo sát vùng lõm sóng trên địa bàn", DueKind.None, leads: [], result: null, inTable: false)
            .Task("Khảo sát vùng lõm sóng di động", DueKind.None, leads: [], result: null, inTable: false).Task("Khảo sát vùng lõm sóng");

        Assert.Equal([true, false, true], FiveClear.Of(plan.Content).Tasks.Select(x => x.IsComplete));
    }

    [Theory]
    [InlineData("Đúng thành phần, đầy đủ", true)]
    [InlineData("Nâng cao hiệu quả", true)]
    [InlineData("Quyết định ban hành đúng quy định", false)]
    [InlineData("Đạt 95% trở lên", false)]
    [InlineData("Lễ hưởng ứng", false)]
    public void A_result_with_nothing_to_check_is_told(string result, bool told) =>
        Assert.Equal(told, new LintPlan().Task("Tổ chức Ngày Chuyển đổi số", result: result).Check(FindingKind.VagueResult).Any());

    [Fact]
    public void A_figure_without_a_measure_is_told()
    {
        Assert.Single(new LintPlan().Target("các chỉ tiêu được giao", 100).Check(FindingKind.NotMeasurable));
        Assert.Single(new LintPlan().Unread("phấn đấu đạt 90").Check(FindingKind.NotMeasurable));
        Assert.Empty(new LintPlan().Target("nhà văn hóa thôn có wifi", 100).Unread("Tiếp tục duy trì").Check(FindingKind.NotMeasurable));
    }

    [Fact]
    public void A_rejected_item_is_no_longer_spoken_of()
    {
        var plan = new LintPlan().Target("hộ gia đình được gắn địa chỉ số", 105);
        plan.Content.Items[0].Reject("ai đó", DateTimeOffset.UnixEpoch, "đọc nhầm");

        Assert.Empty(plan.Check());
    }
}
