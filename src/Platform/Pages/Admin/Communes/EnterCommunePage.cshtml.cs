using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Pages.Admin.Communes;

[RequirePermission(PlatformPermissions.EnterCommune)]
internal sealed class EnterCommunePage(AppDb db, Actor actor, SwitchPosition enter) : PageModel, IRepeatable
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The page that was asked for before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await db.Set<Commune>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } commune || !actor.AnswersFor(commune.ProvinceCode))
        {
            return NotFound();
        }

        Name = commune.OfficialName;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        var result = await enter.Enter(HttpContext, id, Reason, ct);
        if (result.Error is Error.Invalid invalid)
        {
            ModelState.AddModelError(nameof(Reason), invalid.Fields[0].Message);
            await OnGet(id, ct);
            return new PageResult { StatusCode = 400 };
        }

        return result.ToPage(this, "", _ => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/admin"));
    }
}
