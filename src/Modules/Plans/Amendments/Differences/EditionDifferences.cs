using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>A new edition beside the one before it.</summary>
internal sealed record EditionPair(Plan Plan, Plan Previous, IReadOnlyList<ItemDifference> Differences)
{
    public IEnumerable<ItemDifference> Of(DifferenceKind kind) => Differences.Where(d => d.Kind == kind);

    public int Undecided => Differences.Count(d => !d.IsDecided);
}

/// <summary>Sets two editions beside each other, item by item: those of one lineage are the same.</summary>
internal sealed class EditionDifferences(AppDb db, IStringLocalizer<PlansTexts> t)
{
    /// <summary>Null where there is no such plan, or none before it.</summary>
    public async Task<EditionPair?> Of(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { PreviousId: { } previousId } plan)
        {
            return null;
        }

        var previous = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == previousId, ct);
        var items = await db.PlanItems.AsNoTracking().Where(i => i.PlanId == planId || i.PlanId == previousId).OrderBy(i => i.Position).ToListAsync(ct);
        var offices = (await db.ItemOffices.AsNoTracking().Where(o => o.PlanId == planId || o.PlanId == previousId).ToListAsync(ct)).ToLookup(o => o.ItemId);
        var before = items.Where(i => i.PlanId == previousId && i.CountsIn(previous) && i is ICarried).ToList();
        var after = items.Where(i => i.PlanId == planId && (i.State is ReviewState.Pending or ReviewState.Confirmed) && i is ICarried).ToList();
        var newByLineage = after.DistinctBy(i => i.LineageId).ToDictionary(i => i.LineageId);
        var declined = items.Where(i => i.PlanId == planId && i.MergedIntoId is { } into && after.Exists(a => a.Id == into && a.Origin == Origin.Carried && a.LineageId == i.LineageId))
            .DistinctBy(i => i.MergedIntoId).ToDictionary(i => i.MergedIntoId!.Value);
        var oldLineages = before.Select(i => i.LineageId).ToHashSet();
        return new(plan, previous,
        [
            .. before.Select(old => Difference(old, newByLineage.GetValueOrDefault(old.LineageId))),
            .. after.Where(i => !oldLineages.Contains(i.LineageId)).Select(i => Difference(null, i)),
        ]);

        ItemDifference Difference(PlanItem? old, PlanItem? item) => ItemDifference.Of(old, item, item is null ? null : declined.GetValueOrDefault(item.Id), offices, t);
    }
}
