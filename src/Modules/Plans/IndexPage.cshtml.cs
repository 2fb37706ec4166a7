using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Imports;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;

namespace XaSo.Plans;

/// <summary>Which plans are listed.</summary>
public enum PlanShelf { Current, Earlier, Superior }

/// <summary>All plans of the commune: what is in force and in work first.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class IndexPage(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    private const int MostImports = 20;
    private static readonly TimeSpan _shownFailure = TimeSpan.FromDays(7);

    public sealed record Line(Plan Plan, int Targets, int Tasks, int Waiting);

    [BindProperty(SupportsGet = true)]
    public PlanShelf Shelf { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Line> Issued { get; private set; } = [];
    public IReadOnlyList<Line> InPreparation { get; private set; } = [];
    public IReadOnlyList<Line> Others { get; private set; } = [];

    /// <summary>Documents that are being read, and those of the reader that could not be.</summary>
    public IReadOnlyList<PlanImport> Imports { get; private set; } = [];

    /// <summary>Nothing is in force or in work, and it was not always so.</summary>
    public bool HasEarlier { get; private set; }
    public Guid? Previous { get; private set; }
    public Guid? Next { get; private set; }

    public bool MayImport => actor.May(PlansPermissions.ImportPlan);

    public async Task OnGet(CancellationToken ct)
    {
        var page = await ReadPage(OnShelf(db.Plans.AsNoTracking()), ct);
        (Previous, Next) = (page.Previous, page.Next);
        var lines = await Count(page.Rows, ct);
        if (Shelf != PlanShelf.Current)
        {
            Others = lines;
            return;
        }

        Imports = await ReadImports(ct);
        Issued = [.. lines.Where(l => l.Plan.Status == PlanStatus.Issued).OrderByDescending(l => l.Plan.PeriodTo).ThenByDescending(l => l.Plan.SignedOn)];
        InPreparation = [.. lines.Where(l => l.Plan.IsInPreparation)];
        HasEarlier = lines.Count == 0 && await db.Plans.AnyAsync(p => p.Scope == PlanScope.Own, ct);
    }

    public string Counts(Line line) => t["{0:target|targets}, {1:task|tasks}", new Plural(line.Targets), new Plural(line.Tasks)];

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
        PlanStatus.Returned => (t["Correct and submit"], $"/plans/review/{line.Plan.Id}"),
        PlanStatus.Draft when line.Waiting > 0 => (t["Review {0:item|items}", new Plural(line.Waiting)], $"/plans/review/{line.Plan.Id}"),
        PlanStatus.Draft => (t["Check and submit"], $"/plans/{line.Plan.Id}"),
        PlanStatus.Submitted => (t["Look through and decide"], $"/plans/{line.Plan.Id}"),
        _ => (t["Open the plan"], $"/plans/{line.Plan.Id}"),
    };

    private IQueryable<Plan> OnShelf(IQueryable<Plan> plans) => Shelf switch
    {
        PlanShelf.Superior => plans.Where(p => p.Scope == PlanScope.Superior),
        PlanShelf.Earlier => plans.Where(p => p.Scope == PlanScope.Own && (p.Status == PlanStatus.Superseded || p.Status == PlanStatus.Closed || p.Status == PlanStatus.Discarded)),
        _ => plans.Where(p => p.Scope == PlanScope.Own && p.Status != PlanStatus.Superseded && p.Status != PlanStatus.Closed && p.Status != PlanStatus.Discarded),
    };

    private Task<List<PlanImport>> ReadImports(CancellationToken ct)
    {
        var (me, since) = (actor.AccountId, clock.GetUtcNow() - _shownFailure);
        return db.PlanImports.AsNoTracking()
            .Where(i => i.State == ImportState.Waiting || i.State == ImportState.Reading || (i.State == ImportState.Failed && i.AccountId == me && i.AskedAt > since))
            .OrderByDescending(i => i.Id).Take(MostImports).ToListAsync(ct);
    }

    private Task<KeyPage<Plan>> ReadPage(IQueryable<Plan> plans, CancellationToken ct)
    {
        var key = After ?? Before ?? Guid.Empty;
        plans = Before is null
            ? plans.Where(p => After == null || p.Id.CompareTo(key) < 0).OrderByDescending(p => p.Id)
            : plans.Where(p => p.Id.CompareTo(key) > 0).OrderBy(p => p.Id);
        return KeyPages.Read(plans, p => p.Id, Before is not null, After is null, ct);
    }

    /// <summary>Three statements, however many plans; what waits is counted of every kind, as the review does.</summary>
    private async Task<IReadOnlyList<Line>> Count(IReadOnlyList<Plan> plans, CancellationToken ct)
    {
        var ids = plans.Select(p => p.Id).ToList();
        var targets = await Counted(db.Targets.Where(i => ids.Contains(i.PlanId))).ToListAsync(ct);
        var tasks = await Counted(db.PlannedTasks.Where(i => ids.Contains(i.PlanId))).ToListAsync(ct);
        var waiting = await Counted(db.PlanItems.Where(i => ids.Contains(i.PlanId) && i.State == ReviewState.Pending)).ToListAsync(ct);
        return [.. plans.Select(p => new Line(p, Sum(targets, p), Sum(tasks, p), Sum(waiting, p)))];
    }

    private static IQueryable<Tally> Counted<T>(IQueryable<T> items) where T : PlanItem =>
        items.GroupBy(i => new { i.PlanId, i.State }).Select(g => new Tally { PlanId = g.Key.PlanId, State = g.Key.State, Count = g.Count() });

    private static int Sum(IEnumerable<Tally> tallies, Plan plan) =>
        tallies.Where(c => c.PlanId == plan.Id && c.State is ReviewState.Pending or ReviewState.Confirmed).Sum(c => c.Count);

    private sealed class Tally
    {
        public Guid PlanId { get; init; }
        public ReviewState State { get; init; }
        public int Count { get; init; }
    }
}
