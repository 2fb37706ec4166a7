using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Corrections;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class SplitItemPage(SplitItem split, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public SplitItem.Input Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        (Form.First, Form.Second) = Halves.Of(Item);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        return await Answer(id, Form.Version, await split.Handle(Form, ct), ReviewAct.Split, ct);
    }
}
