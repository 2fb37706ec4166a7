using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Admin.Import;

[RequirePermission(PlatformPermissions.Import)]
internal sealed class WorkbookPage(ExportSetup export) : PageModel
{
    public async Task<IActionResult> OnGet(string? province, CancellationToken ct) => File(await export.Write(province, ct), XlsxWriter.ContentType, "thiet-lap-xa.xlsx");
}
