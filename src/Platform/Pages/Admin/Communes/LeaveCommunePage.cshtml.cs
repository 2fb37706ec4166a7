using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Admin.Communes;

[RequirePermission(PlatformPermissions.EnterCommune)]
internal sealed class LeaveCommunePage(SwitchPosition change) : PageModel, IRepeatable
{
    public async Task<IActionResult> OnPost(CancellationToken ct) =>
        (await change.Handle(HttpContext, null, ct)).ToPage(this, "", _ => LocalRedirect("/admin/communes"));
}
