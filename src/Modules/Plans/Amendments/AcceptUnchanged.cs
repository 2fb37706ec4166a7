using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>Everything that the new document says as the edition before did.</summary>
internal sealed class AcceptUnchanged(AppDb db, EditionDifferences editions, ItemsUnderReview items)
{
    /// <param name="seen"><see cref="SeenItems.StampOf"/> the items that were shown.</param>
    public async Task<Result<int>> Handle(Guid planId, string? seen, CancellationToken ct)
    {
        if ((await items.OpenPlan(planId, ct)).Error is { } refused)
        {
            return refused;
        }

        if (await editions.Of(planId, ct) is not { } pair)
        {
            return new Error.NotFound();
        }

        var shown = pair.Of(DifferenceKind.Unchanged).Where(d => !d.IsDecided).Select(d => d.New!).ToList();
        if (items.Unseen(shown, seen) is { } unseen)
        {
            return unseen;
        }

        var unchanged = shown.Select(i => i.Id).ToHashSet();
        var waiting = await db.PlanItems.Where(i => i.PlanId == planId && i.State == ReviewState.Pending).ToListAsync(ct);
        foreach (var item in waiting.Where(i => unchanged.Contains(i.Id)))
        {
            item.Confirm(items.Reviewer, items.Now);
            db.Publish(new PlanItemConfirmed(item.PlanId, item.Id, item.Text));
        }

        return await items.Save(planId, ct) is { } conflict ? conflict : unchanged.Count;
    }
}
