using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.ByOffice;

/// <remarks>Part of one statement where a page may send no more: down to the third level below, which no commune exceeds.</remarks>
internal static class OfficeTree
{
    /// <summary>The office and what is part of it.</summary>
    public static IQueryable<Guid> Within(AppDb db, Guid root)
    {
        var all = db.Set<Organization>();
        return all.Where(o => o.Id == root || o.ParentId == root
            || all.Any(a => a.Id == o.ParentId && (a.ParentId == root || all.Any(b => b.Id == a.ParentId && b.ParentId == root)))).Select(o => o.Id);
    }

    /// <summary>The office and those that it is part of.</summary>
    public static IQueryable<Guid> Above(AppDb db, Guid leaf)
    {
        var all = db.Set<Organization>();
        return all.Where(o => o.Id == leaf || all.Any(a => a.ParentId == o.Id
            && (a.Id == leaf || all.Any(b => b.ParentId == a.Id && (b.Id == leaf || all.Any(c => c.ParentId == b.Id && c.Id == leaf)))))).Select(o => o.Id);
    }
}
