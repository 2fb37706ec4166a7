using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>Hoàn tác tách: the part that was split off goes, and the item says again what it said.</summary>
internal sealed class UndoSplit(AppDb db, ItemsUnderReview items, RestoreItem restore, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        /// <summary>The part.</summary>
        public Guid Id { get; set; }
        public long Version { get; set; }

        /// <summary>The item that it was taken from.</summary>
        public Guid FirstId { get; set; }
        public long FirstVersion { get; set; }
    }

    /// <returns>The item that is whole again.</returns>
    public async Task<Result<PlanItem>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.OpenOwn(input.Id, input.Version, ct);
        if (found.Value is not { } part)
        {
            return found.Error!;
        }

        if (part.SplitFromId is not { } firstId)
        {
            return new Error.NotFound();
        }

        var whole = await items.OpenOwn(firstId, input.FirstVersion, ct);
        if (whole.Value is not { } first)
        {
            return whole.Error!;
        }

        if (!IsOffered(first, part) || await WasSplitAgain(first, part, ct))
        {
            return new Error.Conflict(t["One of the two parts was changed, confirmed, split or merged since. Merge both, or correct them."]);
        }

        var changes = await restore.Handle(first, ct);
        db.Publish(new PlanItemSplitUndone(first.PlanId, first.Id, first.Text, part.Id, part.Text, changes));
        db.RemoveRange(await db.ItemOffices.Where(o => o.ItemId == part.Id).ToListAsync(ct));
        db.Remove(part);
        return await items.Save(first.PlanId, ct) is { } conflict ? conflict : first;
    }

    /// <summary>Nobody has touched either part.</summary>
    public static bool IsOffered(PlanItem first, PlanItem part) =>
        part is { Version: 0, State: ReviewState.Pending } && part.SplitFromId == first.Id && first is { CanBeRestored: true, State: ReviewState.Pending };

    /// <summary>What the item said before belongs to its last split.</summary>
    private Task<bool> WasSplitAgain(PlanItem first, PlanItem part, CancellationToken ct) =>
        db.PlanItems.AnyAsync(i => i.PlanId == first.PlanId && i.SplitFromId == first.Id && i.Id.CompareTo(part.Id) > 0, ct);
}
