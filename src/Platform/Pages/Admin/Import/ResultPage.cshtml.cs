using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Admin.Import;

[RequirePermission(PlatformPermissions.Import)]
internal sealed class ResultPage(ImportDrafts drafts) : PageModel
{
    public ImportReport Report { get; private set; } = new([], []);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await drafts.Result(id, ct) is not { } report)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Report = report;
        return Page();
    }
}
