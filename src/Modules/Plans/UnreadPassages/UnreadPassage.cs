using XaSo.Plans.Items;

namespace XaSo.Plans.UnreadPassages;

/// <summary>Words that look like a target or a task and were not understood. A person turns them into one or sets them aside.</summary>
internal sealed class UnreadPassage : PlanItem
{
    public required string Why { get; init; }

    public override string Text => Quote;
}
