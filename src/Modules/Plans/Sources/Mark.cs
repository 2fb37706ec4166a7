using XaSo.Plans.Documents;

namespace XaSo.Plans.Sources;

/// <summary>Words of the document that became an item.</summary>
/// <param name="Kind">A word for the style sheet: target, task, basis, baseline, duty, unread.</param>
/// <param name="State">Likewise: pending, confirmed, rejected, merged.</param>
internal sealed record Mark(Guid ItemId, string Kind, string State, IReadOnlyList<Span> Places)
{
    public int Length => Places.Sum(p => p.Length);
}
