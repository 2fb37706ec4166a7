using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.SignOut;

[RequirePermission(PlatformPermissions.UseProfile)]
internal sealed class IndexPage(AppDb db, Actor actor) : PageModel
{
    public string Who => actor.DisplayName;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        db.Publish(new SignedOut(actor.AccountId, actor.Name));
        await db.SaveChangesAsync(ct);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/sign-in");
    }
}
