using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Profile;

[RequirePermission(PlatformPermissions.UseProfile)]
internal sealed class SwitchPositionPage(AppDb db, Actor actor, Seats seats, SwitchPosition change, IStringLocalizer<PlatformTexts> t) : PageModel, IRepeatable
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid? id, CancellationToken ct)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.AccountId, ct);
        if (account is null || (await seats.Of(account, ct)).Find(s => s.PositionId == id) is not { } seat)
        {
            return NotFound();
        }

        Name = NameOf(seat);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid? id, CancellationToken ct) =>
        (await change.Handle(HttpContext, id, ct)).ToPage(this, "", seat => this.Done(t["You now act as {0}", NameOf(seat)], "/"));

    private string NameOf(Seat seat) => string.Join(", ",
        new[] { seat.Title == "" ? t.NameOf(seat.Role) : seat.Title, seat.OrganizationName, seat.CommuneName ?? seat.ProvinceName }.Where(n => !string.IsNullOrEmpty(n)));
}
