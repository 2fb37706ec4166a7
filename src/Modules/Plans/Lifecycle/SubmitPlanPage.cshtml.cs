using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.SubmitPlan)]
internal sealed class SubmitPlanPage(SubmitPlan step, PlanReports reports, AppDb db, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public StepInput Form { get; set; } = new();

    public LintReport Report { get; private set; } = null!;

    /// <summary>Tasks of the edition before.</summary>
    public int Ending { get; private set; }

    public int Pending => Report.Content.Items.Count(i => i.State == ReviewState.Pending);

    /// <summary>The tab of the review on which something waits.</summary>
    public ItemKind FirstPending => Report.Content.Items.Where(i => i.State == ReviewState.Pending).Min(ItemKinds.Of);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        await Look(id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, Form.Version, await step.Handle(Form, ct), T["The plan was submitted"], ct);
        if (!ModelState.IsValid)
        {
            await Look(id, ct);
        }

        return answer;
    }

    private async Task Look(Guid id, CancellationToken ct) => (Report, Ending) = ((await reports.Of(id, ct))!, await Db.CountEnding(Plan, ct));
}
