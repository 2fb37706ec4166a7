using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>An office that the commune's list does not know: nobody would find the work among their own. A group such as "các thôn" is nobody's.</summary>
internal sealed class UnknownOffice : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        var items = plan.Items.ToDictionary(i => i.Id);
        return from office in plan.Offices
               where office.IsUnknown && items.TryGetValue(office.ItemId, out var item) && (item is PlannedTasks.PlannedTask or Targets.Target) && item.State is Items.ReviewState.Pending or Items.ReviewState.Confirmed
               group items[office.ItemId] by SearchText.Fold(office.Name) into named
               where named.Key != ""
               orderby named.Count() descending, named.Key
               let name = plan.Offices.First(o => o.IsUnknown && SearchText.Fold(o.Name) == named.Key).Name
               select new Finding(Finding.KeyOf(FindingKind.UnknownOffice, [], plan.Plan.LineageId, named.Key), FindingKind.UnknownOffice, Severity.Attention,
                   T["“{0}” is not in the commune's list of offices ({1} items).", name, named.Distinct().Count()],
                   T["Correct the name in the item, or add the office or its other name to the list."],
                   [.. named.Distinct().OrderBy(i => i.Position).Select(plan.Cite)]);
    }
}
