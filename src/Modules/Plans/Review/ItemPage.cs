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

    /// <summary>The version that the form stands for: of the item as it was shown, and as it is now once a conflict has been pointed out.</summary>
    public long SeenVersion { get; private set; }

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

        (Item, SeenVersion) = (item, item.Version);
        Offices = await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == id).ToListAsync(ct);
        Shown = ReviewItem.Of(item, Offices, t);
        return true;
    }

    /// <summary>After success to the next item that waits; after a refusal the page again, with what is stored now beside what was typed.</summary>
    protected async Task<IActionResult> Answer(Guid id, long posted, Result<Guid> result, bool stay, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        SeenVersion = result.Error is Error.Conflict ? SeenVersion : posted;
        return result.ToPage(this, "Form", _ => Redirect(stay ? BackTo : $"/plans/review/{Item.PlanId}?after={id}#document"));
    }
}
