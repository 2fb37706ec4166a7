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
internal sealed class EndPositionPage(AppDb db, TimeProvider clock, EndPosition end, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public EndPosition.Input Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        Name = await db.Set<Position>().NotEnded(clock.Today()).Where(p => p.Id == id).Select(p => p.Title + ", " + p.Account!.FullName).SingleOrDefaultAsync(ct) ?? "";
        Form.LastDay ??= clock.Today();
        return Name == "" ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await OnGet(id, ct);
        return (await end.Handle(id, Form, ct)).ToPage(this, nameof(Form), account => this.Done(t["The position was ended"], $"/admin/accounts/{account}"));
    }
}
