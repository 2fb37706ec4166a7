using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>The document names another commune as the one that it is for.</summary>
internal sealed class OtherCommune : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        if (plan.Plan is not { Scope: PlanScope.Own, Commune: { } named } || plan.CommuneNames.Count == 0 || plan.CommuneNames.Any(own => IsSame(own, named)))
        {
            return [];
        }

        return
        [
            new(Finding.KeyOf(FindingKind.OtherCommune, [], named), FindingKind.OtherCommune, Severity.Serious,
                T["The document is about “{0}”, but this is the place of “{1}”.", named, plan.CommuneNames[0]],
                T["If the wrong file was chosen, discard this draft; if the commune was renamed, enter the earlier name among its other names."],
                [new(plan.Plan.Id, null, plan.Plan.Title, "", null)]),
        ];
    }

    private static bool IsSame(string own, string named) => SearchText.Fold(own) == SearchText.Fold(named);
}
