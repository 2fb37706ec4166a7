using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Amendments;

[RequirePermission(PlansPermissions.ImportPlan)]
internal sealed class AmendPlanPage(AmendPlan amend, AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    public sealed class Fields
    {
        public long Version { get; set; }
        public EditionKind Kind { get; set; } = EditionKind.Amendment;
        public IFormFile? Content { get; set; }
    }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public Plan Plan { get; private set; } = null!;

    /// <summary>The version that the form stands for.</summary>
    public long SeenVersion { get; private set; }

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct) => await Load(planId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        await using var content = Form.Content?.OpenReadStream();
        var result = await amend.Handle(new() { Id = planId, Version = Form.Version, Kind = Form.Kind, Content = content, FileName = Form.Content?.FileName }, ct);
        if (result.Error is not null && !await Load(planId, ct))
        {
            return NotFound();
        }

        SeenVersion = result.Error is Error.Conflict ? SeenVersion : Form.Version;
        return result.ToPage(this, nameof(Form), imported =>
        {
            if (imported.Import is { } import)
            {
                return Redirect(import.Address);
            }

            this.Say(t["The new document was read. Compare it with the edition before."]);
            return Redirect($"/plans/amendments/{imported.PlanId}");
        });
    }

    private async Task<bool> Load(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return false;
        }

        (Plan, SeenVersion) = (plan, plan.Version);
        return true;
    }
}
