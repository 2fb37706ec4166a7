using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Trình: the draft goes to the leader. What still waits for review does not hold it up; only issuing does.</summary>
internal sealed class SubmitPlan(AppDb db, PlanInHand plans, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await plans.Find(input.Id, input.Version, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        if (plan.Scope == PlanScope.Superior)
        {
            return new Error.Conflict(t["A superior's plan is only compared with; it is not submitted here."]);
        }

        if (!plan.Submit())
        {
            return plans.Refuse(plan, t["submitted now"]);
        }

        db.Publish(new PlanSubmitted(plan.Id, plan.Title));
        return await plans.Save(plan, ct);
    }
}
