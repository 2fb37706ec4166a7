using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Kết thúc: the plan has run its time, or is given up.</summary>
internal sealed class ClosePlan(AppDb db, PlanInHand plans, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(ReasonedInput input, CancellationToken ct)
    {
        var found = await plans.Find(input, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        var (before, reason) = (plan.Status, input.Reason!.Trim());
        if (!plan.Close(reason))
        {
            return plans.Refuse(plan, t["closed now"]);
        }

        db.Publish(new PlanClosed(plan.Id, plan.Title, reason), reason);
        return await plans.SaveUnlessFollowed(plan, before, t["An amended edition of this plan is being prepared. Issue or discard that one first."], ct);
    }
}
