namespace XaSo.Plans.PlannedTasks;

/// <summary>A table of planned tasks as every page shows it.</summary>
internal sealed record TaskTable(string Caption, IReadOnlyList<TaskLine> Tasks, DateOnly Today, string Empty)
{
    public bool CaptionHidden { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }

    /// <summary>By plan, where tasks of several are listed together.</summary>
    public IReadOnlyDictionary<Guid, string>? Plans { get; init; }

    /// <summary>Which the reader can mark as done from here; null for a table to read.</summary>
    public Func<TaskLine, bool>? MayComplete { get; init; }
}
