using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Review;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class RejectItemPage(RejectItem reject, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public RejectItem.Input Form { get; set; } = new();

    /// <summary>What was merged into it.</summary>
    public IReadOnlyList<string> Merged { get; private set; } = [];

    /// <summary>The item of the edition before that it was taken for.</summary>
    public bool GoesOn { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        await Look(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, Form.Version, await reject.Handle(Form, ct), ReviewAct.SetAside, ct);
        if (!ModelState.IsValid)
        {
            await Look(ct);
        }

        return answer;
    }

    private async Task Look(CancellationToken ct)
    {
        Merged = [.. (await Db.PlanItems.AsNoTracking().Where(i => i.PlanId == Item.PlanId && i.MergedIntoId == Item.Id).OrderBy(i => i.Position).ToListAsync(ct)).Select(i => i.Text)];
        GoesOn = await CarriedItem.GoesOn(Db, Item, ct);
    }
}
