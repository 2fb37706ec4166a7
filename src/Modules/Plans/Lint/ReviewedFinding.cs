using XaSo.Platform.Data;

namespace XaSo.Plans.Lint;

/// <summary>A person looked at a finding and lets it stand, with a reason. It is shown as "đã xem xét", in later editions too.</summary>
internal sealed class ReviewedFinding : ITenantOwned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }

    /// <summary>The lineage of the plan, not one edition.</summary>
    public required Guid PlanLineageId { get; init; }

    /// <summary><see cref="Finding.Key"/>.</summary>
    public required string Key { get; init; }

    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
