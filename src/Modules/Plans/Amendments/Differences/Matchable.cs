using System.Text.RegularExpressions;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Text;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>The items of an edition and what hangs on them, for finding them again in another one.</summary>
/// <param name="Done">Lineages of tasks that are done.</param>
internal sealed record EditionItems(IReadOnlyList<PlanItem> Items, ILookup<Guid, ItemOffice> Offices, IReadOnlySet<Guid> Done);

/// <summary>An item as it is compared with those of another edition.</summary>
/// <param name="Place">In the order of the items of its kind.</param>
/// <param name="Quote">Folded, without the number before it: numbers shift.</param>
/// <param name="Key">What it says, folded; a target is another one for each year.</param>
/// <param name="Leads">Who leads it.</param>
/// <param name="IsInUse">It has a budget, or was marked as done.</param>
internal sealed partial record Matchable(PlanItem Item, int Place, string Quote, string Key, IReadOnlySet<string> Leads, bool IsInUse)
{
    public Likeness Words => field ??= Likeness.Of(Item.Text);

    /// <summary>Those of one kind.</summary>
    public static IReadOnlyList<Matchable> Of(EditionItems edition, Type kind) =>
        [.. edition.Items.Where(i => i.GetType() == kind).OrderBy(i => i.Position).Select((item, place) => Of(item, place, edition))];

    private static Matchable Of(PlanItem item, int place, EditionItems edition) => new(
        item,
        place,
        SearchText.Fold(Numbering.Replace(item.Quote, "")),
        SearchText.Fold(item.Text) + (item is Target { Due: { } due } ? $" {due.Year}" : ""),
        edition.Offices[item.Id].Where(o => o.Part == OfficePart.Lead).Select(o => o.OrganizationId?.ToString() ?? o.Group?.ToString() ?? SearchText.Fold(o.Name)).ToHashSet(),
        item is PlannedTask { Budget: not null } || edition.Done.Contains(item.LineageId));

    [GeneratedRegex(@"^(?:[-+*•–]\s*|\d+(?:\.\d+)*[.)]\s+|\d+(?:\.\d+)+\s+)+")]
    private static partial Regex Numbering { get; }
}
