using XaSo.Plans.Lint.Rules;

namespace XaSo.Plans.Lint;

/// <summary>Every rule over one plan; what matters most first.</summary>
internal static class PlanLint
{
    private static readonly IReadOnlyList<IRule> _rules =
    [
        new OtherCommune(), new SamePlan(), new TwoValues(), new BelowSuperior(), new OverHundred(), new OutsidePeriod(), new UnitMismatch(), new WrongCitation(), new InconsistentCitation(),
        new NotMeasurable(), new NoOwner(), new NoDeadline(), new NoResult(), new VagueResult(), new UnknownOffice(),
    ];

    public static IReadOnlyList<Finding> Check(PlanContent plan) =>
        [.. _rules.SelectMany(r => r.Check(plan)).DistinctBy(f => f.Key).OrderBy(f => f.Severity).ThenBy(f => f.Kind)];
}
