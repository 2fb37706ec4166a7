using XaSo.Platform.Data;

namespace XaSo.Plans.PlannedTasks;

/// <summary>A person marked a planned task as done. It hangs on the lineage, so that an amended plan keeps it.</summary>
internal sealed class TaskCompletion : ITenantOwned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }

    /// <summary>Of the task; one completion each.</summary>
    public required Guid LineageId { get; init; }

    /// <summary>The day of the work.</summary>
    public required DateOnly DoneOn { get; init; }

    public string? Note { get; init; }

    /// <summary>Proof, a stored file.</summary>
    public Guid? FileId { get; init; }

    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
