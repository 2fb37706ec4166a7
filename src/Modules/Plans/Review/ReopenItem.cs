using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Corrections;
using XaSo.Plans.Items;
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

        if (item.State == ReviewState.Merged && await db.PlanItems.SingleOrDefaultAsync(i => i.Id == item.MergedIntoId, ct) is { } into)
        {
            var gave = item.GivenFields.Count + item.GivenOffices.Count > 0;
            if (into.State == ReviewState.Merged && (gave || item.IsDeclinedFor(into)))
            {
                return new Error.Conflict(t["“{0}”, into which this one was merged, was itself merged into another item. Take that back first.", into.Text]);
            }

            if (item.IsDeclinedFor(into))
            {
                await CarriedItem.End(db, into, ct); // both cannot go on
                return await items.Save(item, ct);
            }

            if (gave)
            {
                await TakeBack(item, into, ct);
            }
        }

        if (await items.MakeRoom(item, ct) is { } refused)
        {
            return refused;
        }

        item.Reopen();
        db.Publish(new PlanItemReopened(item.PlanId, item.Id, item.Text));
        return await items.Save(item, ct);
    }

    private async Task TakeBack(PlanItem item, PlanItem into, CancellationToken ct)
    {
        db.Expect(into, into.Version);
        await Merging.TakeBack(db, item, into, ct);
        db.Publish(new PlanItemGaveBack(item.PlanId, into.Id, into.Text, item.Id, item.Text, [.. t.ChangesOf(db.Entry(into)), .. t.OfficesGiven(item)]));
    }
}
