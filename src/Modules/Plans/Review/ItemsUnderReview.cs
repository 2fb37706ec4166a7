using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

/// <summary>Finds what is to be changed in a review, and refuses where nothing may be changed any more.</summary>
internal sealed class ItemsUnderReview(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    public string Reviewer => actor.DisplayName;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Result<Plan>> OpenPlan(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return new Error.NotFound();
        }

        return plan.IsOpen ? plan : new Error.Conflict(t["This plan has been submitted or issued; its items can no longer be changed here."]);
    }

    /// <summary>The item must still be as the reviewer saw it.</summary>
    public async Task<Result<PlanItem>> Open(Guid itemId, long version, CancellationToken ct)
    {
        if (await db.PlanItems.SingleOrDefaultAsync(i => i.Id == itemId, ct) is not { } item)
        {
            return new Error.NotFound();
        }

        if ((await OpenPlan(item.PlanId, ct)).Error is { } error)
        {
            return error;
        }

        if (item.Version != version)
        {
            return new Error.Conflict(t["{0} has changed this item in the meantime. See below what it says now, then save again.", item.ReviewedBy ?? t["Somebody else"]]);
        }

        db.Expect(item, version);
        return item;
    }

    public async Task<Result<Guid>> Save(PlanItem item, CancellationToken ct) => await db.TrySave(ct) is { } conflict ? conflict : item.Id;
}
