using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>An item of the edition before that the new document does not mention and that goes on: its words stay, but they stand nowhere in the new document.</summary>
internal static class CarriedItem
{
    /// <param name="item">An <see cref="ICarried"/>.</param>
    public static PlanItem Of(PlanItem item, Guid planId)
    {
        var copy = ((ICarried)item).Copy(planId, Origin.Carried);
        copy.Continue(item);
        (copy.Position, copy.Folded) = (item.Position, item.Folded);
        return copy;
    }

    /// <summary>It ends with the edition before; what was merged into it waits for review again.</summary>
    public static async Task End(AppDb db, PlanItem carried, CancellationToken ct)
    {
        foreach (var merged in await db.PlanItems.Where(i => i.PlanId == carried.PlanId && i.MergedIntoId == carried.Id).ToListAsync(ct))
        {
            merged.Reopen();
            if (merged is PlannedTask task && carried is PlannedTask kept && task.LineageId == kept.LineageId)
            {
                task.TakeBudget(kept);
            }

            db.Publish(new PlanItemReopened(merged.PlanId, merged.Id, merged.Text));
        }

        db.RemoveRange(await db.ItemOffices.Where(o => o.ItemId == carried.Id).ToListAsync(ct));
        db.Remove(carried);
    }
}
