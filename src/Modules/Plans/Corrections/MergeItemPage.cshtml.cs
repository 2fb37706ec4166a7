using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Review;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;

namespace XaSo.Plans.Corrections;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class MergeItemPage(MergeItem merge, AppDb db, IStringLocalizer<PlansTexts> t) : ItemPage(db, t)
{
    private const int MostOffered = 12;

    [BindProperty]
    public MergeItem.Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Into { get; set; }

    /// <summary>Words that the item has.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The item that stays, once it was chosen; both then stand side by side.</summary>
    public ReviewItem? Stays { get; private set; }
    public IReadOnlyList<ComparedFact> Compared { get; private set; } = [];

    /// <summary>Items of the same kind, the most similar first.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    /// <summary>How many fit, shown or not.</summary>
    public int Fitting { get; private set; }
    public int All { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form.IntoId = Into;
        await ReadOthers(ct);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        Form.Id = id;
        var answer = await Answer(id, Form.Version, await merge.Handle(Form, ct), ReviewAct.Merged, ct);
        if (!ModelState.IsValid)
        {
            Into = Form.IntoId;
            await ReadOthers(ct);
        }

        return answer;
    }

    private async Task ReadOthers(CancellationToken ct)
    {
        var items = await Db.PlanItems.AsNoTracking().Where(i => i.PlanId == Item.PlanId && i.Id != Item.Id).ToListAsync(ct);
        var living = items.Where(i => i.GetType() == Item.GetType() && i.State is ReviewState.Pending or ReviewState.Confirmed).ToList();
        if (living.Find(i => i.Id == Into) is { } into)
        {
            Stays = ReviewItem.Of(into, await Db.ItemOffices.AsNoTracking().Where(o => o.ItemId == into.Id).ToListAsync(ct), T);
            Compared = ComparedFact.Of(Shown, Stays, T);
            return;
        }

        var words = Likeness.Of(Item.Text);
        var sought = SearchText.Words(Q ?? "");
        var fitting = living.Where(i => SearchText.Words($"{(i as PlannedTask)?.Number} {i.Folded}") is var has && sought.All(w => has.Any(x => x.StartsWith(w, StringComparison.Ordinal)))).ToList();
        (All, Fitting) = (living.Count, fitting.Count);
        Others = [.. fitting.OrderByDescending(i => words.Overlap(Likeness.Of(i.Text))).Take(MostOffered)
            .Select(i => new SelectListItem(i is PlannedTask { Number: { } n } ? $"{n}. {i.Text}" : i.Text, i.Id.ToString()))];
    }
}
