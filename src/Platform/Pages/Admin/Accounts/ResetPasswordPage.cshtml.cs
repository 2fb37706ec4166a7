using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class ResetPasswordPage(AccountScope scope, ResetPassword reset, IStringLocalizer<PlatformTexts> t) : PageModel
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        Name = await scope.Visible().Where(a => a.Id == id).Select(a => a.FullName).SingleOrDefaultAsync(ct) ?? "";
        return Name == "" ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await OnGet(id, ct);
        return (await reset.Handle(id, ct)).ToPage(this, "", password =>
        {
            OncePassword.Give(this, id, password);
            return this.Done(t["A new password was given"], $"/admin/accounts/{id}");
        });
    }
}
