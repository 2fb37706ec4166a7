using XaSo.Platform.Data;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Import;

[RequirePermission(PlatformPermissions.Import)]
internal sealed class IndexPage(AppDb db, Actor actor, ImportDrafts drafts, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public IFormFile? Workbook { get; set; }

    /// <summary>For who answers for all of them: a workbook holds the communes of one.</summary>
    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    /// <summary>The reader's own imports of the last day.</summary>
    public IReadOnlyList<ImportView> Latest { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Provinces = actor.TenantId == Guid.Empty && actor.ProvinceCode is null ? await Province.Choices(db, actor, ct) : [];
        Latest = await drafts.Latest(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Workbook is not { Length: > 0 })
        {
            return await Refuse(t["Choose a file"], ct);
        }

        if (Workbook.Length > XlsxReader.LargestFile)
        {
            return await Refuse(t["The workbook is too large; divide it"], ct);
        }

        using var content = new MemoryStream();
        await Workbook.CopyToAsync(content, ct);
        var result = await drafts.Check(content.ToArray(), ct);
        return result.Error is Error.Invalid invalid ? await Refuse(invalid.Fields[0].Message, ct) : RedirectToPage("CheckPage", new { id = result.Value });
    }

    private async Task<PageResult> Refuse(string message, CancellationToken ct)
    {
        await OnGet(ct);
        ModelState.AddModelError(nameof(Workbook), message);
        return new() { StatusCode = StatusCodes.Status400BadRequest };
    }
}

internal static class ImportWords
{
    public static string NameOf(this IStringLocalizer<PlatformTexts> t, ImportState state) => state switch
    {
        ImportState.Checking => t["being checked"],
        ImportState.Checked => t["checked, not imported yet"],
        ImportState.Importing => t["being imported"],
        ImportState.Done => t["imported"],
        _ => t["given up"],
    };

    /// <summary>"Thôn, row 12" or, where one cell is wrong, "Thôn, cell C12".</summary>
    public static string PlaceOf(this IStringLocalizer<PlatformTexts> t, ImportLine line)
    {
        var sheet = line.Cell.LastIndexOf('!');
        return sheet < 0 ? ""
            : char.IsDigit(line.Cell[sheet + 1]) ? t["{0}, row {1}", line.Cell[..sheet], line.Cell[(sheet + 1)..]]
            : t["{0}, cell {1}", line.Cell[..sheet], line.Cell[(sheet + 1)..]];
    }

    public static string ProgressOf(this IStringLocalizer<PlatformTexts> t, ImportView import) =>
        import.Communes == 0 ? t["Waits for its turn"]
        : import.State == ImportState.Checking ? t["{0} of {1} communes checked", import.Done, import.Communes]
        : t["{0} of {1} communes imported", import.Done, import.Communes];
}
