using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Imports;
using XaSo.Plans.Lifecycle;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments;

/// <summary>A new document amends or replaces an issued plan: it becomes a draft of the next edition, and the issued one counts until that is issued.</summary>
internal sealed class AmendPlan(AppDb db, PlanInHand plans, ImportPlan import, IStringLocalizer<PlansTexts> t)
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

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == input.Id, ct) is not { } plan)
        {
            return new Error.NotFound();
        }

        if (plan.Status != PlanStatus.Issued || plan.Scope != PlanScope.Own)
        {
            return plans.Refuse(plan, t["amended"]);
        }

        if (await plans.NextEdition(plan, ct) is { } next)
        {
            return new Error.Conflict(t["Edition {0} of this plan is being prepared already; it is “{1}”.", next.Edition, t.NameOf(next.Status)]);
        }

        return await import.Handle(new() { Content = input.Content!, FileName = input.FileName!, Scope = PlanScope.Own, AmendsPlanId = plan.Id, EditionKind = input.Kind }, ct);
    }
}
