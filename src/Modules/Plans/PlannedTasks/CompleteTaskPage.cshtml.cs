using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.PlannedTasks;

[RequirePermission(PlansPermissions.CompleteTask)]
internal sealed class CompleteTaskPage(CompleteTask complete, TasksInHand tasks, AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    public sealed class Input
    {
        public long Version { get; set; }
        public DateOnly? DoneOn { get; set; }
        public string? Note { get; set; }
        public IFormFile? Proof { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public TaskToMark? Shown { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var page = await Load(id, ct);
        (Form.DoneOn, Form.Version) = (clock.Today(), this.SeenVersion(Shown?.Task.Version ?? 0));
        return page;
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await using var proof = Form.Proof?.OpenReadStream();
        var input = new CompleteTask.Input { Id = id, Version = Form.Version, DoneOn = Form.DoneOn, Note = Form.Note, Proof = proof, ProofName = Form.Proof?.FileName ?? "" };
        var result = await complete.Handle(input, ct);
        if (result.Error is not null)
        {
            db.ChangeTracker.Clear();
            var page = await Load(id, ct);
            if (result.Error is not (Error.Invalid or Error.Conflict) || Shown!.IsRefused)
            {
                return page;
            }

            Form.Version = result.Error is Error.Conflict ? Shown.Task.Version : Form.Version;
        }

        return result.ToPage(this, nameof(Form), _ =>
        {
            this.Say(t["The task is marked as done"]);
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

        Shown = shown;
        Shown.Refusal ??= found.Value?.Completion is { } earlier ? complete.AlreadyDone(earlier) : null;
        return new PageResult { StatusCode = found.Error is Error.Forbidden ? StatusCodes.Status403Forbidden : Shown.Refusal is null ? null : StatusCodes.Status409Conflict };
    }
}
