using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace XaSo.Platform.Pages.SignIn;

[AllowAnonymous, EnableRateLimiting(AccountsSetup.SignInLimit), SignedInAlready]
internal sealed class IndexPage(Accounts.SignIn signIn, Actor actor) : PageModel, IRepeatable
{
    [BindProperty]
    public Accounts.SignIn.Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => actor.AccountId == Guid.Empty ? Page() : LocalRedirect(Target);

    public async Task<IActionResult> OnPost(CancellationToken ct) =>
        (await signIn.Handle(HttpContext, Form, ct)).ToPage(this, nameof(Form), account => LocalRedirect(account.MustChangePassword ? Detour.ChangePassword : Target));

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
}

/// <summary>The form was made for a stranger; posted once more after it has opened the session, it leads on instead of being refused.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SignedInAlreadyAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.Identity?.IsAuthenticated == true)
        {
            context.Result = new LocalRedirectResult("/");
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
