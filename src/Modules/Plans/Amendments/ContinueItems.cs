using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

/// <summary>
/// When a new edition was read: its items take the lineage of those they seem to continue, until a person says otherwise. What an
/// amendment ("sửa đổi, bổ sung") does not mention goes on as it was; a replacement ("thay thế") ends it.
/// </summary>
internal sealed class ContinueItems(AppDb db, Actor actor, TimeProvider clock) : IHandle<PlanImported>
{
    public async Task Handle(PlanImported e, CancellationToken ct)
    {
        if (db.Plans.Local.FirstOrDefault(p => p.Id == e.PlanId) is not { PreviousId: { } previousId } plan)
        {
            return;
        }

        var previous = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == previousId, ct);
        var before = (await db.PlanItems.AsNoTracking().OfPlan(previous).OrderBy(i => i.Position).ToListAsync(ct)).Where(i => i is ICarried).ToList();
        var after = db.PlanItems.Local.Where(i => i.PlanId == plan.Id && i is ICarried).OrderBy(i => i.Position).ToList();
        var offices = (await db.ItemOffices.AsNoTracking().Where(o => o.PlanId == previousId).ToListAsync(ct)).ToLookup(o => o.ItemId);
        var lineages = db.PlannedTasks.Where(i => i.PlanId == previousId).Select(i => i.LineageId);
        var done = await db.TaskCompletions.Where(c => lineages.Contains(c.LineageId)).Select(c => c.LineageId).ToListAsync(ct);
        var pairs = ItemMatcher.Match(new(before, offices, done.ToHashSet()), new(after, db.ItemOffices.Local.Where(o => o.PlanId == plan.Id).ToLookup(o => o.ItemId), new HashSet<Guid>()));
        foreach (var (old, item) in pairs)
        {
            item.Continue(old);
            (item as PlannedTask)?.KeepBudget((PlannedTask)old);
        }

        if (plan.EditionKind == EditionKind.Amendment)
        {
            var mentioned = pairs.Select(p => p.Old.Id).ToHashSet();
            foreach (var old in before.Where(i => !mentioned.Contains(i.Id)))
            {
                CarriedItem.Add(db, old, offices[old.Id], plan.Id, actor.Name, clock.GetUtcNow());
            }
        }
    }
}
