using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lint;

/// <summary>What is wrong with one plan, and how clear its tasks are.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(PlanReports reports, Actor actor) : PageModel
{
    /// <summary>Of a kind with more findings than this, the list is folded.</summary>
    public const int Unfolded = 8;

    public LintReport Report { get; private set; } = null!;

    public Plan Plan => Report.Content.Plan;
    public bool MaySetAside => actor.May(PlansPermissions.ReviewItems);

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await reports.Of(planId, ct) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        return Page();
    }
}
