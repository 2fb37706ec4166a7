using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class CloseAccountPage(AccountScope scope, SetAccountState set, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public SetAccountState.Input Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        Name = await scope.Visible().Where(a => a.Id == id).Select(a => a.FullName).SingleOrDefaultAsync(ct) ?? "";
        return Name == "" ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await OnGet(id, ct);
        return (await set.Handle(id, disabled: true, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(t["The account was closed"], $"/admin/accounts/{id}"));
    }
}
