using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>A share of more than 100 %; what grows may.</summary>
internal sealed class OverHundred : IRule
{
    private static readonly string[] _growth = [.. new[] { "tăng", "tốc độ", "vượt", "so với", "gấp", "kế hoạch giao", "nâng lên" }.Select(w => SearchText.Fold(w))];

    public IEnumerable<Finding> Check(PlanContent plan) =>
        from target in plan.Targets
        where target.Unit.Trim() == "%" && Math.Max(target.Value, target.ValueTo ?? 0) > 100 && !Grows($"{target.Measure} {target.Quote}")
        select new Finding(Finding.KeyOf(FindingKind.OverHundred, [target], target.Value), FindingKind.OverHundred, Severity.Serious,
            T["A share of {0} cannot be reached.", target],
            T["Check the figure; if it is growth, say compared with what."], [plan.Cite(target)]);

    private static bool Grows(string text)
    {
        var folded = $" {SearchText.Fold(text)} ";
        return _growth.Any(g => folded.Contains($" {g} ", StringComparison.Ordinal));
    }
}
