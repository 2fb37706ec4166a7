using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Import;

[RequirePermission(PlatformPermissions.Import)]
internal sealed class CheckPage(ImportDrafts drafts, IStringLocalizer<PlatformTexts> t) : PageModel
{
    public ImportReport Report { get; private set; } = new([], []);
    public string Summary => t["{0} to add, {1} to change, {2} unchanged, {3} wrong",
        Report.Count(ImportOutcome.Added), Report.Count(ImportOutcome.Changed), Report.Count(ImportOutcome.Same), Report.Count(ImportOutcome.Wrong)];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await drafts.Report(id, ct) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        await OnGet(id, ct);
        return (await drafts.Confirm(id, ct)).ToPage(this, "", _ => RedirectToPage("ResultPage", new { id }));
    }
}
