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

    /// <summary>The lines of one measure stand together, where the first of them stands.</summary>
    public IEnumerable<TargetGroup> Groups =>
        from line in Targets
        group line by (line.PlanId, line.Measure) into same
        select new TargetGroup([.. same.OrderBy(x => x.Due ?? DateOnly.MaxValue)], Horizons is null ? [] : [.. Horizons[same.Key].Where(h => !same.Any(x => x.Id == h.Id))]);
}

/// <param name="Elsewhere">Levels of the same measure that are not on this page.</param>
internal sealed record TargetGroup(IReadOnlyList<TargetLine> Lines, IReadOnlyList<TargetLine> Elsewhere)
{
    public TargetLine First => Lines[0];
    public string Leads { get; } = string.Join("; ", Lines.SelectMany(x => x.Leads).Select(o => o.Name).Distinct());
    public bool IsPending => Lines.Any(x => x.State == Items.ReviewState.Pending);
}
