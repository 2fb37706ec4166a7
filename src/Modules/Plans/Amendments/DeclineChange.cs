using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>
/// Giữ như trước: the item goes on as the edition before has it, with what people corrected there. What was read from the new document is
/// merged into it, so that its words stay marked and the decision can be taken back.
/// </summary>
internal sealed class DeclineChange(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Decided>> Handle(DecisionInput input, CancellationToken ct)
    {
        var found = await items.Open(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (item is not ICarried || item.Origin == Origin.Carried || item.State is ReviewState.Rejected or ReviewState.Merged)
        {
            return new Error.Conflict(t["This item is decided on already. Look at the list again."]);
        }

        if (await CarriedItem.Earlier(db, item, ct) is not { } old)
        {
            return new Error.NotFound();
        }

        var kept = await CarriedItem.Add(db, old, item.PlanId, items.Reviewer, items.Now, ct);
        kept.Position = item.Position;
        (kept as PlannedTask)?.KeepBudget((PlannedTask)item);
        item.MergeInto(kept, items.Reviewer, items.Now);
        db.Publish(new PlanItemKept(item.PlanId, item.Id, kept.Text, old.Id));
        return await items.Save(item.PlanId, ct) is { } conflict ? conflict : new Decided(kept);
    }
}
