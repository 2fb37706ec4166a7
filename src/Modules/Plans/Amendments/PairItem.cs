using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>The opposite of <see cref="SeparateItem"/>: an item that seemed new is one of the edition before.</summary>
internal sealed class PairItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }

        /// <summary>The item of the edition before.</summary>
        public Guid? OldId { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.OldId).NotNull().WithMessage(t["Choose the item of the edition before"]),
    };

    public async Task<Result<Decided>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.OpenOwn(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (!item.IsLiving || item.Origin == Origin.Carried)
        {
            return new Error.Conflict(t["This item is decided on already. Look at the list again."]);
        }

        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        var plan = await db.Plans.SingleAsync(p => p.Id == item.PlanId, ct);
        if (await db.PlanItems.SingleOrDefaultAsync(i => i.Id == input.OldId, ct) is not { } old || old.PlanId != plan.PreviousId || old.GetType() != item.GetType())
        {
            return new Error.NotFound();
        }

        return await items.Save(plan.Id, ct, () => Pair(item, old, ct)) is { } conflict ? conflict : new Decided(item);
    }

    private async Task<Error.Conflict?> Pair(PlanItem item, PlanItem old, CancellationToken ct)
    {
        var holders = await db.PlanItems.Where(i => i.PlanId == item.PlanId && i.LineageId == old.LineageId && i.Id != item.Id
            && (i.State == ReviewState.Pending || i.State == ReviewState.Confirmed)).ToListAsync(ct);
        if (holders.Find(i => i.Origin != Origin.Carried) is { } holder)
        {
            return new(t["“{0}” of the new edition is taken for that item. Treat that one as new first.", holder.Text]);
        }

        if (item.LineageId != old.LineageId && await CarriedItem.Earlier(db, item, ct) is { } former)
        {
            await CarriedItem.CarryOn(db, item, items.Reviewer, items.Now, ct);
            (item as PlannedTask)?.LeaveBudget((PlannedTask)former);
        }

        foreach (var carried in holders)
        {
            (item as PlannedTask)?.KeepBudget((PlannedTask)carried);
            foreach (var declined in (await CarriedItem.End(db, carried, ct)).Where(i => i.LineageId == old.LineageId))
            {
                (declined as PlannedTask)?.LeaveBudget((PlannedTask)carried);
                declined.StartAnew();
            }
        }

        (item as PlannedTask)?.KeepBudget((PlannedTask)old);
        item.Continue(old);
        db.Publish(new PlanItemPaired(item.PlanId, item.Id, item.Text, old.Id));
        return null;
    }
}
