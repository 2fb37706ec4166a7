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

    /// <summary>An edition of the same plan.</summary>
    public sealed record EditionLine(Guid Id, int Edition, EditionKind Kind, string? Number, DateOnly? SignedOn, PlanStatus Status);

    private sealed record TargetCount(Pillar Pillar, int Count);

    private sealed record SourceFile(Guid FileId, string FileName);

    private static readonly Func<AppDb, Guid, bool, IAsyncEnumerable<TargetCount>> _targets = EF.CompileAsyncQuery((AppDb db, Guid plan, bool issued) =>
        db.Set<Target>().Where(i => i.PlanId == plan && (i.State == ReviewState.Confirmed || (!issued && i.State == ReviewState.Pending)))
            .GroupBy(i => i.Pillar).Select(g => new TargetCount(g.Key, g.Count())));

    private static readonly Func<AppDb, Guid, bool, IAsyncEnumerable<TaskLine>> _tasks = EF.CompileAsyncQuery((AppDb db, Guid plan, bool issued) =>
        (from t in db.Set<PlannedTask>()
         where t.PlanId == plan && (t.State == ReviewState.Confirmed || (!issued && t.State == ReviewState.Pending))
         join c in db.Set<TaskCompletion>() on t.LineageId equals c.LineageId into completions
         from c in completions.DefaultIfEmpty()
         orderby t.DueTo, t.Position
         select new MarkedTask { Task = t, Completion = c }).Select(TaskLines.Line));

    private static readonly Func<AppDb, Guid, bool, CancellationToken, Task<int>> _ownerless = EF.CompileAsyncQuery((AppDb db, Guid plan, bool issued, CancellationToken ct) =>
        db.Set<PlannedTask>().Count(t => t.PlanId == plan && (t.State == ReviewState.Confirmed || (!issued && t.State == ReviewState.Pending))
            && !db.Set<ItemOffice>().Any(o => o.ItemId == t.Id && o.Part == OfficePart.Lead)));

    private static readonly Func<AppDb, Guid, IAsyncEnumerable<EditionLine>> _editions = EF.CompileAsyncQuery((AppDb db, Guid lineage) =>
        db.Set<Plan>().Where(p => p.LineageId == lineage).OrderByDescending(p => p.Edition).Select(p => new EditionLine(p.Id, p.Edition, p.EditionKind, p.Number, p.SignedOn, p.Status)));

    private static readonly Func<AppDb, Guid, CancellationToken, Task<SourceFile?>> _source = EF.CompileAsyncQuery((AppDb db, Guid plan, CancellationToken ct) =>
        db.Set<PlanSource>().Where(s => s.PlanId == plan).Select(s => new SourceFile(s.FileId, s.FileName)).SingleOrDefault());

    private IReadOnlyDictionary<TaskTiming, int> _timings = new Dictionary<TaskTiming, int>();

    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];
    public IReadOnlyList<PillarCount> Pillars { get; private set; } = [];

    /// <summary>What is late or soon due, the earliest first.</summary>
    public IReadOnlyList<TaskLine> Pressing { get; private set; } = [];
    public int Ownerless { get; private set; }
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];
    public IReadOnlyList<HistoryLine> Events { get; private set; } = [];
    public PlanStanding Standing { get; private set; } = null!;
    public LintSummary Lint { get; private set; } = null!;
    public (Guid FileId, string Name)? Document { get; private set; }

    public long Budget => Tasks.Sum(task => task.Budget ?? 0);
    public IEnumerable<(string Source, long Amount)> Sources => BudgetSums.BySource(Tasks, t);

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
    public string ListOf(string list, params IEnumerable<string> filters) => $"/plans/{list}?" + string.Join('&', filters.Prepend($"plan={Plan.Id}"));

    private async Task ReadItems(CancellationToken ct)
    {
        var targets = (await _targets(Db, Plan.Id, Plan.WasIssued).ToListAsync(ct)).ToDictionary(g => g.Pillar, g => g.Count);
        Tasks = [.. (await _tasks(Db, Plan.Id, Plan.WasIssued).ToListAsync(ct)).Select(task => task with { IsInForce = Plan.IsInForce })];
        Ownerless = await _ownerless(Db, Plan.Id, Plan.WasIssued, ct);
        var (timings, tasks) = (Tasks.ToLookup(task => task.Timing(Today)), Tasks.ToLookup(task => task.Pillar));
        _timings = timings.ToDictionary(g => g.Key, g => g.Count());
        Pressing = await LivingPlan.WithOffices(Db, [.. timings[TaskTiming.Late].Concat(timings[TaskTiming.Soon]).Take(MostPressing)], ct);
        Pillars = [.. from pillar in PillarOrder.All
                      where targets.ContainsKey(pillar) || tasks.Contains(pillar)
                      let late = tasks[pillar].Count(task => task.Timing(Today) == TaskTiming.Late)
                      select new PillarCount(pillar, targets.GetValueOrDefault(pillar), tasks[pillar].Count(), tasks[pillar].Count(task => task.DoneOn is not null), late)];
    }

    private async Task ReadDocuments(CancellationToken ct)
    {
        Editions = await _editions(Db, Plan.LineageId).ToListAsync(ct);
        var source = await _source(Db, Plan.Id, ct);
        Document = source is null ? null : (source.FileId, source.FileName);
        Events = HistoryLine.Of(await Db.LatestOf([.. Editions.Select(e => e.Id)], 5, ct), t);
    }
}
