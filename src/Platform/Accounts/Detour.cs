using XaSo.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace XaSo.Platform.Accounts;

/// <summary>
/// What comes before anything else, on pages, files and API alike: who was given a password by somebody else changes it, and whose
/// position has ended chooses in which other one to work, so that nobody writes into another commune unawares.
/// </summary>
internal static class Detour
{
    public const string ChangePassword = "/profile/change-password";
    public const string ChoosePosition = "/profile";
    private const string SignOut = "/sign-out";

    /// <summary>Stands after routing and signing in, and before permissions, which somebody without a position has not.</summary>
    public static void UseDetours(this IApplicationBuilder app) => app.Use(next => context => Lead(context, next));

    private static Task Lead(HttpContext context, RequestDelegate next)
    {
        var user = context.User;
        var first = user.HasClaim(c => c.Type == ActorClaims.MustChangePassword) ? ChangePassword
            : user.HasClaim(c => c.Type == ActorClaims.MustChoosePosition) ? ChoosePosition
            : null;
        if (first is null || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || context.Request.Path.StartsWithSegments(first, StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments(SignOut, StringComparison.OrdinalIgnoreCase))
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
}
