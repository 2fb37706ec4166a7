using Microsoft.AspNetCore.Mvc;
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

        return File(workbook.Write(await ExportedPlan.Of(Db, Plan, ct)), XlsxWriter.ContentType, ExportName.Of(Plan) + ".xlsx");
    }
}
