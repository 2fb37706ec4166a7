using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Web;

namespace XaSo.Platform.Pages.Notices;

/// <summary>Marks the notice as read and goes where it leads.</summary>
[RequirePermission(PlatformPermissions.ReadNotices)]
internal sealed class OpenNoticePage(ReadNotice read, AppDb db, Actor actor, IEnumerable<Module> modules, IStringLocalizerFactory texts) : PageModel
{
    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await db.Set<Notice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.AccountId == actor.AccountId, ct) is not { } notice)
        {
            return NotFound();
        }

        Text = notice.Say(modules, texts);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct) => (await read.Handle(id, ct)).ToPage(this, "", LocalRedirect);
}
