using Microsoft.AspNetCore.Http;

namespace XaSo.Platform.Security;

/// <summary>Who acts, and for which commune: the signed-in user, or what background work says with <see cref="ActFor"/>.</summary>
public sealed class Actor(IHttpContextAccessor http)
{
    private (Guid TenantId, string Name)? _background;

    public Guid TenantId => _background?.TenantId ?? (Guid.TryParse(Claim("tenant"), out var id) ? id : Guid.Empty);
    public string Name => _background?.Name ?? Claim("name") ?? "";

    public void ActFor(Guid tenantId, string name) => _background = (tenantId, name);

    private string? Claim(string type) => http.HttpContext?.User.FindFirst(type)?.Value;
}
