using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Trả lại: the leader sends the draft back, with what is to be changed.</summary>
internal sealed class ReturnPlan(AppDb db, PlanInHand plans, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(ReasonedInput input, CancellationToken ct)
    {
        var found = await plans.Find(input, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        var reason = input.Reason!.Trim();
        if (!plan.Return(reason))
        {
            return plans.Refuse(plan, t["returned now"]);
        }

        db.Publish(new PlanReturned(plan.Id, plan.Title, reason), reason);
        return await plans.Save(plan, ct);
    }
}
