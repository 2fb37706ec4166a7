using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>A level that asks less than the superior's plan does for the same time.</summary>
internal sealed class BelowSuperior : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        var asked = (from superior in plan.Superiors
                     where superior.Plan.PeriodFrom is null || plan.Plan.PeriodTo is null || superior.Plan.PeriodFrom <= plan.Plan.PeriodTo
                     from target in superior.Targets
                     select (superior.Plan, Target: target, Words: Likeness.Of(target.Measure))).ToList();
        foreach (var own in plan.Targets)
        {
            var words = Likeness.Of(own.Measure);
            var hardest = asked.Where(a => words.IsSameMeasure(a.Words) && AppliesTo(a.Target, own) && IsBelow(own, a.Target)).OrderByDescending(a => words.Overlap(a.Words)).FirstOrDefault();
            if (hardest.Target is { } target)
            {
                yield return new(Finding.KeyOf(FindingKind.BelowSuperior, [own, target], own.Value, target.Value), FindingKind.BelowSuperior, Severity.Serious,
                    T["The level {0} asks less than {1} in the superior's plan “{2}”.",
                        own, target, hardest.Plan.Title],
                    T["Raise the level, or give the reason why the commune sets a lower one."],
                    [plan.Cite(own), new(hardest.Plan.Id, target.Id, target.Text, target.Quote, null)]);
            }
        }
    }

    /// <summary>What the superior asks for a later year does not bind yet.</summary>
    private static bool AppliesTo(Target asked, Target own) =>
        asked.Unit.Equals(own.Unit, StringComparison.OrdinalIgnoreCase) && asked.Per == own.Per && (asked.Due is null || own.Due is null || asked.Due.Value.Year <= own.Due.Value.Year);

    private static bool IsBelow(Target own, Target asked) => (IsCeiling(own), IsCeiling(asked)) switch
    {
        (true, true) => own.Value > asked.Value,
        (false, false) => (own.ValueTo ?? own.Value) < asked.Value,
        _ => false,
    };

    private static bool IsCeiling(Target target) => target.Comparator is Comparator.AtMost or Comparator.LessThan;
}
