using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.PlannedTasks;

/// <summary>One planned task with the words it came from, and whether it is done.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, Actor actor, TasksInHand tasks, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    private static readonly Func<AppDb, Guid, CancellationToken, Task<MarkedTask?>> _task = EF.CompileAsyncQuery((AppDb db, Guid id, CancellationToken ct) =>
        (from t in db.Set<PlannedTask>().AsNoTracking()
         where t.Id == id
         join c in db.Set<TaskCompletion>() on t.LineageId equals c.LineageId into completions
         from c in completions.DefaultIfEmpty()
         select new MarkedTask { Task = t, Completion = c }).SingleOrDefault());

    public PlannedTask Task { get; private set; } = null!;
    public ItemDetail Detail { get; private set; } = null!;
    public TaskLine Line { get; private set; } = null!;
    public TaskCompletion? Completion { get; private set; }

    /// <summary>Of the file that was given with it.</summary>
    public string? ProofName { get; private set; }
    public DateOnly Today { get; } = clock.Today();

    public bool MayComplete { get; private set; }
    public bool MaySetBudget => Task.State is ReviewState.Pending or ReviewState.Confirmed && SetBudget.IsOpenFor(Detail.Plan) && actor.May(PlansPermissions.SetBudget);

    /// <summary>Events before this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await _task(db, id, ct) is not { Task: var task } marked)
        {
            return NotFound();
        }

        Task = task;
        Detail = await ItemDetail.Of(db, task, After, Today, t, ct);
        Completion = marked.Completion;
        ProofName = Completion?.FileId is { } file ? await db.Set<StoredFile>().Where(f => f.Id == file).Select(f => f.Name).SingleOrDefaultAsync(ct) : null;
        Line = TaskLine.Of(task, Completion?.DoneOn, Detail.Plan);
        MayComplete = Detail.Plan.Status == PlanStatus.Issued && Task.Counts && !TasksInHand.IsStanding(Task.DueKind)
            && actor.May(PlansPermissions.CompleteTask) && await tasks.IsTheirs(id, ct);
        return Page();
    }
}
