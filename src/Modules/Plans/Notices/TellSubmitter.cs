using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;

namespace XaSo.Plans.Notices;

/// <summary>Who submitted the plan has it back on the desk.</summary>
internal sealed class TellSubmitter(AppDb db, SendNotice send) : IHandle<PlanReturned>
{
    public async Task Handle(PlanReturned e, CancellationToken ct) =>
        await send.Handle(new("plans", "“{0}” was returned: {1}", $"/plans/{e.PlanId}", e.Title, e.Reason), new() { Accounts = await SubmittersOf(db, e.PlanId, ct) }, ct);

    public static async Task<IReadOnlyList<Guid>> SubmittersOf(AppDb db, Guid planId, CancellationToken ct)
    {
        var submitted = typeof(PlanSubmitted).FullName;
        return await db.Set<RecordedEvent>().Where(e => e.Subject == planId && e.Name == submitted && e.AccountId != null)
            .OrderByDescending(e => e.Id).Select(e => e.AccountId!.Value).Take(1).ToListAsync(ct);
    }
}
