using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class ReopenItemPage(ReopenItem reopen, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public ConfirmItem.Input Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await reopen.Handle(Form, ct), ReviewAct.Reopened, ct);
    }
}
