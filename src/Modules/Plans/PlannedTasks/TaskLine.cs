using System.Linq.Expressions;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Reading;
using XaSo.Platform.Data;

namespace XaSo.Plans.PlannedTasks;

/// <summary>Where a planned task stands on a day.</summary>
internal enum TaskTiming
{
    Done,
    Late,

    /// <summary>Due in the next 30 days.</summary>
    Soon,

    /// <summary>The part of <see cref="Soon"/> that is due in the next 7 days; lists are narrowed by it.</summary>
    Week,
    Later,

    /// <summary>Goes on or comes again; never late.</summary>
    Standing,
    Undated,
}

/// <summary>A planned task as lists show it, without the words of the document.</summary>
internal sealed record TaskLine
{
    public const int SoonDays = 30;
    public const int WeekDays = 7;

    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }
    public required Guid LineageId { get; init; }
    public required int Position { get; init; }
    public required ReviewState State { get; init; }
    public required Pillar Pillar { get; init; }
    public string? Number { get; init; }
    public required string Name { get; init; }
    public string? Result { get; init; }
    public required DueKind DueKind { get; init; }
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }
    public Frequency? DueEvery { get; init; }
    public string? DueText { get; init; }
    public long? Budget { get; init; }
    public string? BudgetSource { get; init; }
    public DateOnly? DoneOn { get; init; }

    /// <summary>False in any other plan: what binds nobody, or no more, is neither late nor pressing.</summary>
    public bool IsInForce { get; init; } = true;

    /// <summary>Filled in after reading, with one statement for all lines.</summary>
    public IReadOnlyList<ItemOffice> Offices { get; init; } = [];

    public IEnumerable<ItemOffice> Leads => Offices.Where(o => o.Part == OfficePart.Lead);
    public IEnumerable<ItemOffice> Coordinating => Offices.Where(o => o.Part == OfficePart.Coordinating);

    public string Title => Number is null ? Wording.Sentence(Name) : $"{Number}. {Wording.Sentence(Name)}";

    public string Due(IStringLocalizer<PlansTexts> t) => t.Due(DueKind, DueFrom, DueTo, DueEvery, DueText);

    public static TaskLine Of(PlannedTask task, DateOnly? doneOn, Plan plan) => new()
    {
        IsInForce = plan.IsInForce,
        Id = task.Id,
        PlanId = task.PlanId,
        LineageId = task.LineageId,
        Position = task.Position,
        State = task.State,
        Pillar = task.Pillar,
        Number = task.Number,
        Name = task.Name,
        Result = task.Result,
        DueKind = task.DueKind,
        DueFrom = task.DueFrom,
        DueTo = task.DueTo,
        DueEvery = task.DueEvery,
        DueText = task.DueText,
        Budget = task.Budget,
        BudgetSource = task.BudgetSource,
        DoneOn = doneOn,
    };

    public TaskTiming Timing(DateOnly today) => TaskTimings.Of(DoneOn is not null, DueKind, DueTo, IsInForce, today);
}

internal static class TaskTimings
{
    /// <param name="inForce">Nothing is late or pressing in any other plan.</param>
    public static TaskTiming Of(bool done, DueKind kind, DateOnly? dueTo, bool inForce, DateOnly today) => (kind, dueTo) switch
    {
        _ when done => TaskTiming.Done,
        (DueKind.Continuous or DueKind.Recurring, _) => TaskTiming.Standing,
        (_, null) => TaskTiming.Undated,
        _ when !inForce => TaskTiming.Later,
        (_, { } due) when due < today => TaskTiming.Late,
        (_, { } due) when due <= today.AddDays(TaskLine.SoonDays) => TaskTiming.Soon,
        _ => TaskTiming.Later,
    };
}

/// <summary>A task with the mark that it is done.</summary>
internal sealed class MarkedTask
{
    public required PlannedTask Task { get; init; }
    public TaskCompletion? Completion { get; init; }
}

internal static class TaskLines
{
    /// <summary>The columns of a line, for the statements that are compiled once, too.</summary>
    public static readonly Expression<Func<MarkedTask, TaskLine>> Line = m => new()
    {
        Id = m.Task.Id,
        PlanId = m.Task.PlanId,
        LineageId = m.Task.LineageId,
        Position = m.Task.Position,
        State = m.Task.State,
        Pillar = m.Task.Pillar,
        Number = m.Task.Number,
        Name = m.Task.Name,
        Result = m.Task.Result,
        DueKind = m.Task.DueKind,
        DueFrom = m.Task.DueFrom,
        DueTo = m.Task.DueTo,
        DueEvery = m.Task.DueEvery,
        DueText = m.Task.DueText,
        Budget = m.Task.Budget,
        BudgetSource = m.Task.BudgetSource,
        DoneOn = m.Completion == null ? null : m.Completion.DoneOn,
    };

    public static IQueryable<TaskLine> Lines(this IQueryable<PlannedTask> tasks, AppDb db) =>
        (from t in tasks
         join c in db.TaskCompletions on t.LineageId equals c.LineageId into completions
         from c in completions.DefaultIfEmpty()
         select new MarkedTask { Task = t, Completion = c }).Select(Line);

    /// <summary>The same division as <see cref="TaskTimings.Of"/>, in the database.</summary>
    /// <param name="inForce">Nothing is late or pressing in any other plan.</param>
    public static IQueryable<PlannedTask> At(this IQueryable<PlannedTask> tasks, TaskTiming timing, DateOnly today, bool inForce, AppDb db)
    {
        var soon = today.AddDays(timing == TaskTiming.Week ? TaskLine.WeekDays : TaskLine.SoonDays);
        if (timing == TaskTiming.Done)
        {
            return tasks.Where(t => db.Set<TaskCompletion>().Any(c => c.LineageId == t.LineageId));
        }

        tasks = tasks.Where(t => !db.Set<TaskCompletion>().Any(c => c.LineageId == t.LineageId));
        if (timing == TaskTiming.Standing)
        {
            return tasks.Where(t => t.DueKind == DueKind.Continuous || t.DueKind == DueKind.Recurring);
        }

        tasks = tasks.Where(t => t.DueKind != DueKind.Continuous && t.DueKind != DueKind.Recurring);
        return timing switch
        {
            TaskTiming.Late or TaskTiming.Soon or TaskTiming.Week when !inForce => tasks.Where(t => false),
            TaskTiming.Later when !inForce => tasks.Where(t => t.DueTo != null),
            TaskTiming.Late => tasks.Where(t => t.DueTo < today),
            TaskTiming.Soon or TaskTiming.Week => tasks.Where(t => t.DueTo >= today && t.DueTo <= soon),
            TaskTiming.Later => tasks.Where(t => t.DueTo > soon),
            _ => tasks.Where(t => t.DueTo == null),
        };
    }
}
