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

    /// <summary>What is said once over several findings, such as "Nhiệm vụ chưa có thời hạn"; null where each says something of its own.</summary>
    public static string? SentenceOf(Finding finding) => finding is { Evidence.Count: 1, Message.Arguments.Length: 0 } ? finding.Message.Key : null;

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
