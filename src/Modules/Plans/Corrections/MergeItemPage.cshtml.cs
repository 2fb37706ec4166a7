using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
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
        var answer = await Answer(id, Form.Version, await merge.Handle(Form, ct), stay: false, ct);
        if (Item is not null)
        {
            await ReadOthers(ct);
        }

        return answer;
    }

    private async Task ReadOthers(CancellationToken ct)
    {
        var words = SameWork.WordsOf(Item);
        var items = await Db.PlanItems.AsNoTracking().Where(i => i.PlanId == Item.PlanId && i.Id != Item.Id).ToListAsync(ct);
        var living = items.Where(i => i.GetType() == Item.GetType() && i.State is ReviewState.Pending or ReviewState.Confirmed).ToList();
        var sought = SearchText.Words(Q ?? "");
        var fitting = living.Where(i => i.Id == Form.IntoId || SearchText.Words($"{(i as PlannedTask)?.Number} {i.Folded}") is var has && sought.All(w => has.Any(x => x.StartsWith(w, StringComparison.Ordinal)))).ToList();
        (All, Fitting) = (living.Count, fitting.Count);
        Others = [.. fitting.OrderByDescending(i => i.Id == Form.IntoId).ThenByDescending(i => SameWork.Likeness(words, SameWork.WordsOf(i))).Take(MostOffered)
            .Select(i => new SelectListItem(i is PlannedTask { Number: { } n } ? $"{n}. {i.Text}" : i.Text, i.Id.ToString()))];
    }
}
