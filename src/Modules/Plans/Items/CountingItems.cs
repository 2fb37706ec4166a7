using XaSo.Plans.ByOffice;
using XaSo.Platform.Data;

namespace XaSo.Plans.Items;

/// <summary>Which items count, for the reading pages and exports.</summary>
internal static class CountingItems
{
    /// <summary>Of a plan that was issued what a person confirmed; of any other everything that nobody set aside.</summary>
    public static IQueryable<T> OfPlan<T>(this IQueryable<T> items, Plan plan) where T : PlanItem
    {
        var planId = plan.Id;
        return plan.WasIssued
            ? items.Where(i => i.PlanId == planId && i.State == ReviewState.Confirmed)
            : items.Where(i => i.PlanId == planId && i.State != ReviewState.Rejected && i.State != ReviewState.Merged);
    }

    /// <summary>What counts in the commune now: the confirmed items of all its own issued plans.</summary>
    public static IQueryable<T> InForce<T>(this AppDb db) where T : PlanItem =>
        from item in db.Set<T>()
        join plan in db.Plans on item.PlanId equals plan.Id
        where plan.Status == PlanStatus.Issued && plan.Scope == PlanScope.Own && item.State == ReviewState.Confirmed
        select item;

    /// <summary>Items in which every word begins a word, whatever marks and case they are written with.</summary>
    /// <param name="words">Folded.</param>
    public static IQueryable<T> WithWords<T>(this IQueryable<T> items, IReadOnlyList<string> words) where T : PlanItem
    {
        foreach (var word in words)
        {
            var start = " " + word;
            items = items.Where(i => (" " + i.Folded).Contains(start));
        }

        return items;
    }

    public static IQueryable<T> OfOffice<T>(this IQueryable<T> items, AppDb db, Guid organizationId, OfficePart? part) where T : PlanItem =>
        items.Where(i => db.Set<ItemOffice>().Any(o => o.ItemId == i.Id && o.OrganizationId == organizationId && (part == null || o.Part == part)));

    public static IQueryable<T> OfUnknownOffice<T>(this IQueryable<T> items, AppDb db, List<string> spellings, OfficePart? part) where T : PlanItem =>
        items.Where(i => db.Set<ItemOffice>().Any(o => o.ItemId == i.Id && o.OrganizationId == null && spellings.Contains(o.Name) && (part == null || o.Part == part)));

    public static IQueryable<T> Of<T>(this IQueryable<T> items, AppDb db, Reach reach) where T : PlanItem
    {
        var (offices, villages) = reach;
        return items.Where(i => db.Set<ItemOffice>().Any(o => o.ItemId == i.Id
            && ((o.OrganizationId != null && offices.Contains(o.OrganizationId.Value)) || (villages && o.Group == OfficeGroup.Villages))));
    }

    public static IQueryable<T> WithoutOwner<T>(this IQueryable<T> items, AppDb db) where T : PlanItem =>
        items.Where(i => !db.Set<ItemOffice>().Any(o => o.ItemId == i.Id && o.Part == OfficePart.Lead));
}
