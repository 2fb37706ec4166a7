using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.Targets;

/// <summary>One target with the words it came from.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    private static readonly Func<AppDb, Guid, CancellationToken, Task<Target?>> _target =
        EF.CompileAsyncQuery((AppDb db, Guid id, CancellationToken ct) => db.Set<Target>().AsNoTracking().SingleOrDefault(i => i.Id == id));

    private static readonly Func<AppDb, Guid, string, bool, IAsyncEnumerable<TargetLine>> _horizons = EF.CompileAsyncQuery((AppDb db, Guid plan, string measure, bool issued) =>
        db.Set<Target>().Where(i => i.PlanId == plan && i.Measure == measure && (i.State == ReviewState.Confirmed || (!issued && i.State == ReviewState.Pending)))
            .OrderBy(i => i.Due).Select(TargetLines.Line));

    public Target Target { get; private set; } = null!;
    public ItemDetail Detail { get; private set; } = null!;

    /// <summary>All levels of the same measure in the plan, the earliest first.</summary>
    public IReadOnlyList<TargetLine> Horizons { get; private set; } = [];

    /// <summary>Events before this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await _target(db, id, ct) is not { } target)
        {
            return NotFound();
        }

        Target = target;
        Detail = await ItemDetail.Of(db, target, After, clock.Today(), t, ct);
        Horizons = await _horizons(db, target.PlanId, target.Measure, Detail.Plan.WasIssued).ToListAsync(ct);
        return Page();
    }
}
