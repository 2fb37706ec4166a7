namespace XaSo.Plans.Lifecycle;

/// <summary>A step of a plan as the person saw it.</summary>
public sealed class StepInput
{
    public Guid Id { get; set; }
    public long Version { get; set; }
}
