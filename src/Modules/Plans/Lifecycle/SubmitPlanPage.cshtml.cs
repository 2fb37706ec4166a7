using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Lint;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.SubmitPlan)]
internal sealed class SubmitPlanPage(SubmitPlan step, PlanReports reports, PlanInHand plans, AppDb db, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public SubmitPlan.Input Form { get; set; } = new();

    public LintReport Report { get; private set; } = null!;
    public int Pending { get; private set; }

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

    private async Task Look(Guid id, CancellationToken ct) =>
        (Report, Pending) = ((await reports.Of(id, ct))!, await plans.CountPending(id, ct));
}
