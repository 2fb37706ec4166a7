using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Corrections;
using XaSo.Plans.Items;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>An item of the edition before that the new document does not mention and that goes on: its words stay, but they stand nowhere in the new document.</summary>
internal static class CarriedItem
{
    /// <param name="old">An <see cref="ICarried"/>.</param>
    /// <param name="offices">Of <paramref name="old"/>.</param>
    public static PlanItem Add(AppDb db, PlanItem old, IEnumerable<ItemOffice> offices, Guid planId, string by, DateTimeOffset at)
    {
        var item = ((ICarried)old).Copy(planId, Origin.Carried);
        item.Continue(old);
        (item.Position, item.Folded) = (old.Position, old.Folded);
        item.Confirm(by, at);
        db.Add(item);
        db.AddRange(offices.Select(o => o.CopyTo(item)));
        return item;
    }

    public static async Task<PlanItem> Add(AppDb db, PlanItem old, Guid planId, string by, DateTimeOffset at, CancellationToken ct) =>
        Add(db, old, await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == old.Id).ToListAsync(ct), planId, by, at);

    /// <summary>The item of the edition before that this one continues; null for a new one.</summary>
    public static Task<PlanItem?> Earlier(AppDb db, PlanItem item, CancellationToken ct) =>
        (from before in db.PlanItems
         join plan in db.Plans on before.PlanId equals plan.PreviousId
         where plan.Id == item.PlanId && before.LineageId == item.LineageId && (before.State == ReviewState.Pending || before.State == ReviewState.Confirmed)
         select before).FirstOrDefaultAsync(ct);

    /// <summary>What <see cref="CarryOn"/> will do.</summary>
    public static async Task<bool> GoesOn(AppDb db, PlanItem item, CancellationToken ct) =>
        item is ICarried && item.IsLiving && item.Origin != Origin.Carried
        && await db.Plans.AnyAsync(p => p.Id == item.PlanId && p.EditionKind == EditionKind.Amendment, ct)
        && await Earlier(db, item, ct) is not null;

    /// <summary>An amendment holds only what changes: what <paramref name="item"/> is no longer taken for goes on as it was.</summary>
    public static async Task<PlanItem?> CarryOn(AppDb db, PlanItem item, string by, DateTimeOffset at, CancellationToken ct)
    {
        if (!await GoesOn(db, item, ct) || await Earlier(db, item, ct) is not { } old)
        {
            return null;
        }

        var kept = await Add(db, old, item.PlanId, by, at, ct);
        db.Publish(new PlanItemKept(kept.PlanId, kept.Id, kept.Text, old.Id));
        return kept;
    }

    /// <summary>It ends with the edition before.</summary>
    /// <returns>What was merged into it and waits for review again.</returns>
    public static async Task<IReadOnlyList<PlanItem>> End(AppDb db, PlanItem carried, CancellationToken ct)
    {
        var released = await Merging.Release(db, carried, ct);
        db.RemoveRange(await db.ItemOffices.Where(o => o.ItemId == carried.Id).ToListAsync(ct));
        db.Remove(carried);
        return released;
    }
}
