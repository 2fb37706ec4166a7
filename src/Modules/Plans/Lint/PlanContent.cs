using XaSo.Plans.Documents;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;

namespace XaSo.Plans.Lint;

/// <summary>A plan as the rules see it: what a person rejected or merged away is left out.</summary>
internal sealed record PlanContent(Plan Plan, IReadOnlyList<PlanItem> Items, IReadOnlyList<ItemOffice> Offices, SourceDocument? Document)
{
    private readonly ILookup<Guid, ItemOffice> _offices = Offices.ToLookup(o => o.ItemId);
    private readonly Lazy<NumberedParts> _parts = new(() => NumberedParts.Of(Document));
    private readonly Dictionary<string, Likeness> _likeness = [];
    private IReadOnlyList<CitedText>? _cited;
    private FiveClear? _clear;

    /// <summary>Plans of superiors with their targets, to compare levels with.</summary>
    public IReadOnlyList<SuperiorTargets> Superiors { get; init; } = [];

    /// <summary>The commune whose plan it is, without "xã" or "phường", and its other names; empty where that is not known.</summary>
    public IReadOnlyList<string> CommuneNames { get; init; } = [];

    /// <summary>Other plans of the commune that seem to be the same.</summary>
    public IReadOnlyList<SamePlanAsThis> Others { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; } = [.. Living<Target>(Items)];
    public IReadOnlyList<PlannedTask> Tasks { get; } = [.. Living<PlannedTask>(Items)];
    public IReadOnlyList<LegalBasis> Bases { get; } = [.. Living<LegalBasis>(Items)];
    public IReadOnlyList<UnreadPassage> Unread { get; } = [.. Living<UnreadPassage>(Items)];

    public IEnumerable<ItemOffice> OfficesOf(PlanItem item, OfficePart part) => _offices[item.Id].Where(o => o.Part == part);

    public IEnumerable<ItemOffice> OfficesOf(PlanItem item) => _offices[item.Id];

    /// <summary>Every citation of the document; found once for all rules.</summary>
    public IReadOnlyList<CitedText> Cited => _cited ??= CitedText.AllIn(this);

    /// <summary>How clear its tasks are; judged once for all rules.</summary>
    public FiveClear FiveClear => _clear ??= FiveClear.Of(this);

    /// <summary>What several rules compare is taken apart once.</summary>
    public Likeness LikenessOf(string text) => _likeness.TryGetValue(text, out var known) ? known : _likeness[text] = Likeness.Of(text);

    public Words? WhereIs(PlanItem item) => item.Places.Count == 0 ? null : _parts.Value.At(item.Places[0].Start);

    public Words? WhereIs(int position) => _parts.Value.At(position);

    public Evidence Cite(PlanItem item) => new(Plan.Id, item.Id, item.Text, item.Quote, WhereIs(item));

    private static IEnumerable<T> Living<T>(IReadOnlyList<PlanItem> items) where T : PlanItem =>
        items.OfType<T>().Where(i => i.State is ReviewState.Pending or ReviewState.Confirmed).OrderBy(i => i.Position);
}

internal sealed record SuperiorTargets(Plan Plan, IReadOnlyList<Target> Targets);

/// <param name="SameFile">It was read from the very same document; otherwise both have one number.</param>
internal sealed record SamePlanAsThis(Plan Plan, bool SameFile);
