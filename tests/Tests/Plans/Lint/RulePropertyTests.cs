using FsCheck;
using FsCheck.Fluent;
using XaSo.Plans.Lint;
using XaSo.Plans.Reading;

namespace XaSo.Tests.Plans.Lint;

public sealed class RulePropertyTests
{
    private static readonly string[] _measures =
    [
        "văn bản đi được ký số", "Tỷ lệ văn bản đi của xã được ký số", "hồ sơ nộp trực tuyến toàn trình", "Tỷ lệ hồ sơ nộp trực tuyến", "hộ gia đình có kết nối Internet băng rộng",
        "người dân trưởng thành có chữ ký số", "người dân có chữ ký số", "các chỉ tiêu được giao", "", "doanh thu tăng so với năm trước",
    ];

    private static readonly Gen<(int Measure, int Value, int Year, bool Percent)> _target =
        from measure in Gen.Choose(0, _measures.Length - 1)
        from value in Gen.Choose(0, 130)
        from year in Gen.Choose(2025, 2027)
        from percent in Gen.Elements(true, true, true, false)
        select (measure, value, year, percent);

    private static readonly Arbitrary<(int Measure, int Value, int Year, bool Percent)[]> _plans = _target.ListOf().Select(l => l.ToArray()).ToArbitrary();

    [Fact]
    public void Findings_are_the_same_whenever_they_are_computed_and_each_key_stands_once() =>
        Prop.ForAll(_plans, targets =>
        {
            var plan = PlanOf(targets);
            var keys = plan.Check().Select(f => f.Key).ToList();
            return keys.SequenceEqual(plan.Check().Select(f => f.Key)) && keys.Distinct().Count() == keys.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_finding_cites_words_of_the_plan() =>
        Prop.ForAll(_plans, targets =>
        {
            var plan = PlanOf(targets);
            var items = plan.Content.Items.ToDictionary(i => i.Id);
            return plan.Check().All(f => f.Evidence.Count > 0 && f.Evidence.All(e => e.ItemId is not { } id || items[id].Quote == e.Quote));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_levels_are_told_only_of_levels_that_differ_in_the_same_year() =>
        Prop.ForAll(_plans, targets =>
        {
            var plan = PlanOf(targets);
            var all = plan.Content.Targets.ToDictionary(t => t.Id);
            return plan.Check(FindingKind.TwoValues).All(f =>
            {
                var cited = f.ItemIds.Select(id => all[id]).ToList();
                return cited.Skip(1).All(t => t.Value != cited[0].Value && t.Due?.Year == cited[0].Due?.Year && t.Unit == cited[0].Unit);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_plan_whose_targets_all_ask_the_same_never_contradicts_itself() =>
        Prop.ForAll(_plans, targets => !PlanOf([.. targets.Select(t => t with { Value = 90 })]).Check(FindingKind.TwoValues).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_words_can_be_checked() =>
        Prop.ForAll<string, string>((one, other) =>
        {
            var (measure, words) = (Usable(one), Usable(other));
            new LintPlan().Target(measure, 101, words).Task(measure, DueKind.None, result: words).Task(words, inTable: false).Unread(words).Basis(words, measure)
                .Says($"I. {measure}\n1.1 {words}\nPhụ lục {measure}\nNghị quyết số {words}").Check();
            return true;
        }).QuickCheckThrowOnFailure();

    private static string Usable(string? text) => string.Concat((text ?? "").Where(c => !char.IsSurrogate(c) && c is not '\n'));

    private static LintPlan PlanOf((int Measure, int Value, int Year, bool Percent)[] targets)
    {
        var plan = new LintPlan();
        foreach (var (measure, value, year, percent) in targets)
        {
            plan.Target(_measures[measure], value, percent ? "%" : "thôn", year: year);
        }

        return plan;
    }
}
