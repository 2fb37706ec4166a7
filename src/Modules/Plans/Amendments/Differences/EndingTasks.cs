using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Platform.Data;

namespace XaSo.Plans.Amendments.Differences;

internal static class EndingTasks
{
    /// <summary>Tasks of the edition before that no item of this one continues.</summary>
    public static async Task<int> CountEnding(this AppDb db, Plan plan, CancellationToken ct)
    {
        if (plan.PreviousId is not { } previous)
        {
            return 0;
        }

        var going = db.PlannedTasks.Where(i => i.PlanId == plan.Id && (i.State == ReviewState.Pending || i.State == ReviewState.Confirmed)).Select(i => i.LineageId);
        return await db.PlannedTasks.CountAsync(old => old.PlanId == previous && old.State == ReviewState.Confirmed && !going.Contains(old.LineageId), ct);
    }
}
