using Microsoft.AspNetCore.Http;

namespace XaSo.Platform.Security;

/// <summary>Who acts, and for which commune: the signed-in user, or what background work says with <see cref="ActFor"/>.</summary>
public sealed class Actor(IHttpContextAccessor http)
{
    private (Guid TenantId, string Name)? _background;

    public Guid TenantId => _background?.TenantId ?? (Guid.TryParse(Claim("tenant"), out var id) ? id : Guid.Empty);
    public string Name => _background?.Name ?? Claim("name") ?? "";

    /// <summary>Empty when nobody has signed in.</summary>
    public Guid AccountId => Guid.TryParse(Claim("account"), out var id) ? id : Guid.Empty;
    public string DisplayName => Name;
    public string PositionTitle => Claim("position") ?? "";
    public string OrganizationName => Claim("organization") ?? "";
    public string CommuneName => Claim("commune-name") ?? "";
    public string ProvinceName => Claim("province-name") ?? "";
    public bool IsSignedIn => http.HttpContext?.User.Identity?.IsAuthenticated == true;

    /// <summary>Whether the signed-in user holds the permission; the empty one belongs to everybody who has signed in.</summary>
    public bool May(string permission) => permission == "" ? IsSignedIn : http.HttpContext?.User.HasClaim("permission", permission) == true;

    public void ActFor(Guid tenantId, string name) => _background = (tenantId, name);

    private string? Claim(string type) => http.HttpContext?.User.FindFirst(type)?.Value;
}
