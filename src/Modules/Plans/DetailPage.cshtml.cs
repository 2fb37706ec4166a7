using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.History;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Sources;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans;

/// <summary>One plan at a glance: figures by pillar, what is pressing, its documents and what happened last.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, PlanStandings standings, LintSummaries lint, IStringLocalizer<PlansTexts> t) : PlanViewPage(db, clock)
{
    private const int MostPressing = 10;

    /// <summary>How much of a pillar there is.</summary>
    public sealed record PillarCount(Pillar Pillar, int Targets, int Tasks, int Done, int Late);

    /// <summary>An edition of the same plan, with the document that it was read from.</summary>
    public sealed record EditionLine(Guid Id, int Edition, string? Number, DateOnly? SignedOn, PlanStatus Status, Guid? FileId, string? FileName);

    private sealed record TargetCount(Pillar Pillar, int Count);

    private static readonly Func<AppDb, Guid, bool, IAsyncEnumerable<TargetCount>> _targets = EF.CompileAsyncQuery((AppDb db, Guid plan, bool issued) =>
        db.Set<Target>().Where(i => i.PlanId == plan && (i.State == ReviewState.Confirmed || (!issued && i.State == ReviewState.Pending)))
            .GroupBy(i => i.Pillar).Select(g => new TargetCount(g.Key, g.Count())));

    private static readonly Func<AppDb, Guid, IAsyncEnumerable<EditionLine>> _editions = EF.CompileAsyncQuery((AppDb db, Guid lineage) =>
        from p in db.Set<Plan>()
        where p.LineageId == lineage
        join s in db.Set<PlanSource>() on p.Id equals s.PlanId into sources
        from s in sources.DefaultIfEmpty()
        orderby p.Edition descending
        select new EditionLine(p.Id, p.Edition, p.Number, p.SignedOn, p.Status, s == null ? null : s.FileId, s == null ? null : s.FileName));

    private IReadOnlyDictionary<TaskTiming, int> _timings = new Dictionary<TaskTiming, int>();

    public IReadOnlyList<TaskFact> Tasks { get; private set; } = [];
    public IReadOnlyList<PillarCount> Pillars { get; private set; } = [];

    /// <summary>What is late or soon due, the earliest first.</summary>
    public IReadOnlyList<TaskLine> Pressing { get; private set; } = [];
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];
    public IReadOnlyList<HistoryLine> Events { get; private set; } = [];
    public PlanStanding Standing { get; private set; } = null!;
    public LintSummary Lint { get; private set; } = null!;

    public EditionLine Shown => Editions.Single(e => e.Id == Plan.Id);
    public int Ownerless => Tasks.Count(task => task.IsOwnerless);
    public long Budget => Tasks.Sum(task => task.Budget ?? 0);
    public IEnumerable<(string Source, long Amount)> Sources => BudgetSums.BySource(Tasks.Select(task => (task.Budget, task.BudgetSource)), t);

    public int Count(TaskTiming timing) => _timings.GetValueOrDefault(timing);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        await ReadItems(ct);
        Standing = await standings.Of(Plan, ct);
        Lint = await lint.Of(Plan, ct);
        await ReadDocuments(ct);
        return Page();
    }

    /// <summary>The list that shows just what is counted.</summary>
    public string ListOf(string list, string filter = "") => $"/plans/{list}?plan={Plan.Id}{filter}";

    private async Task ReadItems(CancellationToken ct)
    {
        var targets = (await _targets(Db, Plan.Id, Plan.WasIssued).ToListAsync(ct)).ToDictionary(g => g.Pillar, g => g.Count);
        Tasks = await TaskFact.OfPlan(Db, Plan, ct);
        var (timings, tasks) = (Tasks.ToLookup(task => task.Timing(Plan.IsInForce, Today)), Tasks.ToLookup(task => task.Pillar));
        _timings = timings.ToDictionary(g => g.Key, g => g.Count());
        Pressing = await LivingPlan.TasksOf(Db, Plan, [.. timings[TaskTiming.Late].Concat(timings[TaskTiming.Soon]).Take(MostPressing).Select(task => task.Id)], ct);
        Pillars = [.. from pillar in PillarOrder.All
                      where targets.ContainsKey(pillar) || tasks.Contains(pillar)
                      let late = tasks[pillar].Count(task => task.Timing(Plan.IsInForce, Today) == TaskTiming.Late)
                      select new PillarCount(pillar, targets.GetValueOrDefault(pillar), tasks[pillar].Count(), tasks[pillar].Count(task => task.IsDone), late)];
    }

    private async Task ReadDocuments(CancellationToken ct)
    {
        Editions = await _editions(Db, Plan.LineageId).ToListAsync(ct);
        Events = HistoryLine.Of(await Db.LatestOf([.. Editions.Select(e => e.Id)], 5, ct), t);
    }
}
