using XaSo.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Platform.Accounts;

/// <summary>
/// What comes before anything else, on pages, files and API alike: who was given a password by somebody else changes it, whose
/// position has ended chooses in which other one to work, and who is in no commune enters one before anything of a commune is shown, so
/// that nobody reads or writes where they do not think to be.
/// </summary>
internal static class Detour
{
    public const string ChangePassword = "/profile/change-password";
    public const string ChoosePosition = "/profile";
    public const string ChooseCommune = "/admin/communes";
    private const string SignOut = "/sign-out";

    /// <summary>Stands after routing and signing in, and before permissions, which somebody without a position has not.</summary>
    public static void UseDetours(this IApplicationBuilder app) => app.Use(next => context => Lead(context, next));

    private static Task Lead(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || context.Request.Path.StartsWithSegments(SignOut, StringComparison.OrdinalIgnoreCase)
            || Before(context, endpoint) is not { } first)
        {
            return next(context);
        }

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(context.Request.PathBase + first);
        }

        return Task.CompletedTask;
    }

    private static string? Before(HttpContext context, Endpoint endpoint)
    {
        var user = context.User;
        var first = user.HasClaim(c => c.Type == ActorClaims.MustChangePassword) ? ChangePassword
            : user.HasClaim(c => c.Type == ActorClaims.MustChoosePosition) ? ChoosePosition
            : null;
        return first is null ? BeforeCommune(context, endpoint)
            : context.Request.Path.StartsWithSegments(first, StringComparison.OrdinalIgnoreCase) ? null
            : first;
    }

    /// <summary>Who is of a province enters a commune and comes back; who holds no position at all can only be told so.</summary>
    private static string? BeforeCommune(HttpContext context, Endpoint endpoint)
    {
        var (actor, permissions) = (context.RequestServices.GetRequiredService<Actor>(), context.RequestServices.GetRequiredService<RolePermissions>());
        if (!actor.IsSignedIn || actor.TenantId != Guid.Empty || endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission is not { } permission
            || !permissions.NeedsCommune(permission) || !actor.May(permission))
        {
            return null;
        }

        var asked = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : context.Request.Path.ToUriComponent();
        return actor.May(PlatformPermissions.EnterCommune) ? $"{ChooseCommune}?returnUrl={Uri.EscapeDataString(asked)}" : ChoosePosition;
    }
}
