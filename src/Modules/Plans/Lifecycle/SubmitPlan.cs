using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Text;

namespace XaSo.Plans.Lifecycle;

/// <summary>Trình: the draft goes to the leader. Nobody can review its items there, so all of them have been reviewed before.</summary>
internal sealed class SubmitPlan(AppDb db, PlanInHand plans, IStringLocalizer<PlansTexts> t)
{
    private static readonly PlanStatus[] _open = [PlanStatus.Draft, PlanStatus.Returned];

    public async Task<Result<Guid>> Handle(StepInput input, CancellationToken ct)
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
        return await db.SaveWhile(plan.Id, _open, plans.Moved, ct, async () => await RefusePending(plan, ct)) is { } conflict ? conflict : plan.Id;
    }

    /// <summary>Asked while the plan is held, so that no item can wait again in the same moment.</summary>
    private async Task<Error.Conflict?> RefusePending(Plan plan, CancellationToken ct) =>
        await plans.CountPending(plan.Id, ct) is > 0 and var pending
            ? new(t["{0:item still waits|items still wait} for review. Confirm or set aside first, then submit.", new Plural(pending)])
            : null;
}
