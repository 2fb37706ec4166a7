using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>Takes back a confirmation, a rejection or a merge.</summary>
internal sealed class ReopenItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(ConfirmItem.Input input, CancellationToken ct)
    {
        var found = await items.Open(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (item.State == ReviewState.Merged && await Kept(item, ct) is { } kept)
        {
            await CarriedItem.End(db, kept, ct);
            return await items.Save(item, ct);
        }

        if (item.GivenFields.Count + item.GivenOffices.Count > 0 && await db.PlanItems.SingleOrDefaultAsync(i => i.Id == item.MergedIntoId, ct) is { } into)
        {
            if (into.State == ReviewState.Merged)
            {
                return new Error.Conflict(t["“{0}”, into which this one was merged, was itself merged into another item. Take that back first.", into.Text]);
            }

            await TakeBack(item, into, ct);
        }

        item.Reopen();
        db.Publish(new PlanItemReopened(item.PlanId, item.Id, item.Text));
        return await items.Save(item, ct);
    }

    /// <summary>The item of the edition before that a person kept instead of this one: both cannot go on.</summary>
    private Task<PlanItem?> Kept(PlanItem item, CancellationToken ct) =>
        db.PlanItems.SingleOrDefaultAsync(i => i.Id == item.MergedIntoId && i.Origin == Origin.Carried && i.LineageId == item.LineageId, ct);

    /// <summary>Otherwise a budget would count twice and an office would keep work that it never had.</summary>
    private async Task TakeBack(PlanItem item, PlanItem into, CancellationToken ct)
    {
        if (item is PlannedTask task && into is PlannedTask stayed)
        {
            stayed.GiveBack(task, item.GivenFields);
        }

        var given = item.GivenOffices;
        db.RemoveRange(await db.ItemOffices.Where(o => o.ItemId == into.Id && given.Contains(o.Name)).ToListAsync(ct));
    }
}
