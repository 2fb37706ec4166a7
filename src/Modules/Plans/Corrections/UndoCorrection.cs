using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>Hoàn tác sửa: the item says again what it said before it was corrected.</summary>
internal sealed class UndoCorrection(AppDb db, ItemsUnderReview items, RestoreItem restore, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(ConfirmItem.Input input, CancellationToken ct)
    {
        var found = await items.OpenOwn(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (!IsOffered(item))
        {
            return new Error.Conflict(t["The item was changed or confirmed since. Correct it again instead."]);
        }

        var changes = await restore.Handle(item, ct);
        db.Publish(new PlanItemCorrectionUndone(item.PlanId, item.Id, item.Text, changes));
        return await items.Save(item, ct);
    }

    /// <summary>A split that can be taken back waits for confirmation.</summary>
    public static bool IsOffered(PlanItem item) => item is { State: ReviewState.Confirmed, CanBeRestored: true };
}
