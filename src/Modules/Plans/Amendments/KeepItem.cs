using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>An item of the edition before goes on although the new document does not mention it.</summary>
internal sealed class KeepItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
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

        if (await db.PlanItems.AnyAsync(i => i.PlanId == plan.Id && i.LineageId == old.LineageId && (i.State == ReviewState.Pending || i.State == ReviewState.Confirmed), ct))
        {
            return new Error.Conflict(t["The new edition has this item already."]);
        }

        var offices = await db.ItemOffices.Where(o => o.ItemId == old.Id).ToListAsync(ct);
        var item = CarriedItem.Of(old, plan.Id);
        item.Confirm(items.Reviewer, items.Now);
        db.Add(item);
        db.AddRange(offices.Select(o => o.CopyTo(item)));
        db.Publish(new PlanItemAdded(plan.Id, item.Id, item.Text));
        return await items.Save(plan.Id, ct) is { } conflict ? conflict : new Decided(item);
    }
}
