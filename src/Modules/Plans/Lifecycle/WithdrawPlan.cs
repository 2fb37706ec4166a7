using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Rút lại: a plan that was submitted too early becomes a draft again, as long as nobody has decided on it.</summary>
internal sealed class WithdrawPlan(AppDb db, PlanInHand plans, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(StepInput input, CancellationToken ct)
    {
        var found = await plans.Find(input.Id, input.Version, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        if (!plan.Withdraw())
        {
            return plans.Refuse(plan, t["withdrawn now"]);
        }

        db.Publish(new PlanWithdrawn(plan.Id, plan.Title));
        return await plans.Save(plan, ct);
    }
}
