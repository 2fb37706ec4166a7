using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

/// <summary>Corrects the head of a plan: all of it while it is open; number, day and signer also while it lies with the leader.</summary>
internal sealed class DescribePlan(AppDb db, PlanInHand plans, Actor actor, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public string? Title { get; set; }
        public string? Number { get; set; }
        public DateOnly? SignedOn { get; set; }
        public string? Signer { get; set; }
        public string? SignerTitle { get; set; }
        public DateOnly? PeriodFrom { get; set; }
        public DateOnly? PeriodTo { get; set; }

        internal static Input Of(Plan plan) => new()
        {
            Id = plan.Id,
            Version = plan.Version,
            Title = plan.Title,
            Number = plan.Number,
            SignedOn = plan.SignedOn,
            Signer = plan.Signer,
            SignerTitle = plan.SignerTitle,
            PeriodFrom = plan.PeriodFrom,
            PeriodTo = plan.PeriodTo,
        };
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Title).NotEmpty().WithMessage(t["Enter the title of the plan"]).MaximumLength(500).WithMessage(t["At most {0} letters", 500]),
        v => v.RuleFor(i => i.Number).Must(PlanNumber.IsShort).WithMessage(t["At most {0} letters", PlanNumber.Longest]),
        v => v.RuleFor(i => i.SignedOn).IsOfPlan(t),
        v => v.RuleFor(i => i.PeriodFrom).IsOfPlan(t),
        v => v.RuleFor(i => i.PeriodTo).IsOfPlan(t),
        v => v.RuleFor(i => i.Signer).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
        v => v.RuleFor(i => i.SignerTitle).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
        v => v.RuleFor(i => i.PeriodTo).GreaterThanOrEqualTo(i => i.PeriodFrom).When(i => i.PeriodFrom is not null && i.PeriodTo is not null).WithMessage(t["The plan cannot end before it begins"]),
    };

    public bool MayDescribe(Plan plan) => plan.IsOpen || MayNumber(plan);

    /// <summary>Only number, day and signer.</summary>
    public bool MayNumber(Plan plan) => plan.Status == PlanStatus.Submitted && actor.May(PlansPermissions.NumberPlan);

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await plans.Find(input.Id, input.Version, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        if (!MayDescribe(plan))
        {
            return plans.Refuse(plan, t["described anew"]);
        }

        if (plan.IsOpen)
        {
            (plan.Title, plan.PeriodFrom, plan.PeriodTo) = (input.Title!.Trim(), input.PeriodFrom, input.PeriodTo);
        }

        (plan.Number, plan.SignedOn, plan.Signer, plan.SignerTitle) = (PlanNumber.Complete(input.Number), input.SignedOn, Filled(input.Signer), Filled(input.SignerTitle));
        db.Publish(new PlanDescribed(plan.Id, plan.Title));
        return await plans.Save(plan, ct);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
