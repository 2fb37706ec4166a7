using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Web;

/// <summary>
/// How the browser is really connected. A proxy that ends TLS says in its headers who asks and whether by https; it is believed only when it runs
/// on this machine or is named in Proxy:Known. Plain http is for this machine; other machines get a page only when PlainHttp allows it, so
/// that a proxy set up wrongly is noticed at once instead of sending session cookies over an open wire.
/// </summary>
internal static class OuterConnection
{
    public const string Proxies = "Proxy:Known";
    public const string PlainHttp = "PlainHttp";

    public static void AddOuterConnection(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((o, settings) =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = null; // a row of known proxies; it ends at the first who is not known
            foreach (var written in (settings[Proxies] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                Know(o, written);
            }
        });

        // Without https no request passes but those that may do without, so the cookie is secure wherever it can be.
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    public static void RefusePlainHttp(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demo") && !app.Configuration.GetValue<bool>(PlainHttp))
        {
            app.Use(next => context => context.Request.IsHttps || IsOfThisMachine(context) || context.Request.Path.StartsWithSegments("/health") ? next(context) : Refuse(context));
        }
    }

    private static void Know(ForwardedHeadersOptions options, string written)
    {
        if (IPAddress.TryParse(written, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(written, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new InvalidOperationException($"“{written}” in the setting {Proxies} is no address like 10.0.0.5 and no network like 10.0.0.0/24.");
        }
    }

    /// <summary>Asked from this machine for a name of this machine; a proxy here that forgets its headers passes on another name.</summary>
    private static bool IsOfThisMachine(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } peer || IPAddress.IsLoopback(peer))
        && (context.Request.Host.Host is "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));

    private static Task Refuse(HttpContext context)
    {
        var t = context.RequestServices.GetRequiredService<IStringLocalizer<PlatformTexts>>();
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(t["Open this address with https. If a proxy does that already, it has to send X-Forwarded-Proto and to be named in the setting Proxy:Known; a closed network may do without by the setting PlainHttp."]);
    }
}
