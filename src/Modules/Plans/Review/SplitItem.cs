using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Targets;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Text;

namespace XaSo.Plans.Review;

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
        v => v.RuleFor(i => i.Second).NotEmpty().WithMessage(t["Enter what is taken off"]).MaximumLength(1000).WithMessage(t["At most {0} letters", 1000]),
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

        var (first, second) = (input.First!.Trim(), input.Second!.Trim());
        PlanItem? part = item switch
        {
            Target target => SplitTarget(target, first, second),
            PlannedTask task => SplitTask(task, first, second),
            _ => null,
        };
        if (part is null)
        {
            return new Error.Conflict(t["Only targets and tasks can be split"]);
        }

        item.Reopen();
        Fold(item);
        Fold(part);
        db.Add(part);
        db.AddRange((await offices.Of(item.Id, ct)).Select(o => new ItemOffice
        {
            PlanId = part.PlanId,
            ItemId = part.Id,
            Part = o.Part,
            Name = o.Name,
            OrganizationId = o.OrganizationId,
            Position = o.Position,
        }));
        db.Publish(new PlanItemSplit(item.PlanId, item.Id, item.Text, part.Id));
        return await items.Save(item, ct);
    }

    private static Target SplitTarget(Target target, string first, string second)
    {
        target.Measure = first;
        return new()
        {
            PlanId = target.PlanId,
            Origin = Origin.Split,
            Position = target.Position,
            Quote = target.Quote,
            Places = target.Places,
            Where = target.Where,
            Pillar = target.Pillar,
            Measure = second,
            Comparator = target.Comparator,
            Value = target.Value,
            ValueTo = target.ValueTo,
            Unit = target.Unit,
            Per = target.Per,
            Due = target.Due,
        };
    }

    private static PlannedTask SplitTask(PlannedTask task, string first, string second)
    {
        task.Name = first;
        return new()
        {
            PlanId = task.PlanId,
            Origin = Origin.Split,
            Position = task.Position,
            Quote = task.Quote,
            Places = task.Places,
            InTable = task.InTable,
            Pillar = task.Pillar,
            Number = task.Number,
            Name = second,
            Result = task.Result,
            DueKind = task.DueKind,
            DueFrom = task.DueFrom,
            DueTo = task.DueTo,
            DueEvery = task.DueEvery,
            DueText = task.DueText,
        };
    }

    private static void Fold(PlanItem item) => item.Folded = SearchText.Fold($"{item.Text} {item.Quote}");
}
