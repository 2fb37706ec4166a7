using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Exports;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.ByDeadline;

/// <summary>Deadlines as events of a calendar: of one plan, or of all plans in force. Always in the words of the commune's language.</summary>
internal sealed class CalendarEvents(AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    /// <summary>So many days back an event stays in the feed.</summary>
    private const int DaysKept = 400;

    /// <param name="office">Only what names this office or one below it.</param>
    /// <param name="role">Of whoever the calendar is for.</param>
    /// <param name="site">Scheme and host, for the links back.</param>
    public async Task<string> InForce(Guid? office, Role? role, string site, CancellationToken ct)
    {
        InVietnamese.Speak();
        var from = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-DaysKept);
        var tasks = db.InForce<PlannedTask>().Where(x => x.DueTo >= from);
        var targets = db.InForce<Target>().Where(x => x.Due >= from);
        if (office is { } id)
        {
            var reach = await Reach.Of(db, id, role, ct);
            (tasks, targets) = (tasks.Of(db, reach), targets.Of(db, reach));
        }

        var content = new LivingPlan(
            await LivingPlan.WithOffices(db, await targets.Lines().ToListAsync(ct), ct),
            await LivingPlan.WithOffices(db, await tasks.Lines(db).ToListAsync(ct), ct));
        return Write(t["Deadlines of the commune's plans"], content, site);
    }

    public string Write(string name, LivingPlan content, string site)
    {
        InVietnamese.Speak();
        return CalendarText.Write(name, new Agenda(content).Entries.Select(e => new CalendarEvent(e.LineageId, e.Day, Summary(e), Description(e), site + e.Address)), clock.GetUtcNow());
    }

    private string Summary(AgendaEntry entry) => entry switch
    {
        { Task.DoneOn: not null } => t["Done: {0}", entry.Text],
        { Target: { } target } => t["Target: {0} {1}", entry.Text, target.Level(t)],
        _ => t["Due: {0}", entry.Text],
    };

    private string Description(AgendaEntry entry)
    {
        var leads = string.Join("; ", (entry.Task?.Leads ?? entry.Target!.Leads).Select(o => o.Name));
        var lines = new[] { leads.Length == 0 ? null : entry.Task is null ? t["Office that follows it: {0}", leads].Value : t["Lead office: {0}", leads].Value, entry.Task?.Result is { Length: > 0 } result ? t["Result: {0}", result].Value : null };
        return string.Join('\n', lines.Where(l => l is not null));
    }
}
