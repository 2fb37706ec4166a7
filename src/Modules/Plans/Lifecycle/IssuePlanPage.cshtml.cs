using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.IssuePlan)]
internal sealed class IssuePlanPage(IssuePlan step, PlanReports reports, AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PlanPage(db, t)
{
    [BindProperty]
    public IssuePlan.Input Form { get; set; } = new();

    public LintReport Report { get; private set; } = null!;

    /// <summary>What blocks the issue, by tab of the review.</summary>
    public IReadOnlyList<(ItemKind Kind, int Count)> Pending { get; private set; } = [];

    public bool MayReturn => Plan.Status == PlanStatus.Submitted && actor.May(PlansPermissions.ReturnPlan);

    /// <summary>Tasks of the edition before.</summary>
    public int Ending { get; private set; }

    public Plan? Previous { get; private set; }
    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form = IssuePlan.Input.Of(Plan);
        await Look(id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, Form.Version, await step.Handle(Form, ct), T["The plan is issued and counts from now on"], ct);
        if (!ModelState.IsValid)
        {
            await Look(id, ct);
        }

        return answer;
    }

    private async Task Look(Guid id, CancellationToken ct)
    {
        Report = (await reports.Of(id, ct))!;
        Pending = [.. Report.Content.Items.Where(i => i.State == ReviewState.Pending).GroupBy(ItemKinds.Of).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        Ending = await Db.CountEnding(Plan, ct);
        Previous = Plan.PreviousId is { } previous ? await Db.Plans.AsNoTracking().SingleAsync(p => p.Id == previous, ct) : null;
    }
}
