using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;

namespace XaSo.Plans.PlannedTasks;

/// <summary>The tasks of a plan, or of all plans in force, by deadline.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class IndexPage(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ItemFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public TaskTiming? Timing { get; set; }

    /// <summary>Only what costs something.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Paid { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public ItemFilterChoices Choices { get; private set; } = new(null, [], null);
    public TaskTable Table { get; private set; } = null!;

    /// <summary>All plans at once are those in force.</summary>
    public bool IsInForce => Choices.Plan?.IsInForce != false;

    public IEnumerable<(TaskTiming Value, string Text)> Timings =>
    [
        .. IsInForce ? [(TaskTiming.Late, t["Late"].Value), (TaskTiming.Week, t["Due within 7 days"].Value), (TaskTiming.Soon, t["Due within 30 days"].Value)] : Array.Empty<(TaskTiming, string)>(),
        (TaskTiming.Later, IsInForce ? t["Due later"] : t["With a deadline"]),
        (TaskTiming.Standing, t["All the time or at intervals"]), (TaskTiming.Undated, t["No deadline"]), (TaskTiming.Done, t["Done"]),
    ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await ItemFilterChoices.Of(db, actor, Filter, ct) is not { } choices)
        {
            return NotFound();
        }

        Choices = choices;
        var today = clock.Today();
        var tasks = db.Filtered<PlannedTask>(Filter, choices);
        tasks = Filter.Pillar is { } pillar ? tasks.Where(i => i.Pillar == pillar) : tasks;
        tasks = Timing is { } timing ? tasks.At(timing, today, IsInForce, db) : tasks;
        tasks = Paid ? tasks.Where(i => i.Budget > 0) : tasks;
        var page = await ReadPage(tasks, ct);
        Table = new(t["Tasks"], await LivingPlan.WithOffices(db, [.. page.Rows.Select(r => r with { IsInForce = IsInForce })], ct), today, Filter.IsSet || Timing is not null || Paid ? t["No task fits what you asked for"] : t["There are no tasks yet"])
        {
            CaptionHidden = true,
            Previous = Request.Page("before", page.Previous),
            Next = Request.Page("after", page.Next),
            Plans = choices.PlanTitles,
        };
        return Page();
    }

    /// <summary>Two statements: the key that the page begins at, then its rows.</summary>
    private async Task<KeyPage<TaskLine>> ReadPage(IQueryable<PlannedTask> tasks, CancellationToken ct)
    {
        var id = Before ?? After ?? Guid.Empty;
        var key = await db.PlannedTasks.Where(i => i.Id == id).Select(i => new { i.DueTo, i.Id }).SingleOrDefaultAsync(ct);
        if (key is null)
        {
            return await KeyPages.Read(tasks.OrderBy(i => i.DueTo ?? PlanDays.Never).ThenBy(i => i.Id).Lines(db), r => r.Id, back: false, isFirst: true, ct);
        }

        var due = key.DueTo ?? PlanDays.Never;
        tasks = Before is null
            ? tasks.Where(i => (i.DueTo ?? PlanDays.Never) > due || ((i.DueTo ?? PlanDays.Never) == due && i.Id.CompareTo(id) > 0)).OrderBy(i => i.DueTo ?? PlanDays.Never).ThenBy(i => i.Id)
            : tasks.Where(i => (i.DueTo ?? PlanDays.Never) < due || ((i.DueTo ?? PlanDays.Never) == due && i.Id.CompareTo(id) < 0)).OrderByDescending(i => i.DueTo ?? PlanDays.Never).ThenByDescending(i => i.Id);
        return await KeyPages.Read(tasks.Lines(db), r => r.Id, Before is not null, isFirst: false, ct);
    }
}
