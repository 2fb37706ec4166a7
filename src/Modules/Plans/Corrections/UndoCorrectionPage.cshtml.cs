using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Corrections;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class UndoCorrectionPage(UndoCorrection undo, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public ConfirmItem.Input Form { get; set; } = new();

    /// <summary>What the item says now and will say again; none where the correction cannot be undone any more.</summary>
    public IReadOnlyList<ComparedFact>? Changes { get; private set; }

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
        var answer = await Answer(id, Form.Version, await undo.Handle(Form, ct), ReviewAct.CorrectionUndone, ct);
        if (!ModelState.IsValid)
        {
            await Look(ct);
        }

        return answer;
    }

    private async Task Look(CancellationToken ct)
    {
        if (UndoCorrection.IsOffered(Item))
        {
            var (before, copy) = (ItemBefore.Read(Item.Before!), await Db.PlanItems.AsNoTracking().SingleAsync(i => i.Id == Item.Id, ct));
            before.ApplyTo(copy);
            Changes = [.. ComparedFact.Of(Shown, ReviewItem.Of(copy, before.OfficesOf(copy, Offices), T), T).Where(f => f.Differs)];
        }
    }
}
