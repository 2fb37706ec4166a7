using XaSo.Plans.Items;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>No office is responsible, or nobody can tell which of several.</summary>
internal sealed class NoOwner : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan) =>
        from task in plan.FiveClear.Tasks
        where !task.Clear.Contains(Clarity.Responsibility)
        let leads = plan.OfficesOf(task.Task, OfficePart.Lead).Count()
        select new Finding(Finding.KeyOf(FindingKind.NoOwner, [task.Task], leads), FindingKind.NoOwner, leads == 0 ? Severity.Attention : Severity.Note,
            leads == 0 ? T["The task has no lead office."] : T["{0} offices lead; it is not clear which of them answers for it.", leads],
            T["Name one lead office; the others coordinate."], [plan.Cite(task.Task)]);
}
