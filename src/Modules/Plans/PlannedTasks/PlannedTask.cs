using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.PlannedTasks;

/// <summary>Nhiệm vụ: one thing to be done, as the plan has it.</summary>
internal sealed class PlannedTask : PlanItem
{
    public bool InTable { get; set; }
    public Pillar Pillar { get; set; }

    /// <summary>The plan's own number ("5.2").</summary>
    public string? Number { get; set; }

    public required string Name { get; set; }
    public string? Result { get; set; }

    public DueKind DueKind { get; set; }
    public DateOnly? DueFrom { get; set; }

    /// <summary>The last day in time, whatever the kind.</summary>
    public DateOnly? DueTo { get; set; }

    public Frequency? DueEvery { get; set; }

    /// <summary>The plan's own words for when.</summary>
    public string? DueText { get; set; }

    /// <summary>Whole đồng; shown in triệu đồng.</summary>
    public long? Budget { get; set; }

    /// <summary>Nguồn kinh phí.</summary>
    public string? BudgetSource { get; set; }

    public override string Text => Name;
}
