using Microsoft.AspNetCore.Builder;

namespace XaSo.Platform.Web;

internal static class SecurityHeaders
{
    /// <summary>Scripts, styles and forms of this program only; nothing that stands in the text of a page is run.</summary>
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // At the last moment: the page for an error starts with no headers.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
