using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Review;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Platform.Web;

namespace XaSo.Plans.Corrections;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class AddItemPage(AddItem add, AppDb db, TimeProvider clock, IStringLocalizer<PlansTexts> t) : PageModel
{
    [BindProperty]
    public AddItem.Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ItemKind Kind { get; set; }

    /// <summary>The passage that was not understood.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    public Plan Plan { get; private set; } = null!;
    public UnreadPassage? Passage { get; private set; }
    public IReadOnlyList<string> KnownOffices { get; private set; } = [];
    public string Question => t.AddOf(Kind);
    public string BackTo => From is { } from ? $"/plans/review/{Plan.Id}?item={from}" : $"/plans/review/{Plan.Id}?tab={Kind.Word()}";

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (Kind == ItemKind.Unread || !await Load(planId, ct))
        {
            return NotFound();
        }

        Form = AddItem.Input.Proposed(Kind, Plan, Passage?.Quote);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken ct)
    {
        (Form.PlanId, Form.FromId) = (planId, From);
        var result = await add.Handle(Form, ct);
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        return result.ToPage(this, nameof(Form), id => Redirect(ItemPage.AddressAfter(ReviewAct.Added, planId, id, id)));
    }

    private async Task<bool> Load(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Passage = From is null ? null : await db.Set<UnreadPassage>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == From && u.PlanId == planId, ct);
        KnownOffices = await db.Set<Organization>().NotEnded(clock.Today()).AsNoTracking().OrderBy(o => o.SortKey).Select(o => o.OfficialName).ToListAsync(ct);
        return true;
    }
}
