using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Review;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>Giữ nguyên, thay đổi, thêm mới, không còn.</summary>
internal enum DifferenceKind { Changed, Added, Removed, Unchanged }

/// <summary>One item in the edition before and in the new one; one of the two may be missing.</summary>
/// <param name="Declined">What the new document says instead of <paramref name="New"/>, where a person kept the item as it was.</param>
internal sealed record ItemDifference(DifferenceKind Kind, PlanItem? Old, PlanItem? New, IReadOnlyList<ComparedFact> Changes, PlanItem? Declined = null)
{
    public PlanItem Item => New ?? Old!;

    /// <summary>The same item before and after a decision, for the address that leads back to it.</summary>
    public Guid LineageId => Item.LineageId;

    /// <summary>A person has said that the pair is right, or that the item is new.</summary>
    public bool IsDecided => New is null or { State: not ReviewState.Pending };

    public static ItemDifference Of(PlanItem? old, PlanItem? item, PlanItem? declined, ILookup<Guid, ItemOffice> offices, IStringLocalizer<PlansTexts> t)
    {
        if (old is null || item is null)
        {
            return new(old is null ? DifferenceKind.Added : DifferenceKind.Removed, old, item, []);
        }

        var changes = ComparedFact.Of(Shown(old), Shown(declined ?? item), t).Where(f => f.Differs).ToList();
        return new(changes.Count == 0 ? DifferenceKind.Unchanged : DifferenceKind.Changed, old, item, changes, declined);

        ReviewItem Shown(PlanItem one) => ReviewItem.Of(one, [.. offices[one.Id]], t);
    }
}
