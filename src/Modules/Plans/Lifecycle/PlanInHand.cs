using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Finds the plan that is to take a step, as the person saw it.</summary>
internal sealed class PlanInHand(AppDb db, IStringLocalizer<PlansTexts> t)
{
    /// <summary>What is said to who comes second.</summary>
    public string Moved => t["Somebody has changed this plan in the meantime. Look at it again, then repeat the step."];

    public async Task<Result<Plan>> Find(Guid id, long version, CancellationToken ct)
    {
        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return new Error.NotFound();
        }

        if (plan.Version != version)
        {
            return new Error.Conflict(t["Somebody has changed this plan in the meantime; it is now “{0}”. Look at it again, then repeat the step.", t.NameOf(plan.Status)]);
        }

        db.Expect(plan, version);
        return plan;
    }

    /// <summary>For a step that must be justified.</summary>
    public async Task<Result<Plan>> Find(ReasonedInput input, CancellationToken ct)
    {
        var found = await Find(input.Id, input.Version, ct);
        return found.Error is null && ReasonedInput.Rules(t).Check(input) is { } invalid ? invalid : found;
    }

    /// <summary>What a plan in this status cannot do, in words.</summary>
    public Error.Conflict Refuse(Plan plan, string step) => new(t["A plan that is “{0}” cannot be {1}.", t.NameOf(plan.Status), step]);

    /// <summary>Why no new document can amend the plan now; null if one can.</summary>
    public async Task<Error.Conflict?> RefuseAmendment(Plan plan, CancellationToken ct) =>
        !plan.IsAmendable ? Refuse(plan, t["amended"])
        : await NextEdition(plan, ct) is { } next ? new(t["Edition {0} of this plan is being prepared already; it is “{1}”.", next.Edition, t.NameOf(next.Status)])
        : null;

    public Task<int> CountPending(Guid planId, CancellationToken ct) =>
        db.PlanItems.CountAsync(i => i.PlanId == planId && i.State == ReviewState.Pending, ct);

    /// <summary>An edition that is being prepared to take the place of this one, or has taken it.</summary>
    public Task<Plan?> NextEdition(Plan plan, CancellationToken ct) => db.Plans.Following(plan).FirstOrDefaultAsync(ct);

    /// <summary>For a step after which no new edition may stand in line; one that is being saved is waited for.</summary>
    /// <param name="from">The stage before the step.</param>
    /// <param name="followed">What is said if there is one.</param>
    public async Task<Result<Guid>> SaveUnlessFollowed(Plan plan, PlanStatus from, string followed, CancellationToken ct) =>
        await db.SaveWhile(plan.Id, [from], Moved, ct,
            async () => await NextEdition(plan, ct) is null ? null : new Error.Conflict(followed)) is { } conflict ? conflict : plan.Id;

    public async Task<Result<Guid>> Save(Plan plan, CancellationToken ct) => await db.TrySave(ct) is { } conflict ? conflict : plan.Id;
}

internal static class Editions
{
    private static readonly Func<AppDb, Guid, int, CancellationToken, Task<bool>> _isFollowed = EF.CompileAsyncQuery((AppDb db, Guid lineage, int edition, CancellationToken ct) =>
        db.Set<Plan>().Any(p => p.LineageId == lineage && p.Edition > edition && p.Status != PlanStatus.Discarded));

    /// <summary>Later editions; those that were discarded leave no trace in the numbering.</summary>
    public static IQueryable<Plan> Following(this IQueryable<Plan> plans, Plan plan)
    {
        var (lineage, edition) = (plan.LineageId, plan.Edition);
        return plans.Where(p => p.LineageId == lineage && p.Edition > edition && p.Status != PlanStatus.Discarded);
    }

    /// <summary>The same for a page, which asks no more.</summary>
    public static Task<bool> IsFollowed(this AppDb db, Plan plan, CancellationToken ct) => _isFollowed(db, plan.LineageId, plan.Edition, ct);
}
