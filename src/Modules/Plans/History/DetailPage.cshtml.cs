using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.History;

/// <summary>Everything that happened to a plan, in all its editions.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PlanViewPage(db, clock)
{
    /// <summary>Events before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<HistoryLine> Events { get; private set; } = [];
    public Guid? Next { get; private set; }

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        var editions = await Db.Plans.Where(p => p.LineageId == Plan.LineageId).Select(p => p.Id).ToListAsync(ct);
        var page = await Db.HistoryOf(editions, After, ct);
        (Events, Next) = (HistoryLine.Of(page.Rows, t), page.Next);
        return Page();
    }
}
