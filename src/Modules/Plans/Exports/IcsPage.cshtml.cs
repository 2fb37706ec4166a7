using System.Text;
using Microsoft.AspNetCore.Mvc;
using XaSo.Plans.ByDeadline;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Exports;

[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class IcsPage(AppDb db, TimeProvider clock, CalendarEvents events) : PlanViewPage(db, clock)
{
    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        var text = events.Write(Plan.Title, await LivingPlan.Of(Db, Plan, ct), $"{Request.Scheme}://{Request.Host}{Request.PathBase}");
        return File(Encoding.UTF8.GetBytes(text), CalendarText.ContentType, ExportName.Of(Plan) + ".ics");
    }
}
