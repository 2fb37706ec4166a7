using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
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

        var editions = await Db.Plans.Where(p => p.LineageId == Plan.LineageId).Select(p => (Guid?)p.Id).ToListAsync(ct);
        IQueryable<RecordedEvent> events = Db.HistoryOf(editions);
        if (After is { } after)
        {
            var at = await Db.Set<RecordedEvent>().Where(e => e.Id == after).Select(e => e.At).SingleOrDefaultAsync(ct);
            events = events.Where(e => e.At < at || (e.At == at && e.Id.CompareTo(after) < 0));
        }

        var page = await KeyPages.Read(events, e => e.Id, back: false, isFirst: After is null, ct);
        (Events, Next) = (HistoryLine.Of(page.Rows, t), page.Next);
        return Page();
    }
}
