using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.PlannedTasks;

[RequirePermission(PlansPermissions.SetBudget)]
internal sealed class SetBudgetPage(SetBudget set, AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty]
    public SetBudget.Input Input { get; set; } = new();

    public PlannedTask Task { get; private set; } = null!;
    public PlanName Plan { get; private set; } = null!;

    /// <summary>Sources that other tasks of the commune name.</summary>
    public IReadOnlyList<string> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Input = new() { Id = id, Version = this.SeenVersion(Task.Version, "Input.Version"), Millions = Millions.Of(Task.Budget), Source = Task.BudgetSource };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Input.Id = id;
        var result = await set.Handle(Input, ct);
        if (result.Error is not null)
        {
            db.ChangeTracker.Clear();
            if (!await Load(id, ct))
            {
                return NotFound();
            }
        }

        if (result.Error is Error.Conflict)
        {
            Input.Version = Task.Version;
        }

        return result.ToPage(this, nameof(Input), _ =>
        {
            this.Say(t["The budget was saved"]);
            return Redirect($"/plans/planned-tasks/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (await db.PlannedTasks.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } task)
        {
            return false;
        }

        (Task, Plan) = (task, await PlanName.Of(db, task.PlanId, ct));
        Sources = await db.PlannedTasks.Where(i => i.BudgetSource != null).Select(i => i.BudgetSource!).Distinct().OrderBy(s => s).Take(50).ToListAsync(ct);
        return true;
    }
}
