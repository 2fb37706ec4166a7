using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>Confirms what still waits of a kind that is quickly seen to be right; targets and tasks are confirmed one by one.</summary>
internal sealed class ConfirmAll(AppDb db, ItemsUnderReview items)
{
    public sealed class Input
    {
        public Guid PlanId { get; set; }
        public ItemKind Kind { get; set; }

        /// <summary><see cref="SeenItems.StampOf"/> what was shown.</summary>
        public string? Seen { get; set; }
    }

    public static bool IsOffered(ItemKind kind) => kind is ItemKind.Basis or ItemKind.Baseline or ItemKind.Duty;

    public async Task<Result<int>> Handle(Input input, CancellationToken ct)
    {
        if (!IsOffered(input.Kind))
        {
            return new Error.NotFound();
        }

        if ((await items.OpenPlan(input.PlanId, ct)).Error is { } refused)
        {
            return refused;
        }

        var waiting = (await db.PlanItems.Where(i => i.PlanId == input.PlanId && i.State == ReviewState.Pending).ToListAsync(ct))
            .Where(i => ItemKinds.Of(i) == input.Kind).ToList();
        if (items.Unseen(waiting, input.Seen) is { } unseen)
        {
            return unseen;
        }

        foreach (var item in waiting)
        {
            item.Confirm(items.Reviewer, items.Now);
            db.Publish(new PlanItemConfirmed(item.PlanId, item.Id, item.Text));
        }

        return await items.Save(input.PlanId, ct) is { } conflict ? conflict : waiting.Count;
    }
}
