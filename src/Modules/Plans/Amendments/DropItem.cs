using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>An item that was carried over ends with the edition before.</summary>
internal sealed class DropItem(AppDb db, ItemsUnderReview items, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public string? Reason { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Reason).NotEmpty().WithMessage(t["Give the reason"]).MaximumLength(500).WithMessage(t["At most {0} letters", 500]),
    };

    public async Task<Result<Decided>> Handle(Input input, CancellationToken ct)
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

        if (item.Origin != Origin.Carried)
        {
            return new Error.NotFound();
        }

        await CarriedItem.End(db, item, ct);
        db.Publish(new PlanItemRejected(item.PlanId, item.Id, item.Text, input.Reason!.Trim()), input.Reason);
        return await items.Save(item.PlanId, ct) is { } conflict ? conflict : new Decided(item);
    }
}
