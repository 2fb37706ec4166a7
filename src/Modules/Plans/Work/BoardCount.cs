using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Text;

namespace XaSo.Plans.Work;

internal sealed record NamedTarget(Guid Id, IReadOnlyList<ItemOffice> Offices);

/// <summary>Counts tasks and targets, each number with the list that shows just what it counts.</summary>
/// <param name="planId">Null for all plans in force.</param>
internal sealed class BoardCount(IReadOnlyList<TaskLine> tasks, IReadOnlyList<NamedTarget> targets, Guid? planId, DateOnly today)
{
    public BoardFigures All()
    {
        var rows = Rows(tasks, "");
        return new(
            new(targets.Count, Address("targets", "")), rows.Tasks, rows.Done, rows.Late, rows.Week, rows.Month,
            new(tasks.Count(l => !l.Leads.Any()), Address("planned-tasks", "ownerless=true")),
            new(tasks.Count(l => l.Timing(today) == TaskTiming.Undated), Address("planned-tasks", "timing=Undated")));
    }

    /// <summary>Known offices in the order of the commune, then the names that it does not know.</summary>
    /// <param name="known">Official names, in order.</param>
    public IReadOnlyList<OfficeFigures> ByOffice(IReadOnlyList<KeyValuePair<Guid, string>> known)
    {
        var led = tasks.SelectMany(l => l.Leads.Select(KeyOf).Distinct().Select(key => (key, l))).ToLookup(x => x.key, x => x.l);
        var followed = targets.SelectMany(x => x.Offices.Select(KeyOf).Distinct()).ToLookup(key => key);
        var unknown = tasks.SelectMany(l => l.Leads).Concat(targets.SelectMany(x => x.Offices)).Where(o => o.OrganizationId is null).OrderBy(o => o.Name).ToLookup(o => KeyOf(o).Folded);
        return [.. from key in known.Select(o => (Id: (Guid?)o.Key, Name: o.Value)).Concat(unknown.Select(spellings => (Id: (Guid?)null, spellings.First().Name)).OrderBy(o => o.Name))
                   let asNamed = (key.Id, Folded: key.Id is null ? SearchText.Fold(key.Name) : "")
                   where led.Contains(asNamed) || followed.Contains(asNamed)
                   let who = key.Id is { } id ? $"office={id}" : $"named={Uri.EscapeDataString(key.Name)}"
                   let rows = Rows([.. led[asNamed]], who + "&part=Lead")
                   select new OfficeFigures(key.Name, key.Id is not null || unknown[asNamed.Folded].Any(o => o.Group is not null), new(followed[asNamed].Count(), Address("targets", who)), rows.Tasks, rows.Done, rows.Late, rows.Week, rows.Month)];
    }

    private (WorkFigure Tasks, WorkFigure Done, WorkFigure Late, WorkFigure Week, WorkFigure Month) Rows(IReadOnlyList<TaskLine> lines, string who)
    {
        var week = today.AddDays(TaskLine.WeekDays);
        return (
            new(lines.Count, Address("planned-tasks", who)),
            Figure(TaskTiming.Done, lines.Count(l => l.Timing(today) == TaskTiming.Done)),
            Figure(TaskTiming.Late, lines.Count(l => l.Timing(today) == TaskTiming.Late)),
            Figure(TaskTiming.Week, lines.Count(l => l.Timing(today) == TaskTiming.Soon && l.DueTo <= week)),
            Figure(TaskTiming.Soon, lines.Count(l => l.Timing(today) == TaskTiming.Soon)));

        WorkFigure Figure(TaskTiming timing, int count) => new(count, Address("planned-tasks", who, $"timing={timing}"));
    }

    private string Address(string list, params IEnumerable<string> filters)
    {
        var query = string.Join('&', filters.Prepend(planId is null ? "" : $"plan={planId}").Where(f => f != ""));
        return $"/plans/{list}" + (query == "" ? "" : "?" + query);
    }

    /// <summary>A name that the commune does not know counts once, however it is marked.</summary>
    private static (Guid? Id, string Folded) KeyOf(ItemOffice office) => office.OrganizationId is { } id ? (id, "") : (null, SearchText.Fold(office.Name));
}
