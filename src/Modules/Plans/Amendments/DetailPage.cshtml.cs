using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Lifecycle;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

/// <summary>A new edition beside the one before it, item by item.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(EditionDifferences editions, PlanStandings standings, Actor actor) : PageModel
{
    /// <summary>More unchanged items than this are folded.</summary>
    public const int Unfolded = 8;

    public EditionPair Editions { get; private set; } = null!;
    public PlanStanding Standing { get; private set; } = null!;

    public bool MayDecide => Editions.Plan.IsOpen && actor.May(PlansPermissions.ReviewItems);

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await editions.Of(planId, ct) is not { } pair)
        {
            return NotFound();
        }

        (Editions, Standing) = (pair, await standings.Of(pair.Plan, ct));
        return Page();
    }
}
