using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.ByOffice;

internal static class OfficeTree
{
    /// <summary>The office and all that are part of it.</summary>
    public static async Task<IReadOnlyList<Guid>> Below(AppDb db, Guid root, CancellationToken ct)
    {
        var children = (await db.Set<Organization>().Where(o => o.ParentId != null).Select(o => new { o.Id, o.ParentId }).ToListAsync(ct)).ToLookup(o => o.ParentId!.Value, o => o.Id);
        var found = new List<Guid> { root };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]].Where(id => !found.Contains(id)));
        }

        return found;
    }
}
