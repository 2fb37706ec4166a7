using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>Takes back a confirmation, a rejection or a merge.</summary>
internal sealed class ReopenItem(AppDb db, ItemsUnderReview items)
{
    public async Task<Result<Guid>> Handle(ConfirmItem.Input input, CancellationToken ct)
    {
        var found = await items.Open(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        item.Reopen();
        db.Publish(new PlanItemReopened(item.PlanId, item.Id, item.Text));
        return await items.Save(item, ct);
    }
}
