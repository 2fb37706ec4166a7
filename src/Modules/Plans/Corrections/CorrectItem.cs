using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Review;
using XaSo.Plans.Targets;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>A person corrects what was read, and thereby confirms it.</summary>
internal sealed class CorrectItem(AppDb db, ItemsUnderReview items, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input : ItemFields
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.OpenToCount(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (input.Check(t) is { } invalid)
        {
            return invalid;
        }

        var before = item.IsLiving ? ItemBefore.Of(item, await offices.Of(item.Id, ct)) : null;
        if (!input.ApplyTo(item))
        {
            return new Error.NotFound();
        }

        var changes = t.ChangesOf(db.Entry(item));
        if (item is Target or PlannedTask && await offices.Replace(item, input.Leads, input.Coordinating, ct))
        {
            changes.Add($"{t["Offices"]}: {string.Join("; ", new[] { input.Leads, input.Coordinating }.Where(o => !string.IsNullOrWhiteSpace(o)))}");
        }

        item.Confirm(items.Reviewer, items.Now);
        item.Remember(before?.Write());
        db.Publish(new PlanItemCorrected(item.PlanId, item.Id, item.Text, changes));
        return await items.Save(item, ct);
    }
}
