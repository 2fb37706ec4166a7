namespace XaSo.Contracts.Tenancy;

/// <param name="Changes">"OfficialName: Tỉnh Mẫu → Thành phố Mẫu", one line a field.</param>
public sealed record ProvinceChanged(string Code, string OfficialName, IReadOnlyList<string> Changes) : DomainEvent;

public sealed record CommuneAdded(Guid CommuneId, string OfficialName) : DomainEvent
{
    public override Guid? Subject => CommuneId;
}

/// <param name="Changes">"Name: Mẫu → Mẫu Một", one line a field.</param>
public sealed record CommuneChanged(Guid CommuneId, string OfficialName, IReadOnlyList<string> Changes) : DomainEvent
{
    public override Guid? Subject => CommuneId;
}

/// <summary>Somebody of the province looks at the commune or works in it. Recorded in the commune itself.</summary>
public sealed record CommuneEntered(Guid CommuneId, string OfficialName) : DomainEvent
{
    public override Guid? Subject => CommuneId;
}

/// <summary>Somebody of the province read rows of several communes at once. Recorded where they acted, before they read.</summary>
/// <param name="Purpose">What for: "export-setup".</param>
/// <param name="ProvinceCode">Whose communes; null for those of all provinces.</param>
/// <param name="Communes">How many.</param>
public sealed record CommunesCrossed(string Purpose, string? ProvinceCode, int Communes) : DomainEvent;

/// <summary>Something happened to an office, a village or an outside body.</summary>
public abstract record OrganizationEvent(Guid OrganizationId, string OfficialName) : DomainEvent
{
    public override Guid? Subject => OrganizationId;
}

public sealed record OrganizationAdded(Guid OrganizationId, string OfficialName) : OrganizationEvent(OrganizationId, OfficialName);

/// <param name="Changes">"Short name: VHXH → VH-XH", one line a field.</param>
public sealed record OrganizationChanged(Guid OrganizationId, string OfficialName, IReadOnlyList<string> Changes) : OrganizationEvent(OrganizationId, OfficialName);

public sealed record OrganizationEnded(Guid OrganizationId, string OfficialName, DateOnly LastDay) : OrganizationEvent(OrganizationId, OfficialName);
