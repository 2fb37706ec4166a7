using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace XaSo.Platform.Security;

/// <summary>What the session's cookie says of its owner; nothing of it is read from the database per request.</summary>
public static class ActorClaims
{
    public const string Tenant = "tenant";
    public const string Account = "account";
    public const string Name = "name";
    public const string Position = "position";
    public const string PositionTitle = "title";
    public const string Organization = "organization";
    public const string OrganizationName = "organization-name";
    public const string Role = "role";
    public const string CommuneName = "commune";
    public const string ProvinceCode = "province-code";
    public const string ProvinceName = "province";
    public const string SecurityStamp = "stamp";
    public const string MustChangePassword = "must-change-password";

    /// <summary>The position in which its owner worked has ended.</summary>
    public const string MustChoosePosition = "must-choose-position";

    /// <summary>Another position that its owner could act in; one claim each, see <see cref="OtherSeat"/>.</summary>
    public const string OtherSeat = "other-seat";
}

/// <summary>A position that the signed-in account could switch to.</summary>
/// <param name="PositionId">None for its role in a province.</param>
/// <param name="Place">Office and commune, or the province; empty for all provinces.</param>
public sealed record OtherSeat(Guid? PositionId, Role Role, string Title, string Place)
{
    private const char Between = '\n';

    public string Address => $"/profile/switch-position/{PositionId}";

    /// <summary>As the session's cookie keeps it.</summary>
    public string Written => string.Join(Between, PositionId, Role, Title, Place);

    public static OtherSeat? Parse(string written) => written.Split(Between) is [var id, var role, var title, var place] && Enum.TryParse<Role>(role, out var known)
        ? new(Guid.TryParse(id, out var position) ? position : null, known, title, place)
        : null;
}

/// <summary>Who acts, and for which commune: the signed-in user, or what background work says with <see cref="ActFor"/>.</summary>
public sealed class Actor(IHttpContextAccessor http, RolePermissions permissions)
{
    private (Guid TenantId, string Name, Guid? AccountId, Guid? PositionId)? _background;
    private ClaimsPrincipal? _person;
    private Guid? _within;

    /// <summary>The commune, or <see cref="Guid.Empty"/> for who belongs to a province and has not entered a commune.</summary>
    public Guid TenantId => _within ?? _background?.TenantId ?? Id(ActorClaims.Tenant) ?? Guid.Empty;
    public string Name => _background?.Name ?? Claim(ActorClaims.Name) ?? "";

    /// <summary>Empty when nobody has signed in.</summary>
    public Guid AccountId => _background?.AccountId ?? Id(ActorClaims.Account) ?? Guid.Empty;
    public Guid? PositionId => _background?.PositionId ?? Id(ActorClaims.Position);
    public string PositionTitle => Claim(ActorClaims.PositionTitle) ?? "";
    public Guid? OrganizationId => Id(ActorClaims.Organization);
    public string OrganizationName => Claim(ActorClaims.OrganizationName) ?? "";
    public Role? Role => Enum.TryParse<Role>(Claim(ActorClaims.Role), out var role) ? role : null;

    /// <summary>"xã Sông Mẫu"; only of the signed-in user's own commune, see <see cref="Tenancy.OwnCommune"/>.</summary>
    public string CommuneName => _within is null ? Claim(ActorClaims.CommuneName) ?? "" : "";

    /// <summary>The province of the commune, or that of a provincial account; null for who answers for all provinces.</summary>
    public string? ProvinceCode => Claim(ActorClaims.ProvinceCode);
    public string ProvinceName => Claim(ActorClaims.ProvinceName) ?? "";

    /// <summary>Whoever looks into a commune or works in it for the province.</summary>
    public bool IsVisiting => TenantId != Guid.Empty && Role is { } role && Roles.OfProvince.Contains(role);

    /// <summary>Where else the account could act, as its session knows.</summary>
    public IReadOnlyList<OtherSeat> OtherSeats => User is null ? [] : [.. User.FindAll(ActorClaims.OtherSeat).Select(c => OtherSeat.Parse(c.Value)).OfType<OtherSeat>()];

    public bool IsSignedIn => User?.Identity?.IsAuthenticated == true;
    public string? ClientAddress => _background is null && _person is null ? AddressOf(http.HttpContext?.Connection.RemoteIpAddress) : null;
    public string? RequestId => _background is null && _person is null ? http.HttpContext?.TraceIdentifier : null;

    /// <summary>Whether the signed-in user holds the permission; the empty one belongs to everybody who has signed in. Background work may do everything.</summary>
    public bool May(string permission) => _background is not null || (permission == "" ? IsSignedIn : User is { } user && permissions.May(user, permission));

    /// <summary>Whether the page opens here and now: what belongs to a commune does so only in one.</summary>
    public bool Reaches(string permission) => May(permission) && (TenantId != Guid.Empty || permission == "" || !permissions.NeedsCommune(permission));

    /// <summary>Whether the account is one of that province, or of all.</summary>
    public bool AnswersFor(string provinceCode) => _background is not null || (Role is Security.Role.ProvinceAdministrator or Security.Role.ProvinceSupervisor && (ProvinceCode is null || ProvinceCode == provinceCode));

    /// <summary>From now on this is work in the background for a commune; it may do everything.</summary>
    /// <param name="name">Of the person in whose name it is done, or of the work itself.</param>
    /// <param name="accountId">Of that person, for the log.</param>
    /// <param name="positionId">Of that person, for the log.</param>
    public void ActFor(Guid tenantId, string name, Guid? accountId = null, Guid? positionId = null) => _background = (tenantId, name, accountId, positionId);

    /// <summary>From now on this is work in the background in the name of that person, who may do what they could do themselves and no more.</summary>
    internal void ActAs(ClaimsPrincipal person) => (_person, _background) = (person, null);

    /// <summary>Until it is disposed, the same person acts within that commune. The caller has made sure that they may.</summary>
    internal IDisposable Within(Guid tenantId)
    {
        var before = _within;
        _within = tenantId;
        return new Leaving(() => _within = before);
    }

    private ClaimsPrincipal? User => _background is null ? _person ?? http.HttpContext?.User : null;

    private string? Claim(string type) => User?.FindFirst(type)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>10.0.0.7, also where the machine writes ::ffff:10.0.0.7.</summary>
    private static string? AddressOf(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();

    private Guid? Id(string type) => Guid.TryParse(Claim(type), out var id) ? id : null;

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
