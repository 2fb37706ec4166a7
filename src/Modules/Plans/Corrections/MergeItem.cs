using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>"Cùng một việc": the item goes into another one of its kind, which takes over what it lacks.</summary>
internal sealed class MergeItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public Guid? IntoId { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.IntoId).NotNull().WithMessage(t["Choose the item that stays"]).NotEqual(i => i.Id).WithMessage(t["An item cannot be merged into itself"]),
    };

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.OpenOwn(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        var into = await db.PlanItems.SingleOrDefaultAsync(i => i.Id == input.IntoId && i.PlanId == item.PlanId, ct);
        if (into is null || into.GetType() != item.GetType() || into.State is ReviewState.Merged or ReviewState.Rejected)
        {
            return new Error.Invalid([(nameof(input.IntoId), t["Choose an item of the same kind that was neither rejected nor merged"])]);
        }

        db.Expect(into, into.Version); // it may be merged itself, or set aside, in this moment
        await Merging.Merge(db, item, into, items.Reviewer, items.Now, ct);
        db.Publish(new PlanItemMerged(item.PlanId, item.Id, item.Text, into.Id));
        db.Publish(new PlanItemTookOver(item.PlanId, into.Id, into.Text, item.Id, item.Text, [.. t.ChangesOf(db.Entry(into)), .. t.OfficesGiven(item)]));
        return await items.Save(into, ct);
    }
}
