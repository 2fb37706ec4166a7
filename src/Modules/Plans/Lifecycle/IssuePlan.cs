using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform.Text;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.Lifecycle;

/// <summary>Ban hành: from now on the plan counts, and the edition before it no longer does.</summary>
internal sealed class IssuePlan(AppDb db, PlanInHand plans, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
        public string? Number { get; set; }
        public DateOnly? SignedOn { get; set; }
        public string? Signer { get; set; }
        public string? SignerTitle { get; set; }

        internal static Input Of(Plan plan) =>
            new() { Id = plan.Id, Version = plan.Version, Number = plan.Number, SignedOn = plan.SignedOn, Signer = plan.Signer, SignerTitle = plan.SignerTitle };
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Number).NotEmpty().WithMessage(t["Enter the number of the plan"]).Must(PlanNumber.IsShort).WithMessage(t["At most {0} letters", PlanNumber.Longest]),
        v => v.RuleFor(i => i.SignedOn).NotNull().WithMessage(t["Enter the day on which the plan was signed"]),
        v => v.RuleFor(i => i.SignedOn).IsOfPlan(t),
        v => v.RuleFor(i => i.SignedOn).Must(day => day <= clock.Today()).WithMessage(t["A plan is issued once it has been signed: the day cannot lie ahead"]).When(i => i.SignedOn is not null),
        v => v.RuleFor(i => i.Signer).NotEmpty().WithMessage(t["Enter who signs the plan"]).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
        v => v.RuleFor(i => i.SignerTitle).MaximumLength(100).WithMessage(t["At most {0} letters", 100]),
    };

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

        if (await plans.CountPending(plan.Id, ct) is > 0 and var pending)
        {
            return new Error.Conflict(t["{0:item still waits|items still wait} for review. Confirm or set aside first.", new Plural(pending)]);
        }

        var number = PlanNumber.Complete(input.Number)!;
        if (await SameNumber(plan, number, input.SignedOn!.Value, ct) is { } taken)
        {
            return taken;
        }

        (plan.Number, plan.SignedOn, plan.Signer, plan.SignerTitle) = (number, input.SignedOn, input.Signer!.Trim(), string.IsNullOrWhiteSpace(input.SignerTitle) ? null : input.SignerTitle.Trim());
        if (!plan.Issue(actor.AccountId, clock.GetUtcNow()))
        {
            return plans.Refuse(plan, t["issued now"]);
        }

        if (await Supersede(plan, ct) is { } conflict)
        {
            return conflict;
        }

        db.Publish(new PlanIssued(plan.Id, plan.Title, plan.Number, plan.SignedOn!.Value, plan.PreviousId));
        var saved = await plans.Save(plan, ct);
        return saved.Error is null ? saved : await SameNumber(plan, number, input.SignedOn.Value, ct) ?? saved; // another was issued at the same moment
    }

    /// <summary>Names the other plan that was issued under this number.</summary>
    private async Task<Error.Invalid?> SameNumber(Plan plan, string number, DateOnly signedOn, CancellationToken ct)
    {
        var other = db.Plans.Numbered(number, signedOn).Where(p => p.Scope == PlanScope.Own && p.LineageId != plan.LineageId && p.IssuedAt != null);
        return await other.Select(p => p.Title).FirstOrDefaultAsync(ct) is { } title
            ? new([(nameof(Input.Number), t["The number {0} of that year is already that of “{1}”", number, title])])
            : null;
    }

    /// <summary>In the same transaction, so that at no moment two editions count.</summary>
    private async Task<Error.Conflict?> Supersede(Plan plan, CancellationToken ct)
    {
        if (plan.PreviousId is null)
        {
            return null;
        }

        var previous = await db.Plans.SingleAsync(p => p.Id == plan.PreviousId, ct);
        return previous.Supersede() ? null : new Error.Conflict(t["The edition that this one amends is “{0}”; only an issued plan can be amended.", t.NameOf(previous.Status)]);
    }
}
