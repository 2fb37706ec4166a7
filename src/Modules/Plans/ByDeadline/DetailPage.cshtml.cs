using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.ByDeadline;

/// <summary>What a plan asks for when: a month as a calendar, then everything in order.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock) : PlanViewPage(db, clock)
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>"2026-11".</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Asked { get; set; }

    public DateOnly Month { get; private set; }
    public Agenda Agenda { get; private set; } = new(new([], []));
    public ILookup<DateOnly, AgendaEntry> Days { get; private set; } = Enumerable.Empty<AgendaEntry>().ToLookup(e => e.Day);

    public int Late => Agenda.Entries.Count(e => e.IsLate(Today));

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        Month = DateOnly.TryParseExact(Asked, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 9000
            ? month
            : default;
        Agenda = new(await LivingPlan.Of(Db, Plan, ct));
        Month = Month == default ? Nearest() : Month;
        Days = Agenda.Entries.ToLookup(e => e.Day);
        return Page();
    }

    public string LinkTo(DateOnly month) => $"/plans/by-deadline/{Plan.Id}?month={month.ToString(MonthFormat, CultureInfo.InvariantCulture)}";

    /// <summary>This month; of a plan that is over or has not begun, the month nearest to it in which something is due.</summary>
    private DateOnly Nearest()
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var isWithin = !(Plan.PeriodTo < month) && !(Plan.PeriodFrom > Today);
        var days = isWithin ? [] : Agenda.Entries.Select(e => e.Day).ToList();
        return days.Count == 0 ? month : days.MinBy(d => Math.Abs(d.DayNumber - Today.DayNumber)) is var day ? new(day.Year, day.Month, 1) : month;
    }

    /// <summary>The months after and before this one in which something is due; a step of one month where there is none.</summary>
    public DateOnly Neighbour(int step)
    {
        var months = Agenda.Entries.Select(e => new DateOnly(e.Day.Year, e.Day.Month, 1)).Distinct();
        var beyond = step > 0 ? months.Where(m => m > Month).Order() : months.Where(m => m < Month).OrderDescending();
        return beyond.Select(m => (DateOnly?)m).FirstOrDefault() ?? Month.AddMonths(step);
    }
}
