using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.PlannedTasks;

/// <summary>What the pages that mark a task show of it, also to those who may only look.</summary>
internal sealed class TaskToMark
{
    public required PlannedTask Task { get; init; }
    public required PlanName Plan { get; init; }
    public required IReadOnlyList<ItemOffice> Offices { get; init; }
    public bool IsSomebodyElses { get; init; }

    /// <summary>Why it cannot be marked; null if it can.</summary>
    public string? Refusal { get; set; }

    public bool IsRefused => IsSomebodyElses || Refusal is not null;

    public string NamesOf(OfficePart part) => string.Join("; ", Offices.Where(o => o.Part == part).Select(o => o.Name));

    public static async Task<TaskToMark?> Of(AppDb db, Guid id, Error? error, CancellationToken ct)
    {
        var found = await (from task in db.PlannedTasks.AsNoTracking()
                           join plan in db.Plans on task.PlanId equals plan.Id
                           where task.Id == id
                           select new { task, plan = new PlanName(plan.Id, plan.Title) }).SingleOrDefaultAsync(ct);
        return found is null ? null : new()
        {
            Task = found.task,
            Plan = found.plan,
            Offices = await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == id).OrderBy(o => o.Part).ThenBy(o => o.Position).ToListAsync(ct),
            IsSomebodyElses = error is Error.Forbidden,
            Refusal = (error as Error.Conflict)?.Message,
        };
    }
}
