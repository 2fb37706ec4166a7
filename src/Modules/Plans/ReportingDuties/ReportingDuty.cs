using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.ReportingDuties;

/// <summary>Chế độ báo cáo: who reports how often.</summary>
internal sealed class ReportingDuty : PlanItem, ICarried
{
    public string? OfficeName { get; set; }

    /// <summary>Null where the plan says only "định kỳ".</summary>
    public Frequency? Every { get; set; }

    /// <summary>One that was entered by hand has no words in the document.</summary>
    public override string Text => Quote.Length > 0 ? Quote : OfficeName ?? "";

    public PlanItem Copy(Guid planId, Origin origin) => new ReportingDuty { PlanId = planId, Origin = origin, Quote = Quote, OfficeName = OfficeName, Every = Every };
}
