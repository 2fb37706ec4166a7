using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans;

/// <summary>Which plans are listed.</summary>
public enum PlanShelf { Current, Earlier, Superior }

/// <summary>All plans of the commune: what is in force and in work first.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class IndexPage(AppDb db, Actor actor, IStringLocalizer<PlansTexts> t) : PageModel
{
    public sealed record Line(Plan Plan, int Targets, int Tasks, int Waiting);

    [BindProperty(SupportsGet = true)]
    public PlanShelf Shelf { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Line> Issued { get; private set; } = [];
    public IReadOnlyList<Line> InPreparation { get; private set; } = [];
    public KeyPage<Plan> Others { get; private set; } = KeyPage<Plan>.Empty;
    public IReadOnlyList<Line> OtherLines { get; private set; } = [];

    public bool MayImport => actor.May(PlansPermissions.ImportPlan);

    public async Task OnGet(CancellationToken ct)
    {
        if (Shelf != PlanShelf.Current)
        {
            await ReadOthers(ct);
            return;
        }

        var plans = await db.Plans.AsNoTracking()
            .Where(p => p.Scope == PlanScope.Own && p.Status != PlanStatus.Superseded && p.Status != PlanStatus.Closed)
            .OrderByDescending(p => p.Id).Take(KeyPages.Size).ToListAsync(ct);
        var lines = await Count(plans, ct);
        Issued = [.. lines.Where(l => l.Plan.Status == PlanStatus.Issued).OrderByDescending(l => l.Plan.PeriodTo).ThenByDescending(l => l.Plan.SignedOn)];
        InPreparation = [.. lines.Where(l => l.Plan.IsInPreparation)];
    }

    public string Counts(Line line) => t["{0} targets, {1} tasks", line.Targets, line.Tasks];

    public static string Period(Plan plan) => (plan.PeriodFrom, plan.PeriodTo) switch
    {
        ({ } from, { } to) when from.Year == to.Year => from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } ? $"{from.Year}" : $"{Wording.Day(from)} – {Wording.Day(to)}",
        ({ } from, { } to) => $"{from.Year} – {to.Year}",
        (_, { } to) => Wording.Day(to),
        _ => "",
    };

    /// <summary>What to do with a plan next, and where.</summary>
    public (string Text, string Address) NextStep(Line line) => line.Plan.Status switch
    {
        PlanStatus.Draft or PlanStatus.Returned when line.Waiting > 0 => (t["Review {0} items", line.Waiting], $"/plans/review/{line.Plan.Id}"),
        PlanStatus.Draft or PlanStatus.Returned => (t["Check and submit"], $"/plans/{line.Plan.Id}"),
        PlanStatus.Submitted => (t["Look through and decide"], $"/plans/{line.Plan.Id}"),
        _ => (t["Open the plan"], $"/plans/{line.Plan.Id}"),
    };

    private async Task ReadOthers(CancellationToken ct)
    {
        var plans = Shelf == PlanShelf.Superior
            ? db.Plans.AsNoTracking().Where(p => p.Scope == PlanScope.Superior)
            : db.Plans.AsNoTracking().Where(p => p.Scope == PlanScope.Own && (p.Status == PlanStatus.Superseded || p.Status == PlanStatus.Closed));
        var key = After ?? Before ?? Guid.Empty;
        plans = Before is null
            ? plans.Where(p => After == null || p.Id.CompareTo(key) < 0).OrderByDescending(p => p.Id)
            : plans.Where(p => p.Id.CompareTo(key) > 0).OrderBy(p => p.Id);
        Others = await KeyPages.Read(plans, p => p.Id, Before is not null, After is null, ct);
        OtherLines = await Count(Others.Rows, ct);
    }

    /// <summary>Two statements, however many plans.</summary>
    private async Task<IReadOnlyList<Line>> Count(IReadOnlyList<Plan> plans, CancellationToken ct)
    {
        var ids = plans.Select(p => p.Id).ToList();
        var targets = await Counted(db.Targets.Where(i => ids.Contains(i.PlanId))).ToListAsync(ct);
        var tasks = await Counted(db.PlannedTasks.Where(i => ids.Contains(i.PlanId))).ToListAsync(ct);
        return [.. plans.Select(p => new Line(p, Sum(targets, p, false), Sum(tasks, p, false), Sum(targets, p, true) + Sum(tasks, p, true)))];
    }

    private static IQueryable<Tally> Counted<T>(IQueryable<T> items) where T : PlanItem =>
        items.GroupBy(i => new { i.PlanId, i.State }).Select(g => new Tally { PlanId = g.Key.PlanId, State = g.Key.State, Count = g.Count() });

    private static int Sum(IEnumerable<Tally> tallies, Plan plan, bool waiting) =>
        tallies.Where(c => c.PlanId == plan.Id && (c.State == ReviewState.Pending || (!waiting && c.State == ReviewState.Confirmed))).Sum(c => c.Count);

    private sealed class Tally
    {
        public Guid PlanId { get; init; }
        public ReviewState State { get; init; }
        public int Count { get; init; }
    }
}
