using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Amendments;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class AcceptUnchangedPage(AcceptUnchanged step, EditionDifferences editions, IStringLocalizer<PlansTexts> t) : PageModel
{
    public EditionPair Editions { get; private set; } = null!;
    public IReadOnlyList<ItemDifference> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await editions.Of(planId, ct) is not { } pair)
        {
            return NotFound();
        }

        (Editions, Waiting) = (pair, [.. pair.Of(DifferenceKind.Unchanged).Where(d => !d.IsDecided)]);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        var result = await step.Handle(planId, ct);
        if (result.Error is not null && await OnGet(planId, ct) is NotFoundResult missing)
        {
            return missing;
        }

        return result.ToPage(this, "", count =>
        {
            this.Say(t["{0} unchanged items were accepted", count]);
            return Redirect($"/plans/amendments/{planId}");
        });
    }
}
