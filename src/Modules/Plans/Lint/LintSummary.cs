using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using XaSo.Plans.Items;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;

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

    /// <summary>So much more than any version that a sum tells a row more from a version more.</summary>
    private const long Row = 1_000_000_000;

    private sealed record State(long Items, long Offices, long SuperiorItems, long Plans, long Names);

    private static readonly Func<AppDb, Guid, CancellationToken, Task<State>> _state = EF.CompileAsyncQuery((AppDb db, Guid plan, CancellationToken ct) =>
        db.Set<Plan>().Where(p => p.Id == plan).Select(p => new State(
            db.Set<PlanItem>().Where(i => i.PlanId == p.Id).Sum(i => Row + i.Version),
            db.Set<ItemOffice>().Where(o => o.PlanId == p.Id).Sum(o => o.OrganizationId == null && o.Group == null ? Row : 1),
            (from s in db.Set<Plan>() join i in db.Set<Target>() on s.Id equals i.PlanId where s.Scope == PlanScope.Superior select i).Sum(i => Row + i.Version),
            db.Set<Plan>().Sum(s => Row + s.Version),
            db.Set<Commune>().Where(c => c.Id == p.TenantId).Sum(c => c.Version))).Single());

    private static readonly Func<AppDb, Guid, IAsyncEnumerable<string>> _stand = EF.CompileAsyncQuery((AppDb db, Guid lineage) =>
        db.Set<ReviewedFinding>().Where(f => f.PlanLineageId == lineage).OrderBy(f => f.Key).Select(f => f.Key));

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

    /// <summary>Differs as soon as an item, an office, a finding that was let stand, a superior's target, another plan or a name of the commune differs.</summary>
    private async Task<string> StampOf(Plan plan, CancellationToken ct)
    {
        var state = await _state(db, plan.Id, ct);
        return $"lint {plan.Id} {plan.Version} {state} {string.Join(' ', await _stand(db, plan.LineageId).ToListAsync(ct))}";
    }
}
