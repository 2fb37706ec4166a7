using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.History;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans;

/// <summary>One plan at a glance: figures, then its targets and tasks by pillar.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, PlanStandings standings, LintSummaries lint, IStringLocalizer<PlansTexts> t) : PlanViewPage(db, clock)
{
    public sealed record PillarPart(Pillar Pillar, IReadOnlyList<TargetLine> Targets, IReadOnlyList<TaskLine> Tasks);

    /// <summary>An edition of the same plan.</summary>
    public sealed record EditionLine(Guid Id, int Edition, EditionKind Kind, string? Number, DateOnly? SignedOn, PlanStatus Status);

    private IReadOnlyDictionary<TaskTiming, int> _timings = new Dictionary<TaskTiming, int>();

    public LivingPlan Holding { get; private set; } = new([], []);
    public IReadOnlyList<PillarPart> Pillars { get; private set; } = [];
    public ILookup<(Guid, string), TargetLine> Horizons { get; private set; } = Enumerable.Empty<TargetLine>().ToLookup(t => (t.PlanId, t.Measure));
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];
    public IReadOnlyList<HistoryLine> Events { get; private set; } = [];
    public PlanStanding Standing { get; private set; } = null!;
    public LintSummary Lint { get; private set; } = null!;
    public (Guid FileId, string Name)? Document { get; private set; }

    public int Without => Holding.Tasks.Count(task => !task.Leads.Any());
    public long Budget => Holding.Tasks.Sum(task => task.Budget ?? 0);
    public IEnumerable<(string Source, long Amount)> Sources => BudgetSums.BySource(Holding.Tasks, t);

    public int Count(TaskTiming timing) => _timings.GetValueOrDefault(timing);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Holding = await LivingPlan.Of(Db, Plan, ct);
        _timings = Holding.Tasks.CountBy(task => task.Timing(Today)).ToDictionary();
        var (targets, tasks) = (Holding.Targets.ToLookup(i => i.Pillar), Holding.Tasks.ToLookup(i => i.Pillar));
        Pillars = [.. PillarOrder.All.Where(p => targets.Contains(p) || tasks.Contains(p)).Select(p => new PillarPart(p, [.. targets[p]], [.. tasks[p]]))];
        Horizons = Holding.Targets.OrderBy(i => i.Due ?? DateOnly.MaxValue).ToLookup(i => (i.PlanId, i.Measure));
        Standing = await standings.Of(Plan, ct);
        Lint = await lint.Of(Plan, ct);
        await ReadDocuments(ct);
        return Page();
    }

    public string TaskLink(string filter) => $"/plans/planned-tasks?plan={Plan.Id}&{filter}";

    private async Task ReadDocuments(CancellationToken ct)
    {
        var lineage = Db.Plans.AsNoTracking().Where(p => p.LineageId == Plan.LineageId);
        Editions = await lineage.OrderByDescending(p => p.Edition).Select(p => new EditionLine(p.Id, p.Edition, p.EditionKind, p.Number, p.SignedOn, p.Status)).ToListAsync(ct);
        var source = await Db.PlanSources.Where(s => s.PlanId == Plan.Id).Select(s => new { s.FileId, s.FileName }).SingleOrDefaultAsync(ct);
        Document = source is null ? null : (source.FileId, source.FileName);
        var ids = Editions.Select(e => (Guid?)e.Id).ToList();
        Events = HistoryLine.Of(await Db.HistoryOf(ids).Take(5).ToListAsync(ct), t);
    }
}
