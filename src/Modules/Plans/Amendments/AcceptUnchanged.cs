using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>Everything that the new document says as the edition before did.</summary>
internal sealed class AcceptUnchanged(AppDb db, EditionDifferences editions, ItemsUnderReview items)
{
    public async Task<Result<int>> Handle(Guid planId, CancellationToken ct)
    {
        if ((await items.OpenPlan(planId, ct)).Error is { } refused)
        {
            return refused;
        }

        if (await editions.Of(planId, ct) is not { } pair)
        {
            return new Error.NotFound();
        }

        var unchanged = pair.Of(DifferenceKind.Unchanged).Where(d => !d.IsDecided).Select(d => d.New!.Id).ToHashSet();
        var waiting = await db.PlanItems.Where(i => i.PlanId == planId && i.State == ReviewState.Pending).ToListAsync(ct);
        foreach (var item in waiting.Where(i => unchanged.Contains(i.Id)))
        {
            item.Confirm(items.Reviewer, items.Now);
            db.Publish(new PlanItemConfirmed(item.PlanId, item.Id, item.Text));
        }

        return await db.TrySave(ct) is { } conflict ? conflict : unchanged.Count;
    }
}
