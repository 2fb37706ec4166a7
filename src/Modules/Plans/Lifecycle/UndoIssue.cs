using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Lifecycle;

/// <summary>Who issued a plan takes it back within a day; the edition before it counts again.</summary>
internal sealed class UndoIssue(AppDb db, PlanInHand plans, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<Guid>> Handle(ReasonedInput input, CancellationToken ct)
    {
        var found = await plans.Find(input, ct);
        if (found.Value is not { } plan)
        {
            return found.Error!;
        }

        var reason = input.Reason!.Trim();
        if (!plan.UndoIssue(actor.AccountId, clock.GetUtcNow(), reason))
        {
            return plan.Status == PlanStatus.Issued
                ? new Error.Conflict(t["Only the one who issued the plan may take it back, and only within a day. Amend or close it instead."])
                : plans.Refuse(plan, t["taken back"]);
        }

        if (plan.PreviousId is { } previous)
        {
            (await db.Plans.SingleAsync(p => p.Id == previous, ct)).Reinstate();
        }

        db.Publish(new PlanIssueUndone(plan.Id, plan.Title, reason), reason);
        return await plans.SaveUnlessFollowed(plan, PlanStatus.Issued, t["An amended edition of this plan is being prepared, so it can no longer be taken back."], ct);
    }
}
