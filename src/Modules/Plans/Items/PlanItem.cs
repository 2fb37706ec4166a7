using XaSo.Plans.Documents;
using XaSo.Platform.Data;

namespace XaSo.Plans.Items;

/// <summary>Chờ xác nhận, đã xác nhận, bỏ, or merged into another item.</summary>
public enum ReviewState { Pending, Confirmed, Rejected, Merged }

/// <summary>How an item came to be: read by the program, added by a person, a part of a split one, or carried over from the edition before.</summary>
public enum Origin { Read, Added, Split, Carried }

/// <summary>What stands in a plan and was read from its document: the words, where they stand, and whether a person agreed.</summary>
internal abstract class PlanItem : ITenantOwned, IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public long Version { get; set; }
    public required Guid PlanId { get; init; }

    /// <summary>The same through all editions of a plan, so that history and progress go on.</summary>
    public Guid LineageId { get; private set; } = Guid.CreateVersion7();

    /// <summary>Order in the document.</summary>
    public int Position { get; set; }

    /// <summary>The words of the document, white space folded; empty for an added item.</summary>
    public required string Quote { get; set; }

    /// <summary>Where <see cref="Quote"/> stands in the text of the source.</summary>
    public IReadOnlyList<Span> Places { get; set; } = [];

    public Origin Origin { get; init; }
    public ReviewState State { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    /// <summary>Where the item lives on after merging; undone by reopening.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>What the item that it was merged into took from it: fields, and names of offices. It goes back when this one is reopened.</summary>
    public List<string> GivenFields { get; private set; } = [];
    public List<string> GivenOffices { get; private set; } = [];

    /// <summary>As it was before it was last corrected or split, as JSON.</summary>
    public string? Before { get; private set; }

    /// <summary>The version that this left behind: what was changed later is not overwritten.</summary>
    public long BeforeVersion { get; private set; }

    /// <summary>Of a part that was split off: the item that it was taken from.</summary>
    public Guid? SplitFromId { get; set; }

    public DateTimeOffset? ReviewedAt { get; private set; }
    public string? ReviewedBy { get; private set; }

    /// <summary>What the item says in one line, for lists, history and search.</summary>
    public abstract string Text { get; }

    /// <summary><see cref="Text"/> and <see cref="Quote"/> folded for search.</summary>
    public string Folded { get; set; } = "";

    public bool Counts => State == ReviewState.Confirmed;

    /// <summary>It counts, or will once it is confirmed: of these each lineage has one in an edition.</summary>
    public bool IsLiving => State is ReviewState.Pending or ReviewState.Confirmed;

    /// <summary>The same as <see cref="CountingItems.OfPlan"/>.</summary>
    public bool CountsIn(Plan plan) => plan.WasIssued ? Counts : IsLiving;

    /// <summary>The last correction or split can be taken back.</summary>
    public bool CanBeRestored => Before is not null && BeforeVersion == Version;

    /// <summary>Just before a correction or split is saved.</summary>
    /// <param name="before">None if there is no way back: it did not count, and something may have gone on in its place.</param>
    public void Remember(string? before) => (Before, BeforeVersion) = (before, Version + 1);

    /// <summary>Stands in the review as it did before it was corrected or split.</summary>
    public void Restore(ReviewState state, string? by, DateTimeOffset? at) => (State, ReviewedBy, ReviewedAt, Before) = (state, by, at, null);

    public void Confirm(string by, DateTimeOffset at) => Review(ReviewState.Confirmed, by, at, null, null);

    public void Reject(string by, DateTimeOffset at, string reason) => Review(ReviewState.Rejected, by, at, reason, null);

    public void MergeInto(PlanItem other, string by, DateTimeOffset at, IEnumerable<string>? fields = null, IEnumerable<string>? offices = null)
    {
        Review(ReviewState.Merged, by, at, null, other.Id);
        (GivenFields, GivenOffices) = ([.. fields ?? []], [.. offices ?? []]);
    }

    /// <summary>The item that it was merged into takes more from it.</summary>
    public void GiveMore(IEnumerable<string> fields, IEnumerable<string> offices) =>
        (GivenFields, GivenOffices) = ([.. GivenFields.Union(fields)], [.. GivenOffices.Union(offices)]);

    /// <summary>It was merged into what goes on in its place, and gave nothing.</summary>
    public bool IsDeclinedFor(PlanItem kept) => kept.Origin == Origin.Carried && LineageId == kept.LineageId;

    public void Reopen()
    {
        (State, Reason, MergedIntoId, ReviewedAt, ReviewedBy) = (ReviewState.Pending, null, null, null, null);
        (GivenFields, GivenOffices, Before) = ([], [], null);
    }

    /// <summary>It is the same as an item of the edition before.</summary>
    public void Continue(PlanItem earlier) => LineageId = earlier.LineageId;

    /// <summary>It is no item of the edition before after all.</summary>
    public void StartAnew() => LineageId = Guid.CreateVersion7();

    private void Review(ReviewState state, string by, DateTimeOffset at, string? reason, Guid? into) =>
        (State, ReviewedBy, ReviewedAt, Reason, MergedIntoId, Before) = (state, by, at, reason, into, null);
}
