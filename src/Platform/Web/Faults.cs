using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace XaSo.Platform.Web;

/// <summary>Logs what nobody expected, with the number that the error page shows.</summary>
internal sealed partial class Faults(ILogger<Faults> log) : IExceptionHandler
{
    /// <summary>"4F2A-91BC-03DE", from the trace of the request.</summary>
    public static string ReferenceOf(HttpContext context)
    {
        var trace = (Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier).ToUpperInvariant();
        return trace.Length < 32 ? trace : $"{trace[..4]}-{trace[4..8]}-{trace[8..12]}";
    }

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException)
        {
            Failed(exception, ReferenceOf(httpContext), httpContext.Request.Method, RouteOf(httpContext));
        }

        return ValueTask.FromResult(false);
    }

    /// <summary>"/calendar/{secret}": an address itself may hold what no log should, and by now the request has that of the error page.</summary>
    private static string RouteOf(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint is RouteEndpoint { RoutePattern.RawText: { } route } ? "/" + route.TrimStart('/') : "no route";

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Reference} at {Method} {Route}")]
    private partial void Failed(Exception exception, string reference, string method, string route);
}
