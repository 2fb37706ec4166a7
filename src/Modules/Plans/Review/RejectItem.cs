using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Corrections;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>What was read is no item of the plan. It stays visible under "Bỏ" and can be taken back. What was merged into it waits again, and in an amendment goes on what it was taken for.</summary>
internal sealed class RejectItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public string? Reason { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Reason).NotEmpty().WithMessage(t["Say why this is no item of the plan"]).MaximumLength(500).WithMessage(t["At most {0} letters", 500]),
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

        await Merging.Release(db, item, ct);
        if (await CarriedItem.CarryOn(db, item, items.Reviewer, items.Now, ct) is PlannedTask kept)
        {
            kept.KeepBudget((PlannedTask)item);
        }

        item.Reject(items.Reviewer, items.Now, input.Reason!.Trim());
        db.Publish(new PlanItemRejected(item.PlanId, item.Id, item.Text, input.Reason!.Trim()), input.Reason);
        return await items.Save(item, ct);
    }
}
