using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>Lets an item say again what it said before it was corrected or split, and wait for review.</summary>
internal sealed class RestoreItem(AppDb db, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    /// <param name="item"><see cref="PlanItem.CanBeRestored"/>.</param>
    public async Task Handle(PlanItem item, CancellationToken ct)
    {
        var before = ItemFields.Recall(item.Before!);
        before.ApplyTo(item);
        var changes = t.ChangesOf(db.Entry(item));
        if (item is Target or PlannedTask && DifferFrom(before, await offices.Of(item.Id, ct)) && await offices.Replace(item, before.Leads, before.Coordinating, ct))
        {
            changes.Add($"{t["Offices"]}: {string.Join("; ", new[] { before.Leads, before.Coordinating }.Where(o => !string.IsNullOrEmpty(o)))}");
        }

        item.Reopen();
        db.Publish(new PlanItemRestored(item.PlanId, item.Id, item.Text, changes));
    }

    /// <summary>Names that stayed keep what a person has said they mean.</summary>
    private static bool DifferFrom(ItemFields before, IReadOnlyList<ItemOffice> now) =>
        OfficeList.Join(now, OfficePart.Lead) != (before.Leads ?? "") || OfficeList.Join(now, OfficePart.Coordinating) != (before.Coordinating ?? "");
}
