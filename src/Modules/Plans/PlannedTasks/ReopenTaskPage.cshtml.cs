using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.PlannedTasks;

[RequirePermission(PlansPermissions.CompleteTask)]
internal sealed class ReopenTaskPage(ReopenTask reopen, TasksInHand tasks, AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty]
    public ReopenTask.Input Form { get; set; } = new();

    public TaskToMark Shown { get; private set; } = null!;
    public TaskCompletion? Completion { get; private set; }

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Load(id, ct);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var result = await reopen.Handle(Form, ct);
        if (result.Error is not null)
        {
            db.ChangeTracker.Clear();
            var page = await Load(id, ct);
            if (result.Error is not (Error.Invalid or Error.Conflict) || Shown.IsRefused)
            {
                return page;
            }
        }

        return result.ToPage(this, nameof(Form), _ =>
        {
            this.Say(t["The task is open again"]);
            return Redirect($"/plans/planned-tasks/{id}");
        });
    }

    private async Task<IActionResult> Load(Guid id, CancellationToken ct)
    {
        var found = await tasks.Find(id, ct);
        if (await TaskToMark.Of(db, id, found.Error, ct) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Completion) = (shown, found.Value?.Completion);
        Shown.Refusal ??= found.Value is not null && Completion is null ? t["This task is not marked as done."].Value : null;
        Form.CompletionId = Completion?.Id ?? Guid.Empty;
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.CompletionId)}");
        return new PageResult { StatusCode = found.Error is Error.Forbidden ? StatusCodes.Status403Forbidden : Shown.Refusal is null ? null : StatusCodes.Status409Conflict };
    }
}
