using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class DropItemPage(DropItem step, AppDb db, IStringLocalizer<PlansTexts> t) : ChangePage(db, t)
{
    [BindProperty]
    public DropItem.Input Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await step.Handle(Form, ct), Decision.Dropped, ct);
    }
}
