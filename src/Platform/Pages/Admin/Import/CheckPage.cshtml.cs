using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Import;

/// <summary>How far the check is, then what the workbook would do; once it was confirmed, the way to the result.</summary>
[RequirePermission(PlatformPermissions.Import)]
internal sealed class CheckPage(ImportDrafts drafts, IStringLocalizer<PlatformTexts> t) : PageModel
{
    private const string Seconds = "2";

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public ImportView Import { get; private set; } = null!;
    public ImportTotals Totals { get; private set; } = new(0, 0, 0, 0);
    public ImportPage Parts { get; private set; } = new([], null);
    public bool IsWrong => Totals.Wrong > 0;
    public bool IsIdle => Totals.Wrong + Totals.Added + Totals.Changed == 0;
    public string? Next => Parts.Next is { } last ? Request.With(("after", last.ToString(Format.Numbers))) : null;
    public string Progress => t.ProgressOf(Import);
    public string Summary => Import.State == ImportState.Checked ? t["{0} to add, {1} to change, {2} unchanged, {3} wrong", Totals.Added, Totals.Changed, Totals.Same, Totals.Wrong] : "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await drafts.Find(id, ct) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        if (import.State is ImportState.Importing or ImportState.Done || (import.State == ImportState.Failed && import.Done > 0))
        {
            return RedirectToPage("ResultPage", new { id });
        }

        if (import.State == ImportState.Checking)
        {
            Response.Headers["Refresh"] = Seconds;
            return Page();
        }

        (Totals, Parts) = (await drafts.Totals(id, ct), await drafts.Parts(id, After, ct));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        var result = await drafts.Confirm(id, ct);
        if (result.Error is Error.Conflict)
        {
            await OnGet(id, ct);
        }

        return result.ToPage(this, "", _ => RedirectToPage("ResultPage", new { id }));
    }
}
