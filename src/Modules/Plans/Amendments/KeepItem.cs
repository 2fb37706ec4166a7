using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>An item of the edition before goes on although the new document does not mention it.</summary>
internal sealed class KeepItem(AppDb db, ItemsUnderReview items)
{
    public sealed class Input
    {
        /// <summary>The new edition.</summary>
        public Guid PlanId { get; set; }

        /// <summary>The item of the edition before.</summary>
        public Guid ItemId { get; set; }
    }

    public async Task<Result<Decided>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.OpenPlan(input.PlanId, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        if (await db.PlanItems.SingleOrDefaultAsync(i => i.Id == input.ItemId, ct) is not { } old || old.PlanId != plan.PreviousId || old.State is ReviewState.Rejected or ReviewState.Merged || old is not ICarried)
        {
            return new Error.NotFound();
        }

        var item = await CarriedItem.Add(db, old, plan.Id, items.Reviewer, items.Now, ct);
        db.Publish(new PlanItemAdded(plan.Id, item.Id, item.Text));
        return await items.Save(plan.Id, ct) is { } conflict ? conflict : new Decided(item);
    }
}
