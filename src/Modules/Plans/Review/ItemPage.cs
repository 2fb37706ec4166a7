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
    public PlanName Plan { get; private set; } = null!;
    public IReadOnlyList<ItemOffice> Offices { get; private set; } = [];

    /// <summary>The version that the form stands for: of the item as it was shown, and as it is now once a conflict has been pointed out.</summary>
    public long SeenVersion { get; private set; }

    public string BackTo => AddressOf(Item);

    public static string AddressOf(PlanItem item) => $"/plans/review/{item.PlanId}?item={item.Id}#i-{item.Id}";

    /// <summary>Says that somebody else has changed it.</summary>
    protected static string AddressOfChanged(PlanItem item) => $"/plans/review/{item.PlanId}?item={item.Id}&changed=true#i-{item.Id}";

    protected AppDb Db => db;
    protected IStringLocalizer<PlansTexts> T => t;

    protected async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (!await Find(id, ct))
        {
            return false;
        }

        (Plan, SeenVersion) = (await PlanName.Of(db, Item.PlanId, ct), this.SeenVersion(Item.Version));
        Offices = await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == id).ToListAsync(ct);
        Shown = ReviewItem.Of(Item, Offices, t);
        return true;
    }

    private async Task<bool> Find(Guid id, CancellationToken ct)
    {
        if (await db.PlanItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item)
        {
            return false;
        }

        Item = item;
        return true;
    }

    /// <summary>After success to where the review goes on, which says what was done; after a refusal the page again, with what is stored now beside what was typed.</summary>
    protected async Task<IActionResult> Answer(Guid id, long posted, Result<Guid> result, ReviewAct did, CancellationToken ct)
    {
        if (!await (result.Error is null ? Find(id, ct) : Load(id, ct)))
        {
            return NotFound();
        }

        if (result.Error is null)
        {
            return Redirect(AddressAfter(did, Item.PlanId, id, did.GoesOn() ? await NextWaiting(ct) : id));
        }

        SeenVersion = result.Error is Error.Conflict ? SeenVersion : posted;
        return result.ToPage(this, "Form", _ => Redirect(BackTo));
    }

    public static string AddressAfter(ReviewAct did, Guid planId, Guid itemId, Guid goesOn) =>
        $"/plans/review/{planId}?item={goesOn}&did={did.ToString().ToLowerInvariant()}&of={itemId}#i-{goesOn}";

    /// <summary>Of the same kind, after this one; the first where none comes after it, and this one where none waits.</summary>
    private async Task<Guid> NextWaiting(CancellationToken ct)
    {
        var (plan, position, id) = (Item.PlanId, Item.Position, Item.Id);
        var next = await ItemKinds.Query(db, ItemKinds.Of(Item)).Where(i => i.PlanId == plan && i.State == ReviewState.Pending && i.Id != id)
            .OrderBy(i => i.Position > position || (i.Position == position && i.Id.CompareTo(id) > 0) ? 0 : 1).ThenBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);
        return next ?? id;
    }
}
