using XaSo.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace XaSo.Platform.Accounts;

/// <summary>Who was given a password by somebody else sees nothing but the page that changes it.</summary>
internal sealed class MustChangePassword : IPageFilter
{
    public const string Page = "/profile/change-password";

    private static readonly string[] _open = [Page, "/sign-in", "/sign-out", "/errors"];

    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (http.User.HasClaim(c => c.Type == ActorClaims.MustChangePassword) && !Array.Exists(_open, p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            context.Result = new LocalRedirectResult(Page);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
