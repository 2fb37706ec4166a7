using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>The item is new; the one that it was taken for ends, or goes on as it was where the document only amends.</summary>
internal sealed class SeparateItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Decided>> Handle(DecisionInput input, CancellationToken ct)
    {
        var found = await items.OpenOwn(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (item.Origin == Origin.Carried)
        {
            return new Error.Conflict(t["This item is decided on already. Look at the list again."]);
        }

        await CarriedItem.CarryOn(db, item, items.Reviewer, items.Now, ct);
        if (item is PlannedTask task && await CarriedItem.Earlier(db, item, ct) is PlannedTask earlier)
        {
            task.LeaveBudget(earlier);
        }

        item.StartAnew();
        item.Confirm(items.Reviewer, items.Now);
        db.Publish(new PlanItemAdded(item.PlanId, item.Id, item.Text));
        return await items.Save(item.PlanId, ct) is { } conflict ? conflict : new Decided(item);
    }
}
