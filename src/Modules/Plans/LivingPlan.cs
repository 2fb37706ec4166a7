using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;

namespace XaSo.Plans;

/// <summary>The targets and tasks of a plan that count, with their offices: three statements, however many there are.</summary>
internal sealed record LivingPlan(IReadOnlyList<TargetLine> Targets, IReadOnlyList<TaskLine> Tasks)
{
    private static readonly Func<AppDb, Guid, IAsyncEnumerable<ItemOffice>> _ofPlan =
        EF.CompileAsyncQuery((AppDb db, Guid plan) => db.Set<ItemOffice>().AsNoTracking().Where(o => o.PlanId == plan));

    private static readonly Func<AppDb, List<Guid>, IAsyncEnumerable<ItemOffice>> _ofItems =
        EF.CompileAsyncQuery((AppDb db, List<Guid> items) => db.Set<ItemOffice>().AsNoTracking().Where(o => items.Contains(o.ItemId)));

    private static readonly Func<AppDb, List<Guid>, IAsyncEnumerable<TaskLine>> _tasks = EF.CompileAsyncQuery((AppDb db, List<Guid> tasks) =>
        (from t in db.Set<PlannedTask>()
         where tasks.Contains(t.Id)
         join c in db.Set<TaskCompletion>() on t.LineageId equals c.LineageId into completions
         from c in completions.DefaultIfEmpty()
         select new MarkedTask { Task = t, Completion = c }).Select(TaskLines.Line));

    public static async Task<LivingPlan> Of(AppDb db, Plan plan, CancellationToken ct)
    {
        var targets = await db.Targets.OfPlan(plan).OrderBy(t => t.Position).ThenBy(t => t.Id).Lines().ToListAsync(ct);
        var tasks = await db.PlannedTasks.OfPlan(plan).OrderBy(t => t.Position).ThenBy(t => t.Id).Lines(db).ToListAsync(ct);
        var offices = await OfficesOf(_ofPlan(db, plan.Id), ct);
        return new([.. targets.Select(t => t with { Offices = [.. offices[t.Id]] })], [.. tasks.Select(t => t with { Offices = [.. offices[t.Id]], IsInForce = plan.IsInForce })]);
    }

    /// <summary>A few tasks of a plan with their offices, in the order asked for: two statements, none for none.</summary>
    public static async Task<IReadOnlyList<TaskLine>> TasksOf(AppDb db, Plan plan, List<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await WithOffices(db, [.. (await _tasks(db, ids).ToListAsync(ct)).OrderBy(t => ids.IndexOf(t.Id)).Select(t => t with { IsInForce = plan.IsInForce })], ct);

    public static async Task<IReadOnlyList<TargetLine>> WithOffices(AppDb db, IReadOnlyList<TargetLine> targets, CancellationToken ct)
    {
        var offices = await OfficesOf(_ofItems(db, [.. targets.Select(t => t.Id)]), ct);
        return [.. targets.Select(t => t with { Offices = [.. offices[t.Id]] })];
    }

    public static async Task<IReadOnlyList<TaskLine>> WithOffices(AppDb db, IReadOnlyList<TaskLine> tasks, CancellationToken ct)
    {
        var offices = await OfficesOf(_ofItems(db, [.. tasks.Select(t => t.Id)]), ct);
        return [.. tasks.Select(t => t with { Offices = [.. offices[t.Id]] })];
    }

    private static async Task<ILookup<Guid, ItemOffice>> OfficesOf(IAsyncEnumerable<ItemOffice> offices, CancellationToken ct) =>
        (await offices.ToListAsync(ct)).OrderBy(o => o.Part).ThenBy(o => o.Position).ToLookup(o => o.ItemId);
}
