using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Import;

[RequirePermission(PlatformPermissions.Import)]
internal sealed class IndexPage(ImportDrafts drafts, IStringLocalizer<PlatformTexts> t) : PageModel
{
    [BindProperty]
    public IFormFile? Workbook { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Workbook is not { Length: > 0 })
        {
            return Refuse(t["Choose a file"]);
        }

        if (Workbook.Length > XlsxReader.LargestFile)
        {
            return Refuse(t["The workbook is too large; divide it"]);
        }

        using var content = new MemoryStream();
        await Workbook.CopyToAsync(content, ct);
        var result = await drafts.Check(content.ToArray(), ct);
        return result.Error is Error.Invalid invalid ? Refuse(invalid.Fields[0].Message) : RedirectToPage("CheckPage", new { id = result.Value });
    }

    private PageResult Refuse(string message)
    {
        ModelState.AddModelError(nameof(Workbook), message);
        return new() { StatusCode = StatusCodes.Status400BadRequest };
    }
}
