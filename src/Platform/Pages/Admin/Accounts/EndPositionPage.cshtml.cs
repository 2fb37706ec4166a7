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
    public string Account { get; private set; } = "";
    public Guid AccountId { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } position)
        {
            return NotFound();
        }

        Form = new() { LastDay = clock.Today(), Version = position.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await Find(id, ct);
        return (await end.Handle(id, Form, ct)).ToPage(this, nameof(Form), account => this.Done(t["The position was ended"], $"/admin/accounts/{account}"));
    }

    private async Task<Position?> Find(Guid id, CancellationToken ct)
    {
        var position = await db.Set<Position>().AsNoTracking().NotEnded(clock.Today()).Include(p => p.Account).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (position?.Account is { } account)
        {
            (Name, Account, AccountId) = (t["{0} of {1}", position.Title, account.FullName], account.FullName, account.Id);
        }

        return position;
    }
}
