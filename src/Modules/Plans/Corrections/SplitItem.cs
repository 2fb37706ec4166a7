using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Review;
using XaSo.Plans.Targets;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Text;

namespace XaSo.Plans.Corrections;

/// <summary>One item that holds two becomes two, each with its own words; both wait for review again.</summary>
internal sealed class SplitItem(AppDb db, ItemsUnderReview items, OfficeList offices, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public string? First { get; set; }
        public string? Second { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.First).NotEmpty().WithMessage(t["Enter what stays"]).MaximumLength(1000).WithMessage(t["At most {0} letters", 1000]),
        v => v.RuleFor(i => i.Second).NotEmpty().WithMessage(t["Enter what is taken off"]).MaximumLength(1000).WithMessage(t["At most {0} letters", 1000])
            .NotEqual(i => i.First).WithMessage(t["Both parts say the same; leave in each only what belongs to it"]),
    };

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await items.OpenToCount(input.Id, input.Version, ct);
        if (found.Value is not { } item)
        {
            return found.Error!;
        }

        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        var named = await offices.Of(item.Id, ct);
        var (before, remembered) = (item.Text, item.IsLiving ? ItemBefore.Of(item, named) : null);
        var (first, second) = (input.First!.Trim(), input.Second!.Trim());
        if (SplitOff(item, first, second) is not { } part)
        {
            return new Error.Conflict(t["Only targets and tasks can be split"]);
        }

        item.Reopen();
        item.Remember(remembered?.Write());
        part.SplitFromId = item.Id;
        Fold(item);
        Fold(part);
        db.Add(part);
        db.AddRange(named.Select(o => o.CopyTo(part)));
        db.Publish(new PlanItemSplit(item.PlanId, item.Id, item.Text, part.Id, before, part.Text));
        return await items.Save(item, ct);
    }

    private static PlanItem? SplitOff(PlanItem item, string first, string second)
    {
        var part = (item as ICarried)?.Copy(item.PlanId, Origin.Split);
        switch (item, part)
        {
            case (Target target, Target off):
                (target.Measure, off.Measure) = (first, second);
                break;
            case (PlannedTask task, PlannedTask off):
                // The budget stays whole with what stays, or it would count twice.
                (task.Name, off.Name, off.Budget, off.BudgetSource) = (first, second, null, null);
                break;
            default:
                return null;
        }

        (part.Position, part.Places) = (item.Position, item.Places);
        return part;
    }

    private static void Fold(PlanItem item) => item.Folded = SearchText.Fold($"{item.Text} {item.Quote}");
}
