using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>The same document, or the same number, is another plan here: its targets and tasks would count twice.</summary>
internal sealed class SamePlan : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan) => plan.Others.Select(other => new Finding(
        Finding.KeyOf(FindingKind.SamePlan, [], other.Plan.LineageId, other.SameFile), FindingKind.SamePlan, Severity.Serious,
        other.SameFile ? T["The same document has already been imported as “{0}”.", other.Plan.Title] : T["“{0}” has the same number {1}.", other.Plan.Title, other.Plan.Number!],
        T["If this document changes that plan, discard this draft and use “Amend” there; otherwise discard the one that was imported by mistake."],
        [new(other.Plan.Id, null, other.Plan.Title, "", null)]));
}
