using XaSo.Platform.Data;

namespace XaSo.Plans;

/// <summary>Where a plan stands in its life: dự thảo, đã trình, trả lại, đã ban hành, đã được thay thế, đã kết thúc, đã hủy.</summary>
public enum PlanStatus { Draft, Submitted, Returned, Issued, Superseded, Closed, Discarded }

/// <summary>The commune's own plan, or one of a superior that its levels are compared with.</summary>
public enum PlanScope { Own, Superior }

/// <summary>What a new edition does to the one before it: sửa đổi, bổ sung or thay thế.</summary>
public enum EditionKind { First, Amendment, Replacement }

/// <summary>
/// One edition of a plan. Amending makes a new row of the same <see cref="LineageId"/>, so that earlier editions stay as they were issued.
/// </summary>
internal sealed class Plan : ITenantOwned, IVersioned
{
    private static readonly TimeSpan _undoTime = TimeSpan.FromDays(1);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public long Version { get; set; }

    public PlanScope Scope { get; init; }
    public Guid LineageId { get; init; } = Guid.CreateVersion7();
    public int Edition { get; init; } = 1;
    public EditionKind EditionKind { get; init; }

    /// <summary>The edition before this one.</summary>
    public Guid? PreviousId { get; init; }

    public required string Title { get; set; }
    public string? Number { get; set; }

    /// <summary>The commune that the document says it is for, without "xã" or "phường".</summary>
    public string? Commune { get; init; }
    public DateOnly? SignedOn { get; set; }
    public string? Signer { get; set; }
    public string? SignerTitle { get; set; }
    public DateOnly? PeriodFrom { get; set; }
    public DateOnly? PeriodTo { get; set; }

    public PlanStatus Status { get; private set; }

    /// <summary>Why it was returned, taken back, closed or discarded; of the last such step.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset ImportedAt { get; init; }
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Year and number, while it is issued: no other plan of the commune may have them.</summary>
    public string? IssuedAs { get; private set; }
    public Guid? IssuedBy { get; private set; }

    /// <summary>Only then may items and the head be changed.</summary>
    public bool IsOpen => Status is PlanStatus.Draft or PlanStatus.Returned;

    /// <summary>Not issued yet, so that nothing of it counts.</summary>
    public bool IsInPreparation => Status is PlanStatus.Draft or PlanStatus.Submitted or PlanStatus.Returned;

    /// <summary>Now it binds the commune, so only now its tasks can be late.</summary>
    public bool IsInForce => Scope == PlanScope.Own && Status == PlanStatus.Issued;

    /// <summary>What a person confirmed counts of it, or did once. A superior's plan is only compared with, as far as it was read.</summary>
    public bool WasIssued => Scope == PlanScope.Own && Status is PlanStatus.Issued or PlanStatus.Superseded or PlanStatus.Closed;

    /// <summary>A new document may amend or replace it: the commune's own once it is issued, a superior's at any time.</summary>
    public bool IsAmendable => Status == (Scope == PlanScope.Own ? PlanStatus.Issued : PlanStatus.Draft);

    public IEnumerable<string> MissingForIssue()
    {
        if (string.IsNullOrWhiteSpace(Number))
        {
            yield return nameof(Number);
        }

        if (SignedOn is null)
        {
            yield return nameof(SignedOn);
        }

        if (string.IsNullOrWhiteSpace(Signer))
        {
            yield return nameof(Signer);
        }
    }

    public bool Submit() => Move(PlanStatus.Submitted, null, PlanStatus.Draft, PlanStatus.Returned);

    /// <summary>Rút lại: before anybody has decided on it.</summary>
    public bool Withdraw() => Move(PlanStatus.Draft, null, PlanStatus.Submitted);

    public bool Return(string reason) => Move(PlanStatus.Returned, reason, PlanStatus.Submitted);

    public bool Issue(Guid by, DateTimeOffset at)
    {
        if (MissingForIssue().Any() || !Move(PlanStatus.Issued, null, PlanStatus.Submitted))
        {
            return false;
        }

        (IssuedBy, IssuedAt, IssuedAs) = (by, at, $"{SignedOn!.Value.Year}-{Number}");
        return true;
    }

    /// <summary>Only the one who issued it, within a day, may take it back.</summary>
    public bool MayUndoIssue(Guid by, DateTimeOffset now) =>
        Status == PlanStatus.Issued && IssuedBy == by && now - IssuedAt <= _undoTime;

    public bool UndoIssue(Guid by, DateTimeOffset now, string reason)
    {
        if (!MayUndoIssue(by, now))
        {
            return false;
        }

        (Status, Reason, IssuedAt, IssuedBy, IssuedAs) = (PlanStatus.Submitted, reason, null, null, null);
        return true;
    }

    /// <summary>A later edition was issued; of a superior's plan, was read.</summary>
    public bool Supersede() => Move(PlanStatus.Superseded, null, InUse);

    /// <summary>The later edition was taken back or discarded.</summary>
    public bool Reinstate() => Move(InUse, null, PlanStatus.Superseded);

    public bool Close(string reason) => Move(PlanStatus.Closed, reason, InUse);

    /// <summary>It is not wanted after all; nothing of it is lost.</summary>
    public bool Discard(string reason) => Move(PlanStatus.Discarded, reason, PlanStatus.Draft, PlanStatus.Returned);

    /// <summary>A superior's plan is never issued here: it is in use as soon as it was read.</summary>
    private PlanStatus InUse => Scope == PlanScope.Own ? PlanStatus.Issued : PlanStatus.Draft;

    private bool Move(PlanStatus to, string? reason, params PlanStatus[] from)
    {
        if (!from.Contains(Status))
        {
            return false;
        }

        (Status, Reason) = (to, reason);
        return true;
    }
}
