using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>Nobody can say when the task would be late.</summary>
internal sealed class NoDeadline : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan) =>
        from task in plan.FiveClear.Tasks
        where !task.Clear.Contains(Clarity.Time)
        let words = task.Task.DueText
        select new Finding(Finding.KeyOf(FindingKind.NoDeadline, [task.Task], words), FindingKind.NoDeadline, Severity.Attention,
            string.IsNullOrWhiteSpace(words) ? T["The task has no deadline."] : T["“{0}” is no date and no interval.", words],
            T["Set a day, a quarter, or how often it is done."], [plan.Cite(task.Task)]);
}
