using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;

namespace XaSo.Platform.Pages.Notices;

[RequirePermission(PlatformPermissions.ReadNotices)]
internal sealed class ReadAllPage(ReadNotice read) : PageModel
{
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await read.HandleAll(ct);
        return LocalRedirect("/notices");
    }
}
