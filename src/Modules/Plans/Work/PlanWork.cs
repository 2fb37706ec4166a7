using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using XaSo.Platform.Time;

namespace XaSo.Plans.Work;

/// <summary>What the plans in force ask of the reader and of the commune.</summary>
internal sealed class PlanWork(AppDb db, Actor actor, TimeProvider clock, TasksInHand hands, IStringLocalizer<PlansTexts> t) : IPlanWork
{
    /// <summary>The list of the office holds the rest.</summary>
    private const int Most = 200;

    private readonly DateOnly _today = clock.Today();
    private Reach? _reach;

    private (bool Reviews, bool Submits, bool Decides, bool Numbers) Rights =>
        (actor.May(PlansPermissions.ReviewItems), actor.May(PlansPermissions.SubmitPlan), actor.May(PlansPermissions.IssuePlan), actor.May(PlansPermissions.NumberPlan));

    private bool HasSteps => Rights is not (false, false, false, false);

    public async Task<PressingWork> CountMine(CancellationToken ct)
    {
        if (actor.TenantId == Guid.Empty || (actor.OrganizationId is null && !HasSteps))
        {
            return new(0, 0);
        }

        var (reviews, submits, decides, numbers) = Rights;
        var reach = await MyReach(ct);
        var found = await WorkQueries.Pressing(db, reach.Offices, reach.Villages, _today, _today.AddDays(TaskLine.WeekDays), submits, decides, numbers).ToListAsync(ct);
        var toReview = reviews && !submits ? await WorkQueries.ToReview(db, ct) : 0;
        return new(found.Count + toReview, found.Count(isLate => isLate));
    }

    public async Task<MyPlanWork> Mine(CancellationToken ct)
    {
        var steps = await Steps(ct);
        if (actor.OrganizationId is not { } mine)
        {
            return new([], null, [], null, steps, await ImportAddress(ct));
        }

        var reach = await MyReach(ct);
        var tasks = await WorkQueries.Open(db, reach.Offices, reach.Villages, Most + 1).ToListAsync(ct);
        var lines = await LivingPlan.WithOffices(db, [.. tasks.Take(Most)], ct);
        var targets = await WorkQueries.Followed(db, reach.Offices, reach.Villages, Most + 1).ToListAsync(ct);
        var plans = await PlansInForce(ct);
        return new(
            [.. lines.Select(l => Item(l, plans, reach))],
            tasks.Count > Most ? $"/plans/planned-tasks?within={mine}" : null,
            [.. targets.Take(Most).Select(x => new TargetItem(x.Title, x.Level(t), x.Due is { } due ? Wording.Day(due) : "", $"/plans/targets/{x.Id}"))],
            targets.Count > Most ? $"/plans/targets?within={mine}" : null,
            steps,
            plans.Count == 0 && steps.Count == 0 ? await ImportAddress(ct) : null);
    }

    private async Task<string?> ImportAddress(CancellationToken ct) =>
        actor.May(PlansPermissions.ImportPlan) && !await db.Plans.AnyAsync(p => p.Scope == PlanScope.Own && p.Status != PlanStatus.Discarded, ct) ? "/plans/imports/import-plan" : null;

    public async Task<PlansBoard?> Board(Guid? planId, CancellationToken ct)
    {
        var plans = await PlansInForce(ct);
        var chosen = plans.FirstOrDefault(p => p.Id == planId);
        if (planId is not null && chosen is null)
        {
            return null;
        }

        var within = chosen is null ? plans.Select(p => p.Id).ToList() : [chosen.Id];
        var tasks = await db.InForce<PlannedTask>().Where(i => within.Contains(i.PlanId)).OrderBy(i => i.DueTo ?? PlanDays.Never).ThenBy(i => i.Id).Lines(db).ToListAsync(ct);
        var targets = await db.InForce<Target>().Where(i => within.Contains(i.PlanId)).Select(i => i.Id).ToListAsync(ct);
        var named = (await db.ItemOffices.AsNoTracking().Where(o => within.Contains(o.PlanId)).OrderBy(o => o.Part).ThenBy(o => o.Position).ToListAsync(ct)).ToLookup(o => o.ItemId);
        var known = await db.Set<XaSo.Platform.Tenancy.Organization>().Where(o => db.Set<ItemOffice>().Any(i => i.OrganizationId == o.Id && within.Contains(i.PlanId)))
            .OrderBy(o => o.SortKey).Select(o => new KeyValuePair<Guid, string>(o.Id, o.OfficialName)).ToListAsync(ct);
        IReadOnlyList<TaskLine> lines = [.. tasks.Select(l => l with { Offices = [.. named[l.Id]] })];
        var figures = new BoardCount(lines, [.. targets.Select(id => new NamedTarget(id, [.. named[id]]))], chosen?.Id, _today);
        var open = lines.Where(l => l.DoneOn is null).Select(l => Item(l, plans, Reach.Nothing)).ToLookup(i => i.Timing);
        return new(plans, chosen, figures.All(), figures.ByOffice(known), [.. open[WorkTiming.Late]], [.. open[WorkTiming.Week]], [.. open[WorkTiming.Month]]);
    }

    /// <summary>For the page and again for its menu.</summary>
    private async Task<Reach> MyReach(CancellationToken ct) => _reach ??= await Reach.OfActor(db, actor, ct);

    private async Task<IReadOnlyList<PlanStep>> Steps(CancellationToken ct)
    {
        if (!HasSteps)
        {
            return [];
        }

        var (reviews, submits, decides, numbers) = Rights;
        var plans = await WorkQueries.Waiting(db, reviews || submits, submits || decides || numbers).ToListAsync(ct);
        return [.. plans.Select(StepOf).OfType<PlanStep>()];
    }

    private PlanStep? StepOf(WorkQueries.WaitingPlan p)
    {
        var (_, submits, decides, numbers) = Rights;
        var (review, plan) = ($"/plans/review/{p.Id}", $"/plans/{p.Id}");
        return p switch
        {
            { Status: PlanStatus.Submitted, Pending: > 0 } when decides || submits =>
                new(p.Title, t["Submitted, but {0:item was|items were} not reviewed; it cannot be issued", new Plural(p.Pending)], decides ? t["Return it"] : t["Withdraw"], plan),
            { Status: PlanStatus.Submitted } when decides => new(p.Title, t["Submitted, waits for a decision"], t["Issue or return"], plan),
            { Status: PlanStatus.Submitted, IsIncomplete: true } when numbers => new(p.Title, t["Submitted; number, day or signer is missing"], t["Give it a number"], $"/plans/lifecycle/describe-plan/{p.Id}"),
            { Status: PlanStatus.Submitted } => null,
            { Status: PlanStatus.Returned } when submits || p.Pending > 0 => new(p.Title, t["Returned: {0}", p.Reason ?? ""], t["Correct and submit"], review),
            { Pending: > 0 } => new(p.Title, t["{0:item waits|items wait} for review", new Plural(p.Pending)], t["Review"], review),
            _ => submits ? new(p.Title, t["Reviewed, not yet submitted"], t["Check and submit"], plan) : null,
        };
    }

    private async Task<IReadOnlyList<PlanInForce>> PlansInForce(CancellationToken ct) =>
        [.. (await WorkQueries.InForce(db).ToListAsync(ct)).Select(p => new PlanInForce(p.Id, p.Title, $"/plans/{p.Id}"))];

    private WorkItem Item(TaskLine line, IReadOnlyList<PlanInForce> plans, Reach mine)
    {
        var address = $"/plans/planned-tasks/{line.Id}";
        return new(
            line.Title,
            address,
            plans.FirstOrDefault(p => p.Id == line.PlanId)?.Title ?? "",
            string.Join("; ", line.Leads.Select(o => o.Name)),
            TimingOf(line),
            line.DueTo is { } due && !TasksInHand.IsStanding(line.DueKind) ? due.DayNumber - _today.DayNumber : null,
            line.Due(t),
            line.Leads.Any(mine.Covers),
            hands.IsTheirs(line, mine.Offices) ? $"/plans/planned-tasks/complete-task/{line.Id}" : null);
    }

    private WorkTiming TimingOf(TaskLine line) => line.Timing(_today) switch
    {
        TaskTiming.Late => WorkTiming.Late,
        TaskTiming.Soon when line.DueTo <= _today.AddDays(TaskLine.WeekDays) => WorkTiming.Week,
        TaskTiming.Soon => WorkTiming.Month,
        TaskTiming.Standing => WorkTiming.Standing,
        TaskTiming.Undated => WorkTiming.Undated,
        _ => WorkTiming.Later,
    };
}
