using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Targets;

/// <summary>The targets of a plan, or of all plans in force, in the order of the document.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class IndexPage(AppDb db, Actor actor, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ItemFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public ItemFilterChoices Choices { get; private set; } = new(null, [], null);
    public TargetTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await ItemFilterChoices.Of(db, actor, Filter, ct) is not { } choices)
        {
            return NotFound();
        }

        Choices = choices;
        var targets = db.Filtered<Target>(Filter, choices);
        targets = Filter.Pillar is { } pillar ? targets.Where(i => i.Pillar == pillar) : targets;
        var page = await ReadPage(targets, ct);
        var plans = page.Rows.Select(r => r.PlanId).Distinct().ToList();
        var measures = page.Rows.Select(r => r.Measure).Distinct().ToList();
        var horizons = await db.Targets.AsNoTracking()
            .Where(i => plans.Contains(i.PlanId) && measures.Contains(i.Measure) && i.State != ReviewState.Rejected && i.State != ReviewState.Merged)
            .OrderBy(i => i.Due).Lines().ToListAsync(ct);
        Table = new(t["Targets"], await LivingPlan.WithOffices(db, page.Rows, ct), Filter.IsSet ? t["No target fits what you asked for"] : t["There are no targets yet"])
        {
            CaptionHidden = true,
            Previous = Request.Page("before", page.Previous),
            Next = Request.Page("after", page.Next),
            Plans = choices.PlanTitles,
            Horizons = horizons.ToLookup(i => (i.PlanId, i.Measure)),
        };
        return Page();
    }

    /// <summary>Two statements: the key that the page begins at, then its rows.</summary>
    private async Task<KeyPage<TargetLine>> ReadPage(IQueryable<Target> targets, CancellationToken ct)
    {
        var id = Before ?? After ?? Guid.Empty;
        var key = await db.Targets.Where(i => i.Id == id).Select(i => new { i.PlanId, i.Position, i.Id }).SingleOrDefaultAsync(ct);
        if (key is null)
        {
            return await KeyPages.Read(targets.OrderBy(i => i.PlanId).ThenBy(i => i.Position).ThenBy(i => i.Id).Lines(), r => r.Id, back: false, isFirst: true, ct);
        }

        var (plan, position) = (key.PlanId, key.Position);
        targets = Before is null
            ? targets.Where(i => i.PlanId.CompareTo(plan) > 0 || (i.PlanId == plan && (i.Position > position || (i.Position == position && i.Id.CompareTo(id) > 0))))
                .OrderBy(i => i.PlanId).ThenBy(i => i.Position).ThenBy(i => i.Id)
            : targets.Where(i => i.PlanId.CompareTo(plan) < 0 || (i.PlanId == plan && (i.Position < position || (i.Position == position && i.Id.CompareTo(id) < 0))))
                .OrderByDescending(i => i.PlanId).ThenByDescending(i => i.Position).ThenByDescending(i => i.Id);
        return await KeyPages.Read(targets.Lines(), r => r.Id, Before is not null, isFirst: false, ct);
    }
}
