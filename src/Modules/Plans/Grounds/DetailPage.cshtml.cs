using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.Lint;
using XaSo.Plans.ReportingDuties;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Grounds;

/// <summary>What the plan stands on beside its targets and tasks: legal bases, what was reached before, who reports how often.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PlanViewPage(db, clock)
{
    private NumberedParts _parts = NumberedParts.Of(null);

    public IReadOnlyList<LegalBasis> Bases { get; private set; } = [];
    public IReadOnlyList<Baseline> Baselines { get; private set; } = [];
    public IReadOnlyList<ReportingDuty> Duties { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        Bases = await Read<LegalBasis>(ct);
        Baselines = await Read<Baseline>(ct);
        Duties = await Read<ReportingDuty>(ct);
        _parts = NumberedParts.Of((await Db.PlanSources.AsNoTracking().SingleOrDefaultAsync(s => s.PlanId == planId, ct))?.Unpack());
        return Page();
    }

    /// <summary>The words of the document and the place where they stand marked.</summary>
    public SourceLine SourceOf(PlanItem item) => new(
        item.Quote,
        item.Places.Count > 0 ? _parts.At(item.Places[0].Start)?.In(t) : null,
        $"/plans/review/{Plan.Id}?item={item.Id}#i-{item.Id}");

    private Task<List<T>> Read<T>(CancellationToken ct) where T : PlanItem =>
        Db.Set<T>().AsNoTracking().OfPlan(Plan).OrderBy(i => i.Position).ThenBy(i => i.Id).ToListAsync(ct);
}

internal sealed record SourceLine(string Quote, string? Where, string Address);
