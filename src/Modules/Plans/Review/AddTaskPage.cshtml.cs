using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class AddTaskPage(AddItem add, AppDb db, IStringLocalizer<PlansTexts> t) : AddItemPage(add, db, t)
{
    protected override ItemKind Kind => ItemKind.Task;

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        Form.Task = new() { Name = Passage?.Quote };
        return Page();
    }

    public Task<IActionResult> OnPost(Guid planId, CancellationToken ct) => Add(planId, ct);
}
