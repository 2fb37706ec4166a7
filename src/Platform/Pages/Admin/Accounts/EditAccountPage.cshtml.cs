using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class EditAccountPage(AccountScope scope, ChangeAccount change, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public AccountInput Form { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await scope.Visible().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
        {
            return NotFound();
        }

        if (!await scope.MayChange(account, ct))
        {
            return Forbid();
        }

        Form = new() { FullName = account.FullName, UserName = account.UserName, Email = account.Email, Phone = account.PhoneNumber, Stamp = account.ConcurrencyStamp };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct) =>
        (await change.Handle(id, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(t["“{0}” was saved", Form.FullName!], $"/admin/accounts/{id}"));
}
