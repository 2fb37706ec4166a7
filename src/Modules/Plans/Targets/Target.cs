using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.Targets;

/// <summary>Chỉ tiêu: one measurable level that the plan sets for a day in the future.</summary>
internal sealed class Target : PlanItem, ICarried
{
    public Section Where { get; set; }
    public Pillar Pillar { get; set; }

    /// <summary>What is measured, a noun phrase.</summary>
    public required string Measure { get; set; }

    public Comparator Comparator { get; set; }
    public decimal Value { get; set; }
    public decimal? ValueTo { get; set; }

    /// <summary>"%" or the noun that is counted.</summary>
    public required string Unit { get; set; }

    public Frequency? Per { get; set; }
    public DateOnly? Due { get; set; }

    public override string Text => Measure;

    public PlanItem Copy(Guid planId, Origin origin) => new Target
    {
        PlanId = planId,
        Origin = origin,
        Quote = Quote,
        Where = Where,
        Pillar = Pillar,
        Measure = Measure,
        Comparator = Comparator,
        Value = Value,
        ValueTo = ValueTo,
        Unit = Unit,
        Per = Per,
        Due = Due,
    };
}
