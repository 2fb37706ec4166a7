using Microsoft.AspNetCore.Mvc;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Exports;

[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class AnnexesPage(AppDb db, TimeProvider clock, PlanAnnexes annexes) : PlanViewPage(db, clock)
{
    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct) => await Load(planId, ct)
        ? File(annexes.Write(Plan, await ExportedPlan.Of(Db, Plan, ct)), AnnexDocument.ContentType, "phu-luc-" + ExportName.Of(Plan) + ".docx")
        : NotFound();
}
