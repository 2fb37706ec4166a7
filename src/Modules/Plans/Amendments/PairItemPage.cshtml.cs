using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class PairItemPage(PairItem step, AppDb db, IStringLocalizer<PlansTexts> t) : ChangePage(db, t)
{
    [BindProperty]
    public PairItem.Input Form { get; set; } = new();

    /// <summary>Items of the edition before that no item of the new document continues, the most similar first.</summary>
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        await ReadCandidates(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, Form.Version, await step.Handle(Form, ct), Decision.Paired, ct);
        if (!ModelState.IsValid)
        {
            await ReadCandidates(ct);
        }

        return answer;
    }

    private async Task ReadCandidates(CancellationToken ct)
    {
        var previous = await (from plan in Db.Plans.AsNoTracking()
                              join before in Db.Plans.AsNoTracking() on plan.PreviousId equals before.Id
                              where plan.Id == Plan.Id
                              select before).SingleOrDefaultAsync(ct);
        if (previous is null || Item is not ICarried)
        {
            return;
        }

        var items = await Db.PlanItems.AsNoTracking().Where(i => i.PlanId == Plan.Id || i.PlanId == previous.Id).OrderBy(i => i.Position).ToListAsync(ct);
        var taken = items.Where(i => i.PlanId == Plan.Id && i.Origin != Origin.Carried && i.State is ReviewState.Pending or ReviewState.Confirmed).Select(i => i.LineageId).ToHashSet();
        var words = Likeness.Of(Item.Text);
        Candidates = [.. items.Where(i => i.PlanId == previous.Id && i.GetType() == Item.GetType() && i.CountsIn(previous) && !taken.Contains(i.LineageId))
            .OrderByDescending(i => words.Overlap(Likeness.Of(i.Text)))
            .Select(i => new SelectListItem(i is PlannedTask { Number: { } n } ? $"{n}. {i.Text}" : i.Text, i.Id.ToString()))];
    }
}
