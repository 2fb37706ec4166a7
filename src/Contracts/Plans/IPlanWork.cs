namespace XaSo.Contracts.Plans;

/// <summary>
/// What the plans in force ask of people, for the boards. Days are those of Vietnam; what is due today is not late. Words are in the reader's
/// language, addresses lead to the rows that a figure counts.
/// </summary>
public interface IPlanWork
{
    /// <summary>What the reader should turn to now: work of their office that is late or due within a week, and plans that wait for them. Three statements at most.</summary>
    Task<PressingWork> CountMine(CancellationToken ct);

    /// <summary>The same and what comes later, in full. A constant number of statements.</summary>
    Task<MyPlanWork> Mine(CancellationToken ct);

    /// <summary>The plans in force, or the one of them with that id; null if it is not in force. A constant number of statements.</summary>
    Task<PlansBoard?> Board(Guid? planId, CancellationToken ct);
}

/// <param name="Late">Those of <paramref name="Open"/> that are late.</param>
public sealed record PressingWork(int Open, int Late);

/// <param name="Tasks">Open ones, by deadline; those without one last.</param>
/// <param name="MoreTasks">Where the rest stands if there are more than were read.</param>
/// <param name="MoreTargets">The same for targets.</param>
/// <param name="Steps">Plans that wait for the reader to review, submit or decide.</param>
/// <param name="ImportAddress">Where the first plan is imported, as long as there is none and if the reader may.</param>
public sealed record MyPlanWork(
    IReadOnlyList<WorkItem> Tasks, string? MoreTasks, IReadOnlyList<TargetItem> Targets, string? MoreTargets, IReadOnlyList<PlanStep> Steps, string? ImportAddress);

public enum WorkTiming
{
    Late,

    /// <summary>Due today or in the next 7 days.</summary>
    Week,

    /// <summary>Due after that, in the next 30 days.</summary>
    Month,

    /// <summary>Due after that.</summary>
    Later,

    /// <summary>Goes on or comes again; never late.</summary>
    Standing,

    /// <summary>The plan names no deadline.</summary>
    Undated,
}

/// <summary>A planned task that is not done.</summary>
/// <param name="Offices">Who leads it, as the plan calls them; empty if nobody is named.</param>
/// <param name="Days">Until it is due; negative when late.</param>
/// <param name="Due">When, in words.</param>
/// <param name="Leads">The reader's office leads it rather than helps.</param>
/// <param name="CompleteAddress">Where the reader can mark it as done; null for who may not.</param>
public sealed record WorkItem(string Text, string Address, string Plan, string Offices, WorkTiming Timing, int? Days, string Due, bool Leads, string? CompleteAddress);

/// <param name="Level">"≥ 95 %".</param>
/// <param name="Due">dd/MM/yyyy, or empty.</param>
public sealed record TargetItem(string Text, string Level, string Due, string Address);

/// <param name="Note">Where it stands, in words.</param>
/// <param name="Action">What to do, in two or three words.</param>
public sealed record PlanStep(string Plan, string Note, string Action, string Address);

/// <param name="Chosen">Null when the figures are of all plans in force.</param>
/// <param name="Late">The longest late first.</param>
public sealed record PlansBoard(
    IReadOnlyList<PlanInForce> Plans, PlanInForce? Chosen, BoardFigures Figures, IReadOnlyList<OfficeFigures> Offices,
    IReadOnlyList<WorkItem> Late, IReadOnlyList<WorkItem> Week, IReadOnlyList<WorkItem> Month);

public sealed record PlanInForce(Guid Id, string Title, string Address);

/// <summary>A number, and the list that it counts.</summary>
public sealed record WorkFigure(int Count, string Address);

/// <param name="Week">Due within 7 days.</param>
/// <param name="Month">Due within 30 days, those of <paramref name="Week"/> included.</param>
/// <param name="Ownerless">Tasks without a lead office.</param>
/// <param name="Undated">Tasks without a deadline.</param>
public sealed record BoardFigures(
    WorkFigure Targets, WorkFigure Tasks, WorkFigure Done, WorkFigure Late, WorkFigure Week, WorkFigure Month, WorkFigure Ownerless, WorkFigure Undated);

/// <summary>The targets that an office follows, and the tasks that it leads.</summary>
/// <param name="IsKnown">False for a name in a plan of which nobody has said what it means.</param>
public sealed record OfficeFigures(
    string Name, bool IsKnown, WorkFigure Targets, WorkFigure Tasks, WorkFigure Done, WorkFigure Late, WorkFigure Week, WorkFigure Month);
