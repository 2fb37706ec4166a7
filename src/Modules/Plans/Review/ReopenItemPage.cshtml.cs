using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class ReopenItemPage(ReopenItem reopen, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public ConfirmItem.Input Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    /// <summary>Nothing was typed, so who comes second is led back to the item as it is now.</summary>
    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var result = await reopen.Handle(Form, ct);
        return result.Error is Error.Conflict && await Load(id, ct) && Item.Version != Form.Version
            ? Redirect(AddressOfChanged(Item))
            : await Answer(id, Form.Version, result, ReviewAct.Reopened, ct);
    }
}
