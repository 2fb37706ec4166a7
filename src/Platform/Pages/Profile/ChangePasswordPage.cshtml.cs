using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace XaSo.Platform.Pages.Profile;

[RequirePermission(PlatformPermissions.UseProfile)]
internal sealed class ChangePasswordPage(ChangePassword change, Session session, IOptions<IdentityOptions> options, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public ChangePassword.Input Form { get; set; } = new();

    public bool Must => User.HasClaim(c => c.Type == ActorClaims.MustChangePassword);
    public int Length => options.Value.Password.RequiredLength;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var result = await change.Handle(HttpContext, Form);
        if (result.Value is { } account)
        {
            // The old security stamp ends all other sessions; this one goes on.
            await session.Refresh(HttpContext, account, ct);
        }

        return result.ToPage(this, nameof(Form), _ => this.Done(t["The password was changed"], "/"));
    }
}
