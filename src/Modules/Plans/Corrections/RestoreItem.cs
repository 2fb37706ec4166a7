using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>Lets an item say again what it said before it was corrected or split, and stand in the review as it stood then.</summary>
internal sealed class RestoreItem(AppDb db, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    /// <param name="item"><see cref="PlanItem.CanBeRestored"/>.</param>
    /// <returns>"Value: 90 → 95", one line a field.</returns>
    public async Task<IReadOnlyList<string>> Handle(PlanItem item, CancellationToken ct)
    {
        var before = ItemBefore.Read(item.Before!);
        before.ApplyTo(item);
        var changes = t.ChangesOf(db.Entry(item));
        var now = await offices.Of(item.Id, ct);
        if (!now.Select(Key).ToHashSet().SetEquals(before.Offices.Select(o => (o.Part, o.Position, o.Name))))
        {
            db.RemoveRange(now);
            db.AddRange(before.OfficesOf(item, now));
            changes.Add($"{t["Offices"]}: {string.Join("; ", before.Offices.Select(o => o.Name))}");
        }

        item.Restore(before.State, before.ReviewedBy, before.ReviewedAt);
        return changes;
    }

    private static (OfficePart Part, int Position, string Name) Key(ItemOffice office) => (office.Part, office.Position, office.Name);
}
