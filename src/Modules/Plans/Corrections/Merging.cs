using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>What an item takes over from one that is merged into it, and gives back when they part: otherwise a budget would count twice and an office would keep work that it never had.</summary>
internal static class Merging
{
    public static async Task Merge(AppDb db, PlanItem item, PlanItem into, string by, DateTimeOffset at, CancellationToken ct)
    {
        var offices = await db.ItemOffices.Where(o => o.ItemId == item.Id || o.ItemId == into.Id).ToListAsync(ct);
        item.MergeInto(into, by, at, TakeFields(item, into, null), TakeOffices(db, offices, item, into, null));
    }

    /// <summary>Gives back what <paramref name="into"/> took, but for what something else says that is still merged into it.</summary>
    public static async Task TakeBack(AppDb db, PlanItem item, PlanItem into, CancellationToken ct)
    {
        GiveBackFields(item, into);
        var others = await db.PlanItems.Where(i => i.MergedIntoId == into.Id && i.Id != item.Id).OrderBy(i => i.Position).ToListAsync(ct);
        List<Guid> concerned = [into.Id, .. others.Select(o => o.Id)];
        var offices = await db.ItemOffices.Where(o => concerned.Contains(o.ItemId)).ToListAsync(ct);
        var gone = offices.Where(o => o.ItemId == into.Id && item.GivenOffices.Contains(o.Name)).ToHashSet();
        db.RemoveRange(gone);
        offices.RemoveAll(gone.Contains);
        foreach (var other in others.Where(o => !o.IsDeclinedFor(into)))
        {
            other.GiveMore(TakeFields(other, into, item.GivenFields), TakeOffices(db, offices, other, into, item.GivenOffices));
        }
    }

    /// <summary>The item ends or no longer counts: what was merged into it waits for review again, with what it gave.</summary>
    public static async Task<IReadOnlyList<PlanItem>> Release(AppDb db, PlanItem item, CancellationToken ct)
    {
        var merged = await db.PlanItems.Where(i => i.PlanId == item.PlanId && i.MergedIntoId == item.Id).ToListAsync(ct);
        var given = merged.SelectMany(m => m.GivenOffices).ToList();
        db.RemoveRange(await db.ItemOffices.Where(o => o.ItemId == item.Id && given.Contains(o.Name)).ToListAsync(ct));
        merged.ForEach(m => GiveBackFields(m, item));
        foreach (var other in merged)
        {
            if (other is PlannedTask task && other.IsDeclinedFor(item))
            {
                task.TakeBudget((PlannedTask)item);
            }

            other.Reopen();
            db.Publish(new PlanItemReopened(other.PlanId, other.Id, other.Text));
        }

        return merged;
    }

    /// <summary>For the history of the item that took them.</summary>
    public static IEnumerable<string> OfficesGiven(this IStringLocalizer<PlansTexts> t, PlanItem item) =>
        item.GivenOffices.Count == 0 ? [] : [$"{t["Offices"]}: {string.Join("; ", item.GivenOffices)}"];

    private static IReadOnlyList<string> TakeFields(PlanItem from, PlanItem into, IReadOnlyCollection<string>? only) =>
        from is PlannedTask task && into is PlannedTask stays ? stays.TakeOver(task, only) : [];

    private static void GiveBackFields(PlanItem item, PlanItem into)
    {
        if (item is PlannedTask task && into is PlannedTask stayed)
        {
            stayed.GiveBack(task, item.GivenFields);
        }
    }

    /// <param name="offices">Of both; what is taken is added.</param>
    /// <returns>The names that were taken.</returns>
    private static IReadOnlyList<string> TakeOffices(AppDb db, List<ItemOffice> offices, PlanItem from, PlanItem into, IReadOnlyCollection<string>? only)
    {
        var known = offices.Where(o => o.ItemId == into.Id).Select(o => o.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hasLead = offices.Exists(o => o.ItemId == into.Id && o.Part == OfficePart.Lead);
        var taken = offices.Where(o => o.ItemId == from.Id && only?.Contains(o.Name) != false && known.Add(o.Name)).ToList();
        List<ItemOffice> added = [.. taken.Select(o => o.CopyTo(into, hasLead ? OfficePart.Coordinating : o.Part, offices.Count + o.Position))];
        db.AddRange(added);
        offices.AddRange(added);
        return [.. taken.Select(o => o.Name)];
    }
}
