using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

/// <summary>Finds what is to be changed in a review, and refuses where nothing may be changed any more.</summary>
internal sealed class ItemsUnderReview(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    private static readonly PlanStatus[] _open = [PlanStatus.Draft, PlanStatus.Returned];

    private string Closed => t["This plan has been submitted, issued or discarded; its items can no longer be changed here."];

    public string Reviewer => actor.DisplayName;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Result<Plan>> OpenPlan(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return new Error.NotFound();
        }

        return plan.IsOpen ? plan : new Error.Conflict(Closed);
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

    /// <summary>As <see cref="Open"/>, for what would bring a merged item back beside the one that it was merged into.</summary>
    public async Task<Result<PlanItem>> OpenOwn(Guid itemId, long version, CancellationToken ct)
    {
        var found = await Open(itemId, version, ct);
        return found.Value is { State: ReviewState.Merged } ? new Error.Conflict(t["This item is decided on already. Look at the list again."]) : found;
    }

    /// <summary>Null if these are the items, each as it is now, that the reviewer was shown.</summary>
    public Error.Conflict? Unseen(IEnumerable<PlanItem> waiting, string? seen) =>
        SeenItems.StampOf(waiting) == seen ? null : new(t["Some of these items were changed in the meantime. Look through the list once more, then confirm it."]);

    /// <summary>Saves what was changed in a plan, unless it was submitted or discarded in the meantime.</summary>
    public Task<Error.Conflict?> Save(Guid planId, CancellationToken ct) => db.SaveWhile(planId, _open, Closed, ct);

    public async Task<Result<Guid>> Save(PlanItem item, CancellationToken ct) => await Save(item.PlanId, ct) is { } conflict ? conflict : item.Id;
}
