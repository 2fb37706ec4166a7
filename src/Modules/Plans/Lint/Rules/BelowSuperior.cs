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
        var below = from own in plan.Targets
                    let words = plan.LikenessOf(own.Measure)
                    let hardest = asked.Where(a => words.IsSameMeasure(a.Words) && AppliesTo(a.Target, own) && IsBelow(own, a.Target))
                        .OrderByDescending(a => IsCeiling(a.Target) ? -a.Target.Value : a.Target.Value).ThenByDescending(a => words.Overlap(a.Words)).FirstOrDefault()
                    where hardest.Target is not null
                    group own by (hardest.Plan, hardest.Target, own.Value) into same
                    select (same.Key.Plan, same.Key.Target, Own: same.ToList());
        return below.Select(b => Describe(plan, b.Own, b.Plan, b.Target));
    }

    private static Finding Describe(PlanContent plan, List<Target> own, Plan superior, Target asked) =>
        new(Finding.KeyOf(FindingKind.BelowSuperior, [.. own, asked], own[0].Value, asked.Value), FindingKind.BelowSuperior, Severity.Serious,
            T["The level {0} asks less than {1} in the superior's plan “{2}”.", own[0], asked, superior.Title],
            T["Raise the level, or give the reason why the commune sets a lower one."],
            [.. own.Select(plan.Cite), new(superior.Id, asked.Id, asked.Text, asked.Quote, T["superior's plan"])]);

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
