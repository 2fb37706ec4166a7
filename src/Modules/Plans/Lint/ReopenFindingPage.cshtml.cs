using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Lint;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class ReopenFindingPage(ReopenFinding reopen, PlanReports reports, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public LintReport Report { get; private set; } = null!;
    public Finding Finding { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await reports.Of(planId, ct) is not { } report || report.SetAside.FirstOrDefault(f => f.Key == Key) is not { } finding)
        {
            return NotFound();
        }

        (Report, Finding) = (report, finding);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        var result = await reopen.Handle(new() { PlanId = planId, Key = Key }, ct);
        if (result.Error is not null && await OnGet(planId, ct) is NotFoundResult missing)
        {
            return missing;
        }

        return result.ToPage(this, "", id =>
        {
            this.Say(t["The finding is open again"]);
            return Redirect($"/plans/lint/{id}");
        });
    }
}
