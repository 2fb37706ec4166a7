using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
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
        var found = await items.Open(input.Id, input.Version, ct);
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

        var fields = item is PlannedTask task && into is PlannedTask stays ? stays.TakeOver(task) : [];
        item.MergeInto(into, items.Reviewer, items.Now, fields, await TakeOffices(item, into, ct));
        db.Publish(new PlanItemMerged(item.PlanId, item.Id, item.Text, into.Id));
        return await items.Save(into, ct);
    }

    /// <returns>The names that were taken.</returns>
    private async Task<IReadOnlyList<string>> TakeOffices(PlanItem from, PlanItem into, CancellationToken ct)
    {
        var offices = await db.ItemOffices.Where(o => o.ItemId == from.Id || o.ItemId == into.Id).ToListAsync(ct);
        var known = offices.Where(o => o.ItemId == into.Id).Select(o => o.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hasLead = offices.Exists(o => o.ItemId == into.Id && o.Part == OfficePart.Lead);
        var taken = offices.Where(o => o.ItemId == from.Id && known.Add(o.Name)).ToList();
        db.AddRange(taken.Select(o => o.CopyTo(into, hasLead ? OfficePart.Coordinating : o.Part, offices.Count + o.Position)));
        return [.. taken.Select(o => o.Name)];
    }
}
