using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Sources;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;

namespace XaSo.Plans.Review;

/// <summary>The document on one side, what was read from it on the other.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class IndexPage(AppDb db, PlanReports reports, Actor actor, IStringLocalizer<PlansTexts> t) : PageModel
{
    private List<PlanItem> _items = [];

    [BindProperty(SupportsGet = true)]
    public ItemKind Tab { get; set; }

    /// <summary>The item that is looked at.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Item { get; set; }

    /// <summary>What has just been done, and with which item.</summary>
    [BindProperty(SupportsGet = true)]
    public ReviewAct? Did { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    /// <summary>Somebody else had changed the item when it was to be confirmed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    public Plan Plan { get; private set; } = null!;
    public DocumentText? Document { get; private set; }
    public LintReport Report { get; private set; } = null!;
    public string FileName { get; private set; } = "";
    public Guid? FileId { get; private set; }
    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];
    public IReadOnlyDictionary<Guid, PlannedTask> SameWork { get; private set; } = new Dictionary<Guid, PlannedTask>();

    /// <summary>What counts or will, and apart from it what was set aside or merged.</summary>
    public IReadOnlyDictionary<ItemKind, (int All, int Waiting, int Aside)> Counts { get; private set; } = new Dictionary<ItemKind, (int, int, int)>();

    public bool MayChange => Plan.IsOpen && actor.May(PlansPermissions.ReviewItems);
    public bool MaySubmit => MayChange && Plan.Scope == PlanScope.Own && actor.May(PlansPermissions.SubmitPlan);
    public int Waiting => Counts.Values.Sum(c => c.Waiting);
    public int Reviewed => Total - Waiting;
    public int Total => Counts.Values.Sum(c => c.All);
    public int Aside => Counts.Values.Sum(c => c.Aside);

    /// <summary>The item that something was done with, as long as it is as that left it.</summary>
    public ReviewItem? Acted => Items.FirstOrDefault(i => i.Item.Id == Of && Did?.Holds(i.Item.State) == true);

    public Guid? MergedInto => Acted?.Item.MergedIntoId;

    /// <summary>The part that was taken off last.</summary>
    public PlanItem? SplitOff => Items.LastOrDefault(i => i.Item.SplitFromId is { } from && from == Of)?.Item;

    /// <summary>In this tab, after the item that is looked at; the first one where none comes after it.</summary>
    public Guid? NextWaiting
    {
        get
        {
            var ordered = Items.SkipWhile(i => i.Item.Id != Item).Concat(Items.TakeWhile(i => i.Item.Id != Item));
            return ordered.FirstOrDefault(i => i.Item.State == ReviewState.Pending && i.Item.Id != Item)?.Item.Id;
        }
    }

    /// <summary>Where something waits once this tab is done.</summary>
    public (ItemKind Kind, int Count)? NextTab =>
        Counts.GetValueOrDefault(Tab).Waiting > 0 ? null : Counts.Where(c => c.Value.Waiting > 0).OrderBy(c => c.Key).Select(c => ((ItemKind, int)?)(c.Key, c.Value.Waiting)).FirstOrDefault();

    /// <summary>What is still to be done on a tab; what there is once nothing can be done any more.</summary>
    public string Figure(ItemKind kind) => Counts.GetValueOrDefault(kind) switch
    {
        var (all, _, _) when !MayChange || all == 0 => $"{all}",
        var (all, waiting, _) when waiting > 0 => t["{0} of {1} left", waiting, all],
        var (all, _, _) => t["{0} done", all],
    };

    /// <summary>Once the plan has left review, this is its text, in which one looks things up.</summary>
    public string Title => Plan.IsInPreparation ? t["Review the plan that was read"] : t["Text of the plan with its items marked"];

    /// <summary>"ke-hoach.docx · 26 chỉ tiêu, 84 nhiệm vụ, 9 căn cứ".</summary>
    public string Summary => string.Join(" · ", new[] { FileName, t["{0:target|targets}, {1:task|tasks}, {2:legal basis|legal bases}", new Plural(CountOf(ItemKind.Target)), new Plural(CountOf(ItemKind.Task)), new Plural(CountOf(ItemKind.Basis))] }.Where(part => part.Length > 0));

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        _items = await db.PlanItems.AsNoTracking().Where(i => i.PlanId == planId).OrderBy(i => i.Position).ThenBy(i => i.Id).ToListAsync(ct);
        Counts = _items.GroupBy(ItemKinds.Of).ToDictionary(g => g.Key, g => (g.Count(i => i.State is ReviewState.Pending or ReviewState.Confirmed), g.Count(i => i.State == ReviewState.Pending), g.Count(i => i.State is ReviewState.Rejected or ReviewState.Merged)));
        ChooseItem();
        var named = await db.ItemOffices.AsNoTracking().Where(o => o.PlanId == planId).ToListAsync(ct);
        var offices = named.ToLookup(o => o.ItemId);
        Items = [.. _items.Where(i => ItemKinds.Of(i) == Tab).Select(i => ReviewItem.Of(i, [.. offices[i.Id]], t))];
        await ReadDocument(ct);
        Report = await reports.Of(plan, _items, named, Document?.Document, ct);
        SameWork = Tab == ItemKind.Task ? Lint.SameWork.In(Report.Content) : SameWork;
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Items", this) : Page();
    }

    public string LinkTo(Guid itemId) => $"/plans/review/{Plan.Id}?item={itemId}#i-{itemId}";

    public string LinkTo(ItemKind tab) => $"/plans/review/{Plan.Id}?tab={tab.Word()}";

    private int CountOf(ItemKind kind) => Counts.GetValueOrDefault(kind).All;

    /// <summary>The item named in the address decides the tab; otherwise the first one that waits.</summary>
    private void ChooseItem()
    {
        if (_items.Find(i => i.Id == Item) is { } named)
        {
            Tab = ItemKinds.Of(named);
            return;
        }

        Item = _items.Find(i => ItemKinds.Of(i) == Tab && i.State == ReviewState.Pending)?.Id;
    }

    private async Task ReadDocument(CancellationToken ct)
    {
        if (await db.PlanSources.AsNoTracking().SingleOrDefaultAsync(s => s.PlanId == Plan.Id, ct) is not { } source)
        {
            return;
        }

        (FileName, FileId) = (source.FileName, source.FileId);
        Document = new(source.Unpack(), _items.Select(i => new Mark(i.Id, ItemKinds.Of(i).Word(), i.State.ToString().ToLowerInvariant(), i.Places)), LinkTo);
    }
}
