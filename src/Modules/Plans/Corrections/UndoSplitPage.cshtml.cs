using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Web;

namespace XaSo.Plans.Corrections;

/// <summary>The address names the part.</summary>
[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class UndoSplitPage(UndoSplit undo, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    [BindProperty]
    public UndoSplit.Input Form { get; set; } = new();

    /// <summary>The item that the part was taken from.</summary>
    public PlanItem First { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Find(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var result = await undo.Handle(Form, ct);
        return result.Error is null || await Find(id, ct)
            ? result.ToPage(this, "Form", first => Redirect(AddressAfter(ReviewAct.SplitUndone, first.PlanId, first.Id, first.Id)))
            : await Db.PlanItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == Form.FirstId, ct) is { } whole ? Redirect(AddressOfChanged(whole)) : NotFound();
    }

    private async Task<bool> Find(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct) || await Db.PlanItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == Item.SplitFromId, ct) is not { } first)
        {
            return false;
        }

        First = first;
        return true;
    }
}
