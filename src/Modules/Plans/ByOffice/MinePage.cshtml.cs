using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.ByOffice;

/// <summary>Việc của đơn vị tôi: what the reader's office and those below it have to do in all plans in force.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class MinePage(AppDb db, Actor actor, TimeProvider clock) : PageModel
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

    public IReadOnlyList<TaskLine> Pressing { get; private set; } = [];
    public IReadOnlyList<TaskLine> Leads { get; private set; } = [];
    public IReadOnlyList<TaskLine> Coordinates { get; private set; } = [];
    public IReadOnlyList<TaskLine> Done { get; private set; } = [];
    public IReadOnlyList<TargetLine> Targets { get; private set; } = [];

    public int Late => Pressing.Count(x => x.Timing(Today) == TaskTiming.Late);

    public async Task OnGet(CancellationToken ct)
    {
        if (actor.OrganizationId is not { } mine)
        {
            return;
        }

        var offices = await OfficeTree.Below(db, mine, ct);
        var far = new DateOnly(9000, 1, 1);
        var tasks = await db.InForce<PlannedTask>().OfOffices(db, offices)
            .OrderBy(i => i.DueTo ?? far).ThenBy(i => i.Id).Lines(db).Take(Most + 1).ToListAsync(ct);
        IsCut = tasks.Count > Most;
        var lines = await LivingPlan.WithOffices(db, [.. tasks.Take(Most)], ct);
        var targets = await db.InForce<Target>().OfOffices(db, offices)
            .OrderBy(i => i.Due ?? far).ThenBy(i => i.Id).Lines().Take(Most + 1).ToListAsync(ct);
        AreTargetsCut = targets.Count > Most;
        Targets = await LivingPlan.WithOffices(db, [.. targets.Take(Most)], ct);

        Done = [.. lines.Where(x => x.DoneOn is not null)];
        var open = lines.Where(x => x.DoneOn is null).ToLookup(x => x.Leads.Any(o => o.OrganizationId is { } id && offices.Contains(id)));
        Pressing = [.. open[true].Where(IsPressing)];
        Leads = [.. open[true].Where(x => !IsPressing(x))];
        Coordinates = [.. open[false]];
    }

    private bool IsPressing(TaskLine task) => task.Timing(Today) is TaskTiming.Late or TaskTiming.Soon;
}
