using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Imports;
using XaSo.Plans.Lifecycle;
using XaSo.Platform;

namespace XaSo.Plans.Amendments;

/// <summary>A new document amends or replaces an issued plan: it becomes a draft of the next edition, and the issued one counts until that is issued. Of a superior's plan the new edition is compared with at once.</summary>
internal sealed class AmendPlan(PlanInHand plans, ImportPlan import, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public EditionKind Kind { get; set; } = EditionKind.Amendment;
        public Stream? Content { get; set; }
        public string? FileName { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Content).NotNull().WithMessage(t["Choose the file of the new document"]),
        v => v.RuleFor(i => i.Kind).Must(k => k is EditionKind.Amendment or EditionKind.Replacement).WithMessage(t["Say whether the document amends or replaces the plan"]),
    };

    public async Task<Result<Imported>> Handle(Input input, CancellationToken ct)
    {
        var found = await plans.Find(input.Id, input.Version, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        if (await plans.RefuseAmendment(plan, ct) is { } refused)
        {
            return refused;
        }

        return _rules.Check(input) is { } invalid
            ? invalid
            : await import.Handle(new() { Content = input.Content!, FileName = input.FileName!, Amends = plan, EditionKind = input.Kind }, ct);
    }
}
