using XaSo.Plans.Targets;
using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>A share that is not in percent, or the same measure counted in two units. "7 thôn" beside "100 % số thôn" is how plans speak and is left alone.</summary>
internal sealed class UnitMismatch : IRule
{
    private static readonly string[] _shares = [.. new[] { "tỷ lệ", "tỷ trọng" }.Select(w => SearchText.Fold(w) + " ")];
    private static readonly string[] _percent = ["%", "‰", "phần trăm", "điểm %", "điểm phần trăm"];

    public IEnumerable<Finding> Check(PlanContent plan) => Shares(plan).Concat(Counted(plan));

    private static IEnumerable<Finding> Shares(PlanContent plan) =>
        from target in plan.Targets
        let measure = SearchText.Fold(target.Measure)
        where _shares.Any(s => measure.StartsWith(s, StringComparison.Ordinal)) && !IsPercent(target) && target.Value > 1
        select new Finding(Finding.KeyOf(FindingKind.UnitMismatch, [target], target.Unit), FindingKind.UnitMismatch, Severity.Attention,
            T["A share is given in “{0}”, not in percent.", target.Unit],
            T["Check the unit: write percent, or name what is counted."], [plan.Cite(target)]);

    private static IEnumerable<Finding> Counted(PlanContent plan)
    {
        var counted = plan.Targets.Where(t => !IsPercent(t)).Select(t => (Target: t, Words: plan.LikenessOf(t.Measure))).ToList();
        for (var i = 0; i < counted.Count; i++)
        {
            var (one, words) = counted[i];
            if (counted.Skip(i + 1).FirstOrDefault(o => words.IsSameMeasure(o.Words) && IsOther(one, o.Target)).Target is { } other)
            {
                yield return new(Finding.KeyOf(FindingKind.UnitMismatch, [one, other], one.Unit, other.Unit), FindingKind.UnitMismatch, Severity.Attention,
                    T["The same measure is counted in “{0}” and in “{1}”.", one.Unit, other.Unit],
                    T["Use one unit for one measure."], [plan.Cite(one), plan.Cite(other)]);
            }
        }
    }

    private static bool IsPercent(Target target) => _percent.Contains(target.Unit.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>"bài" and "tin bài" are the same unit.</summary>
    private static bool IsOther(Target one, Target other)
    {
        var (a, b) = ($" {SearchText.Fold(one.Unit)} ", $" {SearchText.Fold(other.Unit)} ");
        return one.Due?.Year == other.Due?.Year && !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal);
    }
}
