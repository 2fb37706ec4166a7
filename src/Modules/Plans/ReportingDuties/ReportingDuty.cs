using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.ReportingDuties;

/// <summary>Chế độ báo cáo: who reports how often.</summary>
internal sealed class ReportingDuty : PlanItem
{
    public string? OfficeName { get; set; }

    /// <summary>Null where the plan says only "định kỳ".</summary>
    public Frequency? Every { get; set; }

    public override string Text => Quote;
}
