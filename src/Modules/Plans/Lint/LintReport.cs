namespace XaSo.Plans.Lint;

/// <summary>What is wrong with a plan, as it is now: computed each time it is shown.</summary>
internal sealed class LintReport
{
    private readonly ILookup<Guid, Finding> _byItem;

    public LintReport(PlanContent content, IEnumerable<ReviewedFinding> reviewed)
    {
        Content = content;
        All = PlanLint.Check(content);
        Reviewed = reviewed.DistinctBy(r => r.Key).ToDictionary(r => r.Key);
        Open = [.. All.Where(f => !Reviewed.ContainsKey(f.Key))];
        SetAside = [.. All.Where(f => Reviewed.ContainsKey(f.Key))];
        _byItem = Open.SelectMany(f => f.ItemIds.Select(id => (id, f))).ToLookup(p => p.id, p => p.f);
    }

    public PlanContent Content { get; }
    public FiveClear FiveClear => Content.FiveClear;
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Nobody has let them stand yet.</summary>
    public IReadOnlyList<Finding> Open { get; }

    public IReadOnlyList<Finding> SetAside { get; }
    public IReadOnlyDictionary<string, ReviewedFinding> Reviewed { get; }

    public IEnumerable<Finding> Of(Guid itemId) => _byItem[itemId];

    /// <summary>The whole document seems to be the wrong one: another commune's, or one that is here already.</summary>
    public IReadOnlyList<Finding> WrongPlan => [.. Open.Where(f => f.IsOfWholePlan)];

    public int Count(Severity severity) => Open.Count(f => f.Severity == severity);

    /// <summary>Findings that are more than a note.</summary>
    public int ToLookAt => Open.Count(f => f.Severity < Severity.Note);
}
