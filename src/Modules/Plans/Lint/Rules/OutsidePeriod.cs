using XaSo.Plans.Items;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>A deadline before the plan begins or after it ends.</summary>
internal sealed class OutsidePeriod : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        var items = plan.Tasks.Select(t => (Item: (PlanItem)t, Due: t.DueTo)).Concat(plan.Targets.Select(t => (Item: (PlanItem)t, t.Due)));
        foreach (var (item, due) in items)
        {
            if (due < plan.Plan.PeriodFrom)
            {
                yield return Describe(plan, item, Severity.Serious, due.Value,
                    T["The deadline {0} lies before the plan begins ({1}).", due.Value, plan.Plan.PeriodFrom.Value],
                    T["Check the year of the deadline, or the period in the head of the plan."]);
            }
            else if (due > plan.Plan.PeriodTo)
            {
                yield return Describe(plan, item, Severity.Attention, due.Value,
                    T["The deadline {0} lies after the plan ends ({1}).", due.Value, plan.Plan.PeriodTo.Value],
                    T["Set a deadline, or a level, within the period of the plan."]);
            }
        }
    }

    private static Finding Describe(PlanContent plan, PlanItem item, Severity severity, DateOnly due, Words message, Words advice) =>
        new(Finding.KeyOf(FindingKind.OutsidePeriod, [item], due), FindingKind.OutsidePeriod, severity, message, advice, [plan.Cite(item)]);
}
