using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;

namespace XaSo.Plans.ByDeadline;

/// <summary>A task or a target on the day that it is due.</summary>
internal sealed record AgendaEntry(DateOnly Day, TaskLine? Task, TargetLine? Target)
{
    public string Text => Task?.Title ?? Target!.Title;
    public string Address => Task is { } task ? $"/plans/planned-tasks/{task.Id}" : $"/plans/targets/{Target!.Id}";
    public Guid LineageId => Task?.LineageId ?? Target!.LineageId;

    public bool IsLate(DateOnly today) => Task?.Timing(today) == TaskTiming.Late;
}

/// <summary>What is due when; what goes on or comes again stands apart.</summary>
internal sealed class Agenda(LivingPlan content)
{
    public IReadOnlyList<AgendaEntry> Entries { get; } =
    [
        .. content.Tasks.Where(x => x.DueTo is not null && !IsStanding(x)).Select(x => new AgendaEntry(x.DueTo!.Value, x, null))
            .Concat(content.Targets.Where(x => x.Due is not null).Select(x => new AgendaEntry(x.Due!.Value, null, x)))
            .OrderBy(e => e.Day),
    ];

    public IReadOnlyList<TaskLine> Standing { get; } = [.. content.Tasks.Where(IsStanding)];

    public IReadOnlyList<TaskLine> Undated { get; } = [.. content.Tasks.Where(x => x.DueTo is null && !IsStanding(x))];

    /// <summary>Whole weeks from Monday that cover the month.</summary>
    public static IEnumerable<DateOnly[]> Weeks(DateOnly month)
    {
        var monday = month.AddDays(-(((int)month.DayOfWeek + 6) % 7));
        for (var week = monday; week < month.AddMonths(1); week = week.AddDays(7))
        {
            yield return [.. Enumerable.Range(0, 7).Select(week.AddDays)];
        }
    }

    private static bool IsStanding(TaskLine task) => task.DueKind is Reading.DueKind.Continuous or Reading.DueKind.Recurring;
}
