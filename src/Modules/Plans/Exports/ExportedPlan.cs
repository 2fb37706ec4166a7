using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.Lint;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Data;

namespace XaSo.Plans.Exports;

/// <summary>What a plan gives to a file: what counts of it, and the words of the document behind each item. Five statements, however many there are.</summary>
internal sealed class ExportedPlan
{
    private readonly Dictionary<Guid, PlanItem> _items;
    private readonly NumberedParts _parts;

    private ExportedPlan(LivingPlan content, IReadOnlyList<PlanItem> items, NumberedParts parts) =>
        (Content, _items, _parts) = (content, items.ToDictionary(i => i.Id), parts);

    public LivingPlan Content { get; }

    public IEnumerable<LegalBasis> Bases => Of<LegalBasis>();
    public IEnumerable<Baseline> Baselines => Of<Baseline>();
    public IEnumerable<ReportingDuty> Duties => Of<ReportingDuty>();
    public IEnumerable<UnreadPassage> Unread => Of<UnreadPassage>();

    public static async Task<ExportedPlan> Of(AppDb db, Plan plan, CancellationToken ct)
    {
        var content = await LivingPlan.Of(db, plan, ct);
        var items = await db.PlanItems.AsNoTracking().OfPlan(plan).OrderBy(i => i.Position).ThenBy(i => i.Id).ToListAsync(ct);
        var source = await db.PlanSources.AsNoTracking().SingleOrDefaultAsync(s => s.PlanId == plan.Id, ct);
        return new(content, items, NumberedParts.Of(source?.Unpack()));
    }

    public PlanItem this[Guid itemId] => _items[itemId];

    /// <summary>"mục II.2" as an officer would name the place; null where it is not known.</summary>
    public string? WhereIs(PlanItem item, IStringLocalizer<PlansTexts> t) => item.Places.Count > 0 ? _parts.At(item.Places[0].Start)?.In(t) : null;

    private IEnumerable<T> Of<T>() where T : PlanItem => _items.Values.OfType<T>().OrderBy(i => i.Position).ThenBy(i => i.Id);
}
