using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.History;
using XaSo.Platform.Data;

namespace XaSo.Plans.Items;

/// <summary>What the pages of a target and of a task both show: the plan, the offices with who sits in them, the words, the history through all editions.</summary>
/// <param name="Earlier">The last of the events, if there are earlier ones.</param>
internal sealed record ItemDetail(PlanItem Item, Plan Plan, IReadOnlyList<ItemOffice> Offices, OfficePeople People, IReadOnlyList<HistoryLine> Events, Guid? Earlier)
{
    private static readonly Func<AppDb, Guid, IAsyncEnumerable<ItemOffice>> _offices =
        EF.CompileAsyncQuery((AppDb db, Guid item) => db.Set<ItemOffice>().AsNoTracking().Where(o => o.ItemId == item));

    public IEnumerable<ItemOffice> Leads => Offices.Where(o => o.Part == OfficePart.Lead);
    public IEnumerable<ItemOffice> Coordinating => Offices.Where(o => o.Part == OfficePart.Coordinating);

    /// <summary>Where its words stand, marked in the document.</summary>
    public string InDocument => $"/plans/review/{Plan.Id}?item={Item.Id}#i-{Item.Id}";

    /// <summary>The page of the item that it was merged into.</summary>
    public string? LivesOn => Item.MergedIntoId is { } into ? $"/plans/{(Item is Targets.Target ? "targets" : "planned-tasks")}/{into}" : null;

    /// <summary>Five statements.</summary>
    /// <param name="after">Events before this one are shown.</param>
    public static async Task<ItemDetail> Of<T>(AppDb db, T item, Guid? after, DateOnly today, IStringLocalizer<PlansTexts> t, CancellationToken ct) where T : PlanItem
    {
        var plan = (await db.ReadPlan(item.PlanId, ct))!;
        var offices = (await _offices(db, item.Id).ToListAsync(ct)).OrderBy(o => o.Position).ToList();
        var editions = await Lineage<T>.Editions(db, item.LineageId).ToListAsync(ct);
        var events = await db.HistoryOf(editions, after, ct);
        return new(item, plan, offices, await OfficePeople.Of(db, item.Id, today, ct), HistoryLine.Of(events.Rows, t), events.Next);
    }

    private static class Lineage<T> where T : PlanItem
    {
        public static readonly Func<AppDb, Guid, IAsyncEnumerable<Guid>> Editions =
            EF.CompileAsyncQuery((AppDb db, Guid lineage) => db.Set<T>().Where(i => i.LineageId == lineage).Select(i => i.Id));
    }
}
