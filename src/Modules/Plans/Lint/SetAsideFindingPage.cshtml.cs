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

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public LintReport Report { get; private set; } = null!;
    public Finding Finding { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct) => await Load(planId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        (Form.PlanId, Form.Key) = (planId, Key);
        var result = await setAside.Handle(Form, ct);
        if (result.Value == Guid.Empty && !await Load(planId, ct))
        {
            return NotFound();
        }

        return result.ToPage(this, nameof(Form), id =>
        {
            this.Say(t["The finding stays visible as looked at"]);
            return Redirect($"/plans/lint/{id}");
        });
    }

    private async Task<bool> Load(Guid planId, CancellationToken ct)
    {
        if (await reports.Of(planId, ct) is not { } report || report.All.FirstOrDefault(f => f.Key == Key) is not { } finding)
        {
            return false;
        }

        (Report, Finding) = (report, finding);
        return true;
    }
}
