using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.DescribePlan)]
internal sealed class DescribePlanPage(DescribePlan step, AppDb db, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public DescribePlan.Input Form { get; set; } = new();

    /// <summary>The plan lies with the leader: title and period stay as they are.</summary>
    public bool NumberOnly => !Plan.IsOpen;

    public bool MayDescribe => step.MayDescribe(Plan);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form = DescribePlan.Input.Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await step.Handle(Form, ct), T["The head of the plan was saved"], ct);
    }
}
