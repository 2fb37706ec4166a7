using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Lint;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class SetAsideFindingPage(SetAsideFinding setAside, PlanReports reports, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty]
    public SetAsideFinding.Input Form { get; set; } = new();

    /// <summary>One finding.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>All open findings of a kind.</summary>
    [BindProperty(SupportsGet = true)]
    public FindingKind? Kind { get; set; }

    public LintReport Report { get; private set; } = null!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct) => await Load(planId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        Form.PlanId = planId;
        var result = await setAside.Handle(Form, ct);
        if (result.Value == Guid.Empty && !await Load(planId, ct))
        {
            return NotFound();
        }

        return result.ToPage(this, nameof(Form), id =>
        {
            this.Say(t["What was let stand stays visible as looked at"]);
            return Redirect($"/plans/lint/{id}");
        });
    }

    private async Task<bool> Load(Guid planId, CancellationToken ct)
    {
        if (await reports.Of(planId, ct) is not { } report)
        {
            return false;
        }

        // What was posted is shown again, though somebody else may have looked at it a moment before.
        (Report, Findings) = (report, [.. Form.Keys.Count > 0 ? report.All.Where(f => Form.Keys.Contains(f.Key)) : Kind is { } kind ? report.Open.Where(f => f.Kind == kind) : report.All.Where(f => f.Key == Key)]);
        return Findings.Count > 0;
    }
}
