using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Lifecycle;

/// <summary>What a page says that asks for a step and its reason.</summary>
internal sealed record ReasonedStep(string Question, string Warning, string Hint, string Button, ActionKind Kind, string Done);

/// <summary>What the pages share that ask for a step and its reason; _ReasonedStep shows them.</summary>
internal abstract class ReasonedPage(AppDb db, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public ReasonedInput Form { get; set; } = new();

    public abstract ReasonedStep Step { get; }

    protected abstract Task<Result<Guid>> Take(ReasonedInput input, CancellationToken ct);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await Take(Form, ct), Step.Done, ct);
    }
}
