using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Web;

namespace XaSo.Plans.Amendments;

/// <summary>What the pages share that decide on one item of a new edition.</summary>
internal abstract class ChangePage(AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    public PlanItem Item { get; private set; } = null!;
    public ReviewItem Shown { get; private set; } = null!;

    /// <summary>The version that the form stands for: of the item as it was shown, and as it is now once a conflict has been pointed out.</summary>
    public long SeenVersion { get; private set; }

    /// <summary>The new edition.</summary>
    public PlanName Plan { get; protected set; } = null!;

    /// <summary>It is an amendment, in which the item of the edition before goes on where this one is no longer taken for it.</summary>
    public bool GoesOn { get; private set; }

    public string BackTo => $"/plans/amendments/{Plan.Id}";

    protected AppDb Db => db;
    protected IStringLocalizer<PlansTexts> T => t;

    protected async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (await db.PlanItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item)
        {
            return false;
        }

        (Item, Plan, SeenVersion) = (item, await PlanName.Of(db, item.PlanId, ct), this.SeenVersion(item.Version));
        GoesOn = await CarriedItem.GoesOn(db, item, ct);
        Shown = ReviewItem.Of(item, await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == id).ToListAsync(ct), t);
        return true;
    }

    /// <summary>After success back to the difference, which says what was decided.</summary>
    protected async Task<IActionResult> Answer(Guid id, long posted, Result<Decided> result, Decision decision, CancellationToken ct)
    {
        if (result.Error is not null && !await Load(id, ct))
        {
            return NotFound();
        }

        SeenVersion = result.Error is Error.Conflict ? SeenVersion : posted;
        return result.ToPage(this, "Form", to => Redirect($"/plans/amendments/{to.PlanId}?did={decision.ToString().ToLowerInvariant()}&at={to.LineageId}#l-{to.LineageId}"));
    }
}
