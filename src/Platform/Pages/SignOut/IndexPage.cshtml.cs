using XaSo.Contracts.Accounts;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Pages.SignOut;

[RequirePermission(PlatformPermissions.UseProfile)]
internal sealed class IndexPage(AppDb db, Actor actor) : PageModel
{
    public string Who => actor.Name;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var userName = await db.Set<Account>().Where(a => a.Id == actor.AccountId).Select(a => a.UserName).SingleOrDefaultAsync(ct);
        db.Publish(new SignedOut(actor.AccountId, userName ?? ""));
        await db.SaveChangesAsync(ct);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/sign-in");
    }
}
