using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using XaSo.Plans.Items;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lint;

/// <summary>How many findings a plan has, for the pages that lead to them.</summary>
/// <param name="Complete">Tasks that are clear in all five.</param>
internal sealed record LintSummary(Guid PlanId, IReadOnlyDictionary<Severity, int> Open, int Complete, int Tasks)
{
    public static LintSummary Of(LintReport report) =>
        new(report.Content.Plan.Id, report.Open.CountBy(f => f.Severity).ToDictionary(), report.FiveClear.Complete, report.FiveClear.Tasks.Count);
}

/// <summary>The check takes longer than the rest of a page, so its figures are kept as long as nothing that it looks at has changed.</summary>
internal sealed class LintSummaries(AppDb db, PlanReports reports, IMemoryCache cache)
{
    private static readonly TimeSpan _kept = TimeSpan.FromHours(1);

    /// <summary>Two statements when the figures are known.</summary>
    public async Task<LintSummary> Of(Plan plan, CancellationToken ct)
    {
        var stamp = await StampOf(plan, ct);
        if (cache.TryGetValue(stamp, out LintSummary? known))
        {
            return known!;
        }

        var summary = LintSummary.Of((await reports.Of(plan.Id, ct))!);
        return cache.Set(stamp, summary, new MemoryCacheEntryOptions { SlidingExpiration = _kept });
    }

    /// <summary>Differs as soon as an item, an office, a finding that was let stand or a superior's target differs.</summary>
    private async Task<string> StampOf(Plan plan, CancellationToken ct)
    {
        var state = await db.Plans.Where(p => p.Id == plan.Id).Select(p => new
        {
            p.Version,
            Items = db.Set<PlanItem>().Count(i => i.PlanId == p.Id),
            Changes = db.Set<PlanItem>().Where(i => i.PlanId == p.Id).Sum(i => i.Version),
            Offices = db.Set<ItemOffice>().Count(o => o.PlanId == p.Id),
            Known = db.Set<ItemOffice>().Count(o => o.PlanId == p.Id && o.OrganizationId != null),
            Superior = (from s in db.Set<Plan>() join i in db.Set<Target>() on s.Id equals i.PlanId where s.Scope == PlanScope.Superior select i).Count(),
            SuperiorChanges = (from s in db.Set<Plan>() join i in db.Set<Target>() on s.Id equals i.PlanId where s.Scope == PlanScope.Superior select i).Sum(i => i.Version),
            SuperiorPlans = db.Set<Plan>().Where(s => s.Scope == PlanScope.Superior).Sum(s => s.Version),
        }).SingleAsync(ct);
        var stand = await db.ReviewedFindings.Where(f => f.PlanLineageId == plan.LineageId).OrderBy(f => f.Key).Select(f => f.Key).ToListAsync(ct);
        return $"lint {plan.Id} {state} {string.Join(' ', stand)}";
    }
}
