using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>Nobody can say when the task would be done.</summary>
internal sealed class NoResult : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan) =>
        from task in plan.FiveClear.Tasks
        where !task.Clear.Contains(Clarity.Result)
        select new Finding(Finding.KeyOf(FindingKind.NoResult, [task.Task]), FindingKind.NoResult, Severity.Note,
            T["The task has no expected result."],
            T["Say what will be there at the end: a document, a system, a figure."], [plan.Cite(task.Task)]);
}
