using XaSo.Contracts.Plans;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>The item goes on from the edition before, as the new document has it.</summary>
internal sealed class AcceptItem(AppDb db, ItemsUnderReview items)
{
    public async Task<Result<Decided>> Handle(DecisionInput input, CancellationToken ct)
    {
        var found = await items.OpenToCount(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        item.Confirm(items.Reviewer, items.Now);
        db.Publish(new PlanItemConfirmed(item.PlanId, item.Id, item.Text));
        return await items.Save(item.PlanId, ct) is { } conflict ? conflict : new Decided(item);
    }
}
