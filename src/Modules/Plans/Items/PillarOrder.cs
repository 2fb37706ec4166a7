using XaSo.Plans.Reading;

namespace XaSo.Plans.Items;

internal static class PillarOrder
{
    /// <summary>As plans are laid out; what belongs to none comes last.</summary>
    public static IReadOnlyList<Pillar> All { get; } = [.. Enum.GetValues<Pillar>().Except([Pillar.General]), Pillar.General];
}
