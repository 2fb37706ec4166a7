using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>A person agrees with what was read.</summary>
internal sealed class ConfirmItem(AppDb db, ItemsUnderReview items)
{
    public sealed class Input
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

        item.Confirm(items.Reviewer, items.Now);
        db.Publish(new PlanItemConfirmed(item.PlanId, item.Id, item.Text));
        return await items.Save(item, ct);
    }
}
