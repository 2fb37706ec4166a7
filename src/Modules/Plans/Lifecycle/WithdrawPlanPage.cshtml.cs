using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.SubmitPlan)]
internal sealed class WithdrawPlanPage(WithdrawPlan step, AppDb db, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public StepInput Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await step.Handle(Form, ct), T["The plan was withdrawn; it is a draft again"], ct);
    }
}
