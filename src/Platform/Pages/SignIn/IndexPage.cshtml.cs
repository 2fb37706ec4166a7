using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace XaSo.Platform.Pages.SignIn;

[AllowAnonymous, EnableRateLimiting(AccountsSetup.SignInLimit)]
internal sealed class IndexPage(Accounts.SignIn signIn, Actor actor) : PageModel
{
    [BindProperty]
    public Accounts.SignIn.Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => actor.AccountId == Guid.Empty ? Page() : LocalRedirect(Target);

    public async Task<IActionResult> OnPost(CancellationToken ct) =>
        (await signIn.Handle(HttpContext, Form, ct)).ToPage(this, nameof(Form), account => LocalRedirect(account.MustChangePassword ? MustChangePassword.Page : Target));

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
}
