using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

/// <summary>Finds what is to be changed in a review, and refuses where nothing may be changed any more.</summary>
internal sealed class ItemsUnderReview(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    private static readonly PlanStatus[] _open = [PlanStatus.Draft, PlanStatus.Returned];

    private string Closed => t["This plan has been submitted, issued or discarded; its items can no longer be changed here."];

    public string Reviewer => actor.Name;

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
            return new Error.Conflict(t["{0} has changed this item in the meantime. Look at what is stored now, then save again.", item.ReviewedBy ?? t["Somebody else"]]);
        }

        db.Expect(item, version);
        return item;
    }

    /// <summary>As <see cref="Open"/>, for what would bring a merged item back beside the one that it was merged into.</summary>
    public async Task<Result<PlanItem>> OpenOwn(Guid itemId, long version, CancellationToken ct)
    {
        var found = await Open(itemId, version, ct);
        return found.Value is { State: ReviewState.Merged } ? new Error.Conflict(t["This item was merged into another one. Take the merge back first."]) : found;
    }

    /// <summary>As <see cref="OpenOwn"/>, for what lets an item count.</summary>
    public async Task<Result<PlanItem>> OpenToCount(Guid itemId, long version, CancellationToken ct)
    {
        var found = await OpenOwn(itemId, version, ct);
        return found.Value is { } item && await MakeRoom(item, ct) is { } refused ? refused : found;
    }

    /// <summary>
    /// An item that was set aside or merged may find another one in its place when it comes back: one that was only carried over and that
    /// nobody has touched gives way; beside any other it is new.
    /// </summary>
    public async Task<Error.Conflict?> MakeRoom(PlanItem item, CancellationToken ct)
    {
        var (planId, lineage) = (item.PlanId, item.LineageId);
        if (item.IsLiving || item is not ICarried
            || await db.PlanItems.FirstOrDefaultAsync(i => i.PlanId == planId && i.LineageId == lineage && (i.State == ReviewState.Pending || i.State == ReviewState.Confirmed), ct) is not { } holder)
        {
            return null;
        }

        if (item.Origin == Origin.Carried || holder is { Origin: Origin.Carried, Version: > 0 })
        {
            return new(t["“{0}” goes on in its place. Drop or set aside that one first.", holder.Text]);
        }

        if (holder.Origin == Origin.Carried)
        {
            await CarriedItem.End(db, holder, ct);
            return null;
        }

        if (item is PlannedTask task && await CarriedItem.Earlier(db, item, ct) is PlannedTask earlier)
        {
            task.LeaveBudget(earlier);
        }

        item.StartAnew();
        return null;
    }

    /// <summary>Null if these are the items, each as it is now, that the reviewer was shown.</summary>
    public Error.Conflict? Unseen(IEnumerable<PlanItem> waiting, string? seen) =>
        SeenItems.StampOf(waiting) == seen ? null : new(t["Some of these items were changed in the meantime. Look through the list once more, then confirm it."]);

    /// <summary>Saves what was changed in a plan, unless it was submitted or discarded in the meantime.</summary>
    /// <param name="first">What has to be looked up for sure before; it may refuse.</param>
    public Task<Error.Conflict?> Save(Guid planId, CancellationToken ct, Func<Task<Error.Conflict?>>? first = null) =>
        db.SaveWhile(planId, _open, Closed, ct, async () => (first is null ? null : await first()) ?? await RefuseSecond(planId, ct));

    public async Task<Result<Guid>> Save(PlanItem item, CancellationToken ct) => await Save(item.PlanId, ct) is { } conflict ? conflict : item.Id;

    /// <summary>Each lineage goes on in one item of an edition, or its work and its budget would count twice. Asked while the plan is held.</summary>
    private async Task<Error.Conflict?> RefuseSecond(Guid planId, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<PlanItem>().Where(e => e.State != EntityState.Unchanged && e.Entity is ICarried).ToList();
        var claims = changed.Where(e => e.State != EntityState.Deleted && e.Entity.IsLiving && IsClaim(e)).Select(e => e.Entity.LineageId).ToList();
        if (claims.Count == 0)
        {
            return null;
        }

        var ids = changed.Select(e => e.Entity.Id).ToList();
        var stored = await db.PlanItems.AsNoTracking()
            .Where(i => i.PlanId == planId && claims.Contains(i.LineageId) && !ids.Contains(i.Id) && (i.State == ReviewState.Pending || i.State == ReviewState.Confirmed)).ToListAsync(ct);
        var living = stored.Concat(changed.Where(e => e.State != EntityState.Deleted && e.Entity.IsLiving).Select(e => e.Entity));
        return living.GroupBy(i => i.LineageId).FirstOrDefault(g => g.Count() > 1) is { } second
            ? new(t["“{0}” goes on from the same item of the edition before already. Set that one aside or treat it as new first.", second.First().Text])
            : null;
    }

    private static bool IsClaim(EntityEntry<PlanItem> entry) => (entry.State == EntityState.Added && entry.Entity.Origin == Origin.Carried)
        || entry.Property(i => i.LineageId).IsModified
        || (entry.Property(i => i.State).IsModified && entry.Property(i => i.State).OriginalValue is ReviewState.Rejected or ReviewState.Merged);
}
