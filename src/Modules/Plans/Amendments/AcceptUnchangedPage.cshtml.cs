using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Review;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Amendments;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class AcceptUnchangedPage(AcceptUnchanged step, EditionDifferences editions, IStringLocalizer<PlansTexts> t) : PageModel
{
    /// <summary>Which items were shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public EditionPair Editions { get; private set; } = null!;
    public IReadOnlyList<ItemDifference> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await editions.Of(planId, ct) is not { } pair)
        {
            return NotFound();
        }

        (Editions, Waiting) = (pair, [.. pair.Of(DifferenceKind.Unchanged).Where(d => !d.IsDecided)]);
        Seen = SeenItems.StampOf(Waiting.Select(d => d.New!));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        var result = await step.Handle(planId, Seen, ct);
        if (result.Error is not null && await OnGet(planId, ct) is NotFoundResult missing)
        {
            return missing;
        }

        return result.ToPage(this, "", count =>
        {
            this.Say(t["{0:unchanged item was|unchanged items were} accepted", new Plural(count)]);
            return Redirect($"/plans/amendments/{planId}");
        });
    }
}
