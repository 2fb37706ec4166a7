using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.History;
using XaSo.Platform.Data;

namespace XaSo.Plans.Items;

/// <summary>What the pages of a target and of a task both show: the plan, the offices, the words, the history through all editions.</summary>
/// <param name="Earlier">The last of the events, if there are earlier ones.</param>
internal sealed record ItemDetail(PlanItem Item, Plan Plan, IReadOnlyList<ItemOffice> Offices, IReadOnlyList<HistoryLine> Events, Guid? Earlier)
{
    public IEnumerable<ItemOffice> Leads => Offices.Where(o => o.Part == OfficePart.Lead);
    public IEnumerable<ItemOffice> Coordinating => Offices.Where(o => o.Part == OfficePart.Coordinating);

    /// <summary>Where its words stand, marked in the document.</summary>
    public string InDocument => $"/plans/review/{Plan.Id}?item={Item.Id}#i-{Item.Id}";

    /// <summary>Three statements.</summary>
    /// <param name="after">Events before this one are shown.</param>
    public static async Task<ItemDetail> Of<T>(AppDb db, T item, Guid? after, IStringLocalizer<PlansTexts> t, CancellationToken ct) where T : PlanItem
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == item.PlanId, ct);
        var offices = await db.ItemOffices.AsNoTracking().Where(o => o.ItemId == item.Id).OrderBy(o => o.Position).ToListAsync(ct);
        var editions = await db.Set<T>().Where(i => i.LineageId == item.LineageId).Select(i => (Guid?)i.Id).ToListAsync(ct);
        var events = await db.HistoryOf(editions).Page(db, after, ct);
        return new(item, plan, offices, HistoryLine.Of(events.Rows, t), events.Next);
    }
}
