using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;
using XaSo.Platform.Web;

namespace XaSo.Plans.Review;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class ConfirmAllPage(ConfirmAll confirm, AppDb db, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ItemKind Kind { get; set; }

    /// <summary>Which items were shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public PlanName Plan { get; private set; } = null!;
    public IReadOnlyList<ReviewItem> Waiting { get; private set; } = [];
    public string BackTo => $"/plans/review/{Plan.Id}?tab={Kind.Word()}";

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!ConfirmAll.IsOffered(Kind) || await PlanName.Find(db, planId, ct) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        var items = await db.PlanItems.AsNoTracking().Where(i => i.PlanId == planId && i.State == ReviewState.Pending).OrderBy(i => i.Position).ToListAsync(ct);
        Waiting = [.. items.Where(i => ItemKinds.Of(i) == Kind).Select(i => ReviewItem.Of(i, [], t))];
        Seen = SeenItems.StampOf(Waiting.Select(i => i.Item));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        var result = await confirm.Handle(new() { PlanId = planId, Kind = Kind, Seen = Seen }, ct);
        if (await OnGet(planId, ct) is NotFoundResult none)
        {
            return none;
        }

        return result.ToPage(this, "", count =>
        {
            this.Say(t["{0:item was|items were} confirmed", new Plural(count)]);
            return Redirect(BackTo);
        });
    }
}
