using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.ReturnPlan)]
internal sealed class ReturnPlanPage(ReturnPlan step, AppDb db, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public ReasonedInput Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form.Version = Plan.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, await step.Handle(Form, ct), T["The plan was returned"], ct);
    }
}
