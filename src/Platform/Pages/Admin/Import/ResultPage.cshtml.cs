using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Import;

/// <summary>How far the import is, then what was done in each commune.</summary>
[RequirePermission(PlatformPermissions.Import)]
internal sealed class ResultPage(ImportDrafts drafts, IStringLocalizer<PlatformTexts> t) : PageModel
{
    private const string Seconds = "2";

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public ImportView Import { get; private set; } = null!;
    public ImportPage Parts { get; private set; } = new([], null);
    public IEnumerable<ShownPart> WithPasswords => Parts.Parts.Where(p => p.Passwords.Count > 0);
    public string? Next => Parts.Next is { } last ? Request.With(("after", last.ToString(Format.Numbers))) : null;
    public string Summary => (Import.Done - Import.Failed, Import.Communes - Import.Done + Import.Failed) switch
    {
        (var imported, 0) => t["{0:commune|communes} imported", new Plural(imported)],
        var (imported, not) => t["{0:commune|communes} imported, {1} not", new Plural(imported), not],
    };

    public string Title => Import.State switch
    {
        ImportState.Importing => t["The workbook is being imported"],
        ImportState.Done when Import.Failed == 0 => t["The workbook was imported"],
        _ => t["Not every commune could be imported"],
    };

    /// <summary>To be pasted into a letter or a table.</summary>
    public static string Plain(ShownPart part) => string.Join('\n', part.Passwords.Select(p => $"{p.FullName}\t{p.UserName}\t{p.Password}"));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await drafts.Find(id, ct) is not { State: ImportState.Importing or ImportState.Done or ImportState.Failed } import)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Import = import;
        if (import.IsInWork)
        {
            Response.Headers["Refresh"] = Seconds;
            return Page();
        }

        Parts = await drafts.Parts(id, After, ct);
        return Page();
    }
}
