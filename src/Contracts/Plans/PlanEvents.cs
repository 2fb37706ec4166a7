namespace XaSo.Contracts.Plans;

/// <summary>A document was read and waits for review. <paramref name="Items"/> counts everything that was read from it.</summary>
public sealed record PlanImported(Guid PlanId, string Title, string FileName, int Items) : PlanEvent(PlanId);

/// <summary>The head of a plan (title, number, dates, signer) was corrected.</summary>
public sealed record PlanDescribed(Guid PlanId, string Title) : PlanEvent(PlanId);

/// <summary>From now on it is the signer's turn; its items can no longer be changed unless it is returned.</summary>
public sealed record PlanSubmitted(Guid PlanId, string Title) : PlanEvent(PlanId);

/// <summary>Who submitted the plan took it back before it was decided on; its items can be changed again.</summary>
public sealed record PlanWithdrawn(Guid PlanId, string Title) : PlanEvent(PlanId);

/// <summary>The signer gave a submitted plan back to be corrected; it is corrected and submitted anew.</summary>
/// <param name="Reason">As the signer wrote it; never empty.</param>
public sealed record PlanReturned(Guid PlanId, string Title, string Reason) : PlanEvent(PlanId);

/// <summary>From now on the plan counts. <paramref name="ReplacedPlanId"/> is the edition that it amends or replaces.</summary>
public sealed record PlanIssued(Guid PlanId, string Title, string Number, DateOnly SignedOn, Guid? ReplacedPlanId) : PlanEvent(PlanId);

/// <summary>The signer took the issue back within a day.</summary>
public sealed record PlanIssueUndone(Guid PlanId, string Title, string Reason) : PlanEvent(PlanId);

/// <summary>An issued plan is over; it is kept among the earlier ones.</summary>
public sealed record PlanClosed(Guid PlanId, string Title, string Reason) : PlanEvent(PlanId);

/// <summary>A draft or an edition that was being prepared is not wanted after all.</summary>
public sealed record PlanDiscarded(Guid PlanId, string Title, string Reason) : PlanEvent(PlanId);

/// <summary>A person lets findings of the check stand. <paramref name="Finding"/> is what the one said and about what, or of what kinds they are.</summary>
public sealed record PlanFindingSetAside(Guid PlanId, string Finding, string Reason, int Count = 1) : PlanEvent(PlanId);

/// <summary>A finding that was let stand is to be looked at again.</summary>
public sealed record PlanFindingReopened(Guid PlanId, string Finding) : PlanEvent(PlanId);

/// <summary>A person said which organization of the commune a plan means by a name.</summary>
public sealed record PlanOfficeMatched(Guid PlanId, string Name, Guid OrganizationId, string OrganizationName) : PlanEvent(PlanId);

/// <summary>A person said that a name of a plan is no single office. <paramref name="Group"/> says what it is, as it was shown.</summary>
public sealed record PlanOfficeGrouped(Guid PlanId, string Name, string Group) : PlanEvent(PlanId);

/// <summary>Something happened to a plan.</summary>
/// <param name="PlanId">That of the edition: an amended plan has another.</param>
public abstract record PlanEvent(Guid PlanId) : DomainEvent
{
    public override Guid? Subject => PlanId;
}

/// <summary>A person made a secret address at which their calendar program reads deadlines.</summary>
public sealed record CalendarAddressMade(Guid KeyId) : DomainEvent
{
    public override Guid? Subject => KeyId;
}

public sealed record CalendarAddressEnded(Guid KeyId) : DomainEvent
{
    public override Guid? Subject => KeyId;
}

/// <summary>Something happened to a document that is read in the background.</summary>
public abstract record PlanImportEvent(Guid ImportId, string FileName) : DomainEvent
{
    public override Guid? Subject => ImportId;
}

/// <summary>It waits to be read, for the first time or once more.</summary>
public sealed record PlanImportStarted(Guid ImportId, string FileName) : PlanImportEvent(ImportId, FileName);

/// <summary>A person stopped the reading.</summary>
public sealed record PlanImportStopped(Guid ImportId, string FileName) : PlanImportEvent(ImportId, FileName);

/// <param name="Problem">What is wrong with the document, in the language of whoever gave it.</param>
public sealed record PlanImportFailed(Guid ImportId, string FileName, string Problem) : PlanImportEvent(ImportId, FileName);
