using Microsoft.EntityFrameworkCore;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lifecycle;

/// <summary>Keeps a plan at its stage while something that hangs on it is saved.</summary>
/// <remarks>
/// An update of the row that changes nothing: whoever wants to move the plan waits for the end of the transaction, and who comes after them
/// finds it moved. The version stays, so that two who work on different items do not disturb each other.
/// </remarks>
internal static class PlanHold
{
    /// <summary>Within a transaction. False if the plan is at none of these stages any more.</summary>
    public static async Task<bool> Hold(this AppDb db, Guid planId, IReadOnlyList<PlanStatus> stages, CancellationToken ct) =>
        await db.Plans.Where(p => p.Id == planId && stages.Contains(p.Status)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), ct) == 1;

    /// <summary>Saves all that was changed if the plan is still at one of these stages.</summary>
    /// <param name="moved">What is said if it is not.</param>
    /// <param name="first">What has to be looked up while the plan is held; it may refuse.</param>
    public static async Task<Error.Conflict?> SaveWhile(
        this AppDb db, Guid planId, IReadOnlyList<PlanStatus> stages, string moved, CancellationToken ct, Func<Task<Error.Conflict?>>? first = null)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (!await db.Hold(planId, stages, ct))
        {
            return new(moved);
        }

        var conflict = (first is null ? null : await first()) ?? await db.TrySave(ct);
        if (conflict is null && transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return conflict;
    }
}
