using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class GivePositionPage(AppDb db, AccountScope scope, GivePosition give, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public PositionInput Form { get; set; } = new();

    public string Name { get; private set; } = "";
    public PositionFields Fields { get; private set; } = new([], []);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        Name = await scope.Visible().Where(a => a.Id == id).Select(a => a.FullName).SingleOrDefaultAsync(ct) ?? "";
        Fields = await PositionFields.Load(db, clock.Today(), t, ct);
        return Name == "" || !scope.InCommune ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await OnGet(id, ct);
        return (await give.Handle(id, Form, ct)).ToPage(this, nameof(Form), _ => this.Done(t["The position was given to {0}", Name], $"/admin/accounts/{id}"));
    }
}
