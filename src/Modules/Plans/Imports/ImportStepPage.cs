using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Web;

namespace XaSo.Plans.Imports;

/// <summary>What the pages share that ask before a step of an import.</summary>
internal abstract class ImportStepPage(AppDb db) : PageModel
{
    public PlanImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        var result = await Take(id, ct);
        return result.Error is not null && !await Load(id, ct) ? NotFound() : result.ToPage(this, "", import => Redirect(import.Address));
    }

    protected abstract Task<Result<PlanImport>> Take(Guid id, CancellationToken ct);

    private async Task<bool> Load(Guid id, CancellationToken ct)
    {
        Import = (await db.PlanImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct))!;
        return Import is not null;
    }
}
