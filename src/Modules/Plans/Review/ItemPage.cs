using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Web;

namespace XaSo.Plans.Review;

/// <summary>What the pages that change one item share: they show it with its words, and lead back to where it stands in the review.</summary>
internal abstract class ItemPage(AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    public PlanItem Item { get; private set; } = null!;
    public ReviewItem Shown { get; private set; } = null!;
    public IReadOnlyList<ItemOffice> Offices { get; private set; } = [];

    public string BackTo => AddressOf(Item);

    public static string AddressOf(PlanItem item) => $"/plans/review/{item.PlanId}?item={item.Id}#i-{item.Id}";

    protected AppDb Db => db;
    protected IStringLocalizer<PlansTexts> T => t;

    protected async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (await db.PlanItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item)
        {
            return false;
        }

        Item = item;
        Offices = await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == id).ToListAsync(ct);
        Shown = ReviewItem.Of(item, Offices, t);
        return true;
    }

    /// <summary>After success to the next item that waits; after a refusal the page again, with what is stored now beside what was typed.</summary>
    protected async Task<IActionResult> Answer(Guid id, Result<Guid> result, string form, bool stay, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        if (result.Error is Error.Conflict)
        {
            ModelState.Remove("Form.Version");
        }

        return result.ToPage(this, form, _ => Redirect(stay ? BackTo : $"/plans/review/{Item.PlanId}?after={id}#document"));
    }
}
