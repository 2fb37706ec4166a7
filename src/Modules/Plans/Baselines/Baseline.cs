using XaSo.Plans.Items;
using XaSo.Plans.Reading;

namespace XaSo.Plans.Baselines;

/// <summary>Kết quả năm trước: a level reached in the past, for comparison.</summary>
internal sealed class Baseline : PlanItem
{
    public required string Measure { get; set; }
    public Comparator Comparator { get; set; }
    public decimal Value { get; set; }
    public required string Unit { get; set; }
    public int? Year { get; set; }

    public override string Text => Measure;
}
