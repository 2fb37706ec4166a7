using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Platform.Data;
using XaSo.Platform.Office;
using XaSo.Platform.Security;

namespace XaSo.Plans.Exports;

[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class WorkbookPage(AppDb db, TimeProvider clock, PlanWorkbook workbook) : PlanViewPage(db, clock)
{
    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        var bases = await Db.Set<LegalBasis>().AsNoTracking().OfPlan(Plan).OrderBy(b => b.Position).ToListAsync(ct);
        return File(workbook.Write(await LivingPlan.Of(Db, Plan, ct), bases), XlsxWriter.ContentType, ExportName.Of(Plan) + ".xlsx");
    }
}
