using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;

namespace XaSo.Platform.Web;

/// <summary>What every answer tells the browser: what a page may load, and what may be kept.</summary>
internal static class BrowserRules
{
    private const string ContentPolicy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Fonts bear their version in the folder, the rest in the query.
        if (context.Request.Path.StartsWithSegments(KitAssets.Folder) && (context.Request.Query.ContainsKey("v") || context.Request.Path.StartsWithSegments(KitAssets.Folder + "/fonts")))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>Remembers the language for a year and goes back to the page.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{code:regex(^(vi|en)$)}", (string code, string? back, HttpContext context) =>
        {
            var cookie = new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(code)), cookie);
            return Results.LocalRedirect(IsLocal(back) ? back! : "/");
        }).AllowAnonymous();

    /// <summary>An address as it is written in a header: a path of this site in visible ASCII.</summary>
    private static bool IsLocal(string? address) => address is ['/'] or ['/', not ('/' or '\\'), ..] && address.All(c => c is > ' ' and <= '~');
}
