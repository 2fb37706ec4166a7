using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace XaSo.Platform.Security;

/// <summary>Something that one may do, and the roles that may do it. Each module lists its own in XPermissions.cs, as <see cref="Module.Permissions"/>.</summary>
/// <param name="Name">module.noun.verb; a permission that only shows things ends in ".read".</param>
/// <param name="Text">English sentence, key of the module's texts.</param>
public sealed record Permission(string Name, string Text, params Role[] Roles)
{
    /// <summary>Whoever is signed in, even without a position.</summary>
    public bool Everyone { get; init; }

    /// <summary>Has a meaning outside of every commune, too. What needs any other permission belongs to a commune, which whoever is of a province has to enter first.</summary>
    public bool OutsideCommunes { get; init; }
}

/// <summary>Which role may do what. Permissions are never stored with an account: they follow from the position that it acts in.</summary>
public class RolePermissions(IEnumerable<Module> modules)
{
    private readonly FrozenSet<(string Role, string Permission)> _granted =
        (from permission in AllOf(modules) from role in permission.Roles select (role.ToString(), permission.Name)).ToFrozenSet();

    private readonly FrozenSet<string> _everyone = (from permission in AllOf(modules) where permission.Everyone select permission.Name).ToFrozenSet();

    private readonly FrozenSet<string> _outside = (from permission in AllOf(modules) where permission.OutsideCommunes select permission.Name).ToFrozenSet();

    public bool NeedsCommune(string permission) => !_outside.Contains(permission);

    public virtual bool May(ClaimsPrincipal user, string permission) =>
        (user.FindFirst(ActorClaims.Role) is { } role && _granted.Contains((role.Value, permission)))
        || (user.HasClaim(c => c.Type == ActorClaims.Account) && _everyone.Contains(permission));

    public static IEnumerable<Permission> AllOf(IEnumerable<Module> modules) => PlatformPermissions.All.Concat(modules.SelectMany(m => m.Permissions));
}

/// <summary>Stands on every page and API route. It carries its own requirement, so no policy needs registering.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public string Permission => permission;
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class PermissionHandler(RolePermissions roles) : AuthorizationHandler<RequirePermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        if (roles.May(context.User, requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
