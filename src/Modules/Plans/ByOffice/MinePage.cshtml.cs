using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Plans.Work;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.ByOffice;

/// <summary>Việc của đơn vị tôi: what the reader's office and those below it have to do in all plans in force.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class MinePage(AppDb db, Actor actor, TimeProvider clock, TasksInHand hands, IStringLocalizer<PlansTexts> t) : PageModel
{
    /// <summary>The list of the office holds the rest.</summary>
    private const int Most = 200;

    public bool IsVisiting => actor.IsVisiting;
    public bool HasOffice => actor.OrganizationId is not null;
    public Guid? Office => actor.OrganizationId;
    public string OfficeName => actor.OrganizationName;
    public DateOnly Today { get; } = clock.Today();
    public bool IsCut { get; private set; }
    public bool AreTargetsCut { get; private set; }

    public TaskTable Pressing { get; private set; } = null!;
    public TaskTable Leads { get; private set; } = null!;
    public TaskTable Coordinates { get; private set; } = null!;
    public TaskTable Done { get; private set; } = null!;
    public TargetTable Targets { get; private set; } = null!;

    public int Late => Pressing.Tasks.Count(x => x.Timing(Today) == TaskTiming.Late);
    public bool IsEmpty => Pressing.Tasks.Count + Leads.Tasks.Count + Coordinates.Tasks.Count + Done.Tasks.Count + Targets.Targets.Count == 0;

    public async Task OnGet(CancellationToken ct)
    {
        if (actor.OrganizationId is null)
        {
            return;
        }

        var reach = await Reach.OfActor(db, actor, ct);
        var tasks = await db.InForce<PlannedTask>().Of(db, reach)
            .OrderBy(i => i.DueTo ?? PlanDays.Never).ThenBy(i => i.Id).Lines(db).Take(Most + 1).ToListAsync(ct);
        IsCut = tasks.Count > Most;
        var lines = await LivingPlan.WithOffices(db, [.. tasks.Take(Most)], ct);
        var targets = await db.InForce<Target>().Of(db, reach)
            .OrderBy(i => i.Due ?? PlanDays.Never).ThenBy(i => i.Id).Lines().Take(Most + 1).ToListAsync(ct);
        AreTargetsCut = targets.Count > Most;
        Targets = new(t["Targets that we follow"], await LivingPlan.WithOffices(db, [.. targets.Take(Most)], ct), "") { CaptionHidden = true };

        var plans = (await WorkQueries.InForce(db).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Title);
        var open = lines.Where(x => x.DoneOn is null).ToLookup(x => x.Leads.Any(reach.Covers));
        Pressing = Table(t["Late or due within 30 days"], open[true].Where(IsPressing));
        Leads = Table(t["Other work that we lead"], open[true].Where(x => !IsPressing(x)));
        Coordinates = Table(t["Work that we help with"], open[false]) with { MayComplete = null };
        Done = Table(t["Done"], lines.Where(x => x.DoneOn is not null)) with { MayComplete = null };

        TaskTable Table(string caption, IEnumerable<TaskLine> tasks) => new(caption, [.. tasks], Today, t["Nothing that we lead is late or due within 30 days"])
        {
            CaptionHidden = true,
            Plans = plans.Count > 1 ? plans : null,
            MayComplete = task => hands.IsTheirs(task, reach.Offices),
        };
    }

    private bool IsPressing(TaskLine task) => task.Timing(Today) is TaskTiming.Late or TaskTiming.Soon;
}
