using XaSo.Plans.Items;

namespace XaSo.Plans.LegalBases;

/// <summary>Căn cứ: a text that the plan stands on or mentions.</summary>
internal sealed class LegalBasis : PlanItem
{
    public string? Kind { get; set; }
    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? Issuer { get; set; }

    public override string Text => string.Join(' ', new[] { Kind, Number }.Where(s => !string.IsNullOrEmpty(s))) is { Length: > 0 } name ? name : Quote;
}
