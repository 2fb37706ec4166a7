using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>Chọn lại: takes back that a change was accepted or declined.</summary>
internal sealed class ReconsiderItem(AppDb db, ItemsUnderReview items)
{
    public async Task<Result<Decided>> Handle(DecisionInput input, CancellationToken ct)
    {
        var found = await items.OpenToCount(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (item.Origin != Origin.Carried)
        {
            item.Reopen();
            db.Publish(new PlanItemReopened(item.PlanId, item.Id, item.Text));
        }
        else if (await db.PlanItems.AnyAsync(i => i.PlanId == item.PlanId && i.MergedIntoId == item.Id && i.LineageId == item.LineageId, ct))
        {
            await CarriedItem.End(db, item, ct);
        }
        else
        {
            return new Error.NotFound();
        }

        return await items.Save(item.PlanId, ct) is { } conflict ? conflict : new Decided(item);
    }
}
