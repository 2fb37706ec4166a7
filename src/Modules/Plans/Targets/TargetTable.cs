namespace XaSo.Plans.Targets;

/// <summary>A table of targets as every page shows it.</summary>
internal sealed record TargetTable(string Caption, IReadOnlyList<TargetLine> Targets, string Empty)
{
    public bool CaptionHidden { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }
    public IReadOnlyDictionary<Guid, string>? Plans { get; init; }

    /// <summary>All levels of the same measures, the earliest first; by plan and measure.</summary>
    public ILookup<(Guid Plan, string Measure), TargetLine>? Horizons { get; init; }

    public IEnumerable<TargetLine> OtherHorizons(TargetLine target) =>
        Horizons is null ? [] : Horizons[(target.PlanId, target.Measure)].Where(t => t.Id != target.Id);
}
