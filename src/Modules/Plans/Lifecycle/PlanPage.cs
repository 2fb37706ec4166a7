using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Lifecycle;

/// <summary>What the pages share on which a plan takes a step.</summary>
internal abstract class PlanPage(AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    /// <summary>The version that the form stands for: of the plan as it was shown, and as it is now once a conflict has been pointed out.</summary>
    public long SeenVersion { get; private set; }

    public string BackTo => $"/plans/{Plan.Id}";

    protected AppDb Db => db;
    protected IStringLocalizer<PlansTexts> T => t;

    protected async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return false;
        }

        (Plan, SeenVersion) = (plan, this.SeenVersion(plan.Version));
        return true;
    }

    /// <summary>After a conflict the page is shown with the plan as it is now, and what was typed.</summary>
    protected async Task<IActionResult> Answer(Guid id, long posted, Result<Guid> result, string done, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        SeenVersion = result.Error is Error.Conflict ? SeenVersion : posted;

        return result.ToPage(this, "Form", _ =>
        {
            this.Say(done);
            return Redirect(BackTo);
        });
    }
}
