using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Hủy: a draft or an amendment is not wanted after all. It stays readable; the edition before it can be amended or closed again.</summary>
internal sealed class DiscardPlan(AppDb db, PlanInHand plans, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(ReasonedInput input, CancellationToken ct)
    {
        var found = await plans.Find(input, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        var reason = input.Reason!.Trim();
        if (!plan.Discard(reason))
        {
            return plans.Refuse(plan, t["discarded now"]);
        }

        if (plan is { Scope: PlanScope.Superior, PreviousId: { } previous })
        {
            (await db.Plans.SingleAsync(p => p.Id == previous, ct)).Reinstate();
        }

        db.Publish(new PlanDiscarded(plan.Id, plan.Title, reason), reason);
        return await plans.Save(plan, ct);
    }
}
