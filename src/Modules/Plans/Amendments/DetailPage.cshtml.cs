using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.Lint;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

/// <summary>A new edition beside the one before it, item by item.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(EditionDifferences editions, PlanStandings standings, PlanReports reports, Actor actor) : PageModel
{
    /// <summary>More unchanged items than this are folded.</summary>
    public const int Unfolded = 8;

    /// <summary>What has just been decided, and on which item.</summary>
    [BindProperty(SupportsGet = true)]
    public Decision? Did { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? At { get; set; }

    public EditionPair Editions { get; private set; } = null!;
    public PlanStanding Standing { get; private set; } = null!;

    public IReadOnlyList<Finding> WrongPlan { get; private set; } = [];

    public bool MayDecide => Editions.Plan.IsOpen && actor.May(PlansPermissions.ReviewItems);

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await editions.Of(planId, ct) is not { } pair)
        {
            return NotFound();
        }

        (Editions, Standing) = (pair, await standings.Of(pair.Plan, ct));
        WrongPlan = pair.Plan.IsInPreparation ? await reports.OtherCommuneOf(pair.Plan, ct) : [];
        return Page();
    }

    /// <summary>What to say of the decision at its difference, as long as that is as the decision left it.</summary>
    public Decision? DecidedAt(ItemDifference difference) => difference.LineageId == At && Did?.Holds(difference) == true ? Did : null;
}
