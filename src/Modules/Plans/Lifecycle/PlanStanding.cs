using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.Lifecycle;

/// <summary>What the person who looks may do next with a plan.</summary>
internal enum PlanStep { Review, Describe, Submit, Withdraw, Issue, Return, UndoIssue, Amend, Close, Discard }

/// <summary>Where a plan stands in its life, and what comes next for the person who looks.</summary>
/// <param name="Steps">The main one first.</param>
internal sealed record PlanStanding(Plan Plan, int Pending, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>The day after which the plan should have been closed, if it is in force beyond its period.</summary>
    public DateOnly? OverSince { get; init; }
}

internal sealed class PlanStandings(AppDb db, Actor actor, TimeProvider clock)
{
    /// <summary>At most two statements.</summary>
    public async Task<PlanStanding> Of(Plan plan, CancellationToken ct)
    {
        var pending = plan.IsOpen || plan.Status == PlanStatus.Submitted
            ? await db.PlanItems.CountAsync(i => i.PlanId == plan.Id && i.State == ReviewState.Pending, ct)
            : 0;
        var amended = plan.Status == PlanStatus.Issued && await db.IsFollowed(plan, ct);
        return new(plan, pending, [.. Steps(plan, pending, amended)]) { OverSince = plan.Status == PlanStatus.Issued && plan.PeriodTo < clock.Today() ? plan.PeriodTo : null };
    }

    private IEnumerable<PlanStep> Steps(Plan plan, int pending, bool amended) =>
        plan.IsOpen ? Preparing(plan, pending)
        : plan.Status == PlanStatus.Submitted ? Deciding(pending)
        : plan.Status == PlanStatus.Issued && !amended ? Ends(plan)
        : [];

    private IEnumerable<PlanStep> Preparing(Plan plan, int pending)
    {
        var own = plan.Scope == PlanScope.Own;
        if (actor.May(PlansPermissions.ReviewItems) && (pending > 0 || plan.Status == PlanStatus.Returned))
        {
            yield return PlanStep.Review;
        }

        if (own && pending == 0 && actor.May(PlansPermissions.SubmitPlan))
        {
            yield return PlanStep.Submit;
        }

        if (actor.May(PlansPermissions.DescribePlan))
        {
            yield return PlanStep.Describe;
        }

        if (!own)
        {
            foreach (var step in Ends(plan))
            {
                yield return step;
            }
        }

        if (actor.May(PlansPermissions.DiscardPlan))
        {
            yield return PlanStep.Discard;
        }
    }

    private IEnumerable<PlanStep> Deciding(int pending)
    {
        if (pending == 0 && actor.May(PlansPermissions.IssuePlan))
        {
            yield return PlanStep.Issue;
        }

        if (actor.May(PlansPermissions.ReturnPlan))
        {
            yield return PlanStep.Return;
        }

        if (actor.May(PlansPermissions.NumberPlan))
        {
            yield return PlanStep.Describe;
        }

        if (actor.May(PlansPermissions.SubmitPlan))
        {
            yield return PlanStep.Withdraw;
        }
    }

    /// <summary>What ends a plan that is in use.</summary>
    private IEnumerable<PlanStep> Ends(Plan plan)
    {
        if (actor.May(PlansPermissions.ImportPlan))
        {
            yield return PlanStep.Amend;
        }

        if (actor.May(PlansPermissions.IssuePlan) && plan.MayUndoIssue(actor.AccountId, clock.GetUtcNow()))
        {
            yield return PlanStep.UndoIssue;
        }

        if (actor.May(PlansPermissions.ClosePlan))
        {
            yield return PlanStep.Close;
        }
    }
}
