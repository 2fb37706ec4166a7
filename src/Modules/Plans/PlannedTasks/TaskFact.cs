using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.Reading;
using XaSo.Platform.Data;

namespace XaSo.Plans.PlannedTasks;

/// <summary>What is counted of a planned task, without its words: a plan has many tasks, and its overview shows ten.</summary>
/// <param name="Budget">In đồng.</param>
internal sealed record TaskFact(Guid Id, int Position, Pillar Pillar, DueKind DueKind, DateOnly? DueTo, long? Budget, string? BudgetSource, bool IsDone, bool IsOwnerless)
{
    private static readonly Func<AppDb, Guid, bool, IAsyncEnumerable<TaskFact>> _ofPlan = EF.CompileAsyncQuery((AppDb db, Guid plan, bool issued) =>
        from t in db.Set<PlannedTask>()
        where t.PlanId == plan && (t.State == ReviewState.Confirmed || (!issued && t.State == ReviewState.Pending))
        select new TaskFact(t.Id, t.Position, t.Pillar, t.DueKind, t.DueTo, t.Budget, t.BudgetSource,
            db.Set<TaskCompletion>().Any(c => c.LineageId == t.LineageId),
            !db.Set<ItemOffice>().Any(o => o.ItemId == t.Id && o.Part == OfficePart.Lead)));

    /// <summary>The tasks that count, by deadline: sorted here, as the database would walk all deadlines of the commune to be spared the sorting.</summary>
    public static async Task<IReadOnlyList<TaskFact>> OfPlan(AppDb db, Plan plan, CancellationToken ct) =>
        [.. (await _ofPlan(db, plan.Id, plan.WasIssued).ToListAsync(ct)).OrderBy(t => t.DueTo).ThenBy(t => t.Position)];

    public TaskTiming Timing(bool inForce, DateOnly today) => TaskTimings.Of(IsDone, DueKind, DueTo, inForce, today);
}
