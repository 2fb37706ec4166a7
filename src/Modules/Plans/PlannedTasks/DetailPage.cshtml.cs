using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.PlannedTasks;

/// <summary>One planned task with the words it came from, and whether it is done.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, Actor actor, TasksInHand tasks, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    public PlannedTask Task { get; private set; } = null!;
    public ItemDetail Detail { get; private set; } = null!;
    public TaskLine Line { get; private set; } = null!;
    public TaskCompletion? Completion { get; private set; }
    public DateOnly Today { get; } = clock.Today();

    public bool MayComplete { get; private set; }
    public bool MaySetBudget => Task.State is ReviewState.Pending or ReviewState.Confirmed && SetBudget.IsOpenFor(Detail.Plan) && actor.May(PlansPermissions.SetBudget);

    /// <summary>Events before this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await db.PlannedTasks.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } task)
        {
            return NotFound();
        }

        Task = task;
        Detail = await ItemDetail.Of(db, task, After, t, ct);
        Completion = await db.TaskCompletions.AsNoTracking().SingleOrDefaultAsync(c => c.LineageId == task.LineageId, ct);
        Line = TaskLine.Of(task, Completion?.DoneOn);
        MayComplete = Detail.Plan.Status == PlanStatus.Issued && Task.Counts && !TasksInHand.IsStanding(Task.DueKind)
            && actor.May(PlansPermissions.CompleteTask) && await tasks.IsTheirs(id, ct);
        return Page();
    }
}
