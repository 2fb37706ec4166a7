using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Targets;

/// <summary>One target with the words it came from.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    public Target Target { get; private set; } = null!;
    public ItemDetail Detail { get; private set; } = null!;

    /// <summary>All levels of the same measure in the plan, the earliest first.</summary>
    public IReadOnlyList<TargetLine> Horizons { get; private set; } = [];

    /// <summary>Events before this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await db.Targets.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } target)
        {
            return NotFound();
        }

        Target = target;
        Detail = await ItemDetail.Of(db, target, After, t, ct);
        Horizons = await db.Targets.OfPlan(Detail.Plan).Where(i => i.Measure == target.Measure).OrderBy(i => i.Due).Lines().ToListAsync(ct);
        return Page();
    }
}
