using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.ByDeadline;

[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class RevokePage(RevokeCalendarKey revoke, AppDb db, Actor actor, IStringLocalizer<PlansTexts> t) : PageModel
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await db.CalendarKeys.AnyAsync(k => k.Id == id && k.AccountId == actor.AccountId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct) => (await revoke.Handle(id, ct)).ToPage(this, "", _ =>
    {
        this.Say(t["The address was ended"]);
        return Redirect("/plans/by-deadline/subscribe");
    });
}
