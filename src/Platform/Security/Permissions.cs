using Microsoft.AspNetCore.Authorization;

namespace XaSo.Platform.Security;

/// <summary>Stands on every page and API route. It carries its own requirement, so no policy needs registering.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public string Permission => permission;
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class PermissionHandler : AuthorizationHandler<RequirePermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (context.User.HasClaim("permission", requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
