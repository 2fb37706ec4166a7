using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;

namespace XaSo.Plans;

/// <summary>A plan as the way to its pages names it.</summary>
internal sealed record PlanName(Guid Id, string Title)
{
    /// <returns>None if the commune has no such plan.</returns>
    public static Task<PlanName?> Find(AppDb db, Guid id, CancellationToken ct) => db.Plans.Where(p => p.Id == id).Select(p => new PlanName(p.Id, p.Title)).SingleOrDefaultAsync(ct);

    /// <summary>Of a plan whose rows were read already.</summary>
    public static async Task<PlanName> Of(AppDb db, Guid id, CancellationToken ct) => (await Find(db, id, ct))!;

    public static implicit operator PlanName(Plan plan) => new(plan.Id, plan.Title);
}
