using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;

namespace XaSo.Plans.Notices;

/// <summary>A plan counts from now on: who submitted it and every office that has a task in it should know.</summary>
internal sealed class TellOffices(AppDb db, SendNotice send) : IHandle<PlanIssued>
{
    public async Task Handle(PlanIssued e, CancellationToken ct)
    {
        var offices = await (from task in db.Set<PlannedTask>()
                             join office in db.Set<ItemOffice>() on task.Id equals office.ItemId
                             where task.PlanId == e.PlanId && task.State == ReviewState.Confirmed && office.OrganizationId != null
                             select office.OrganizationId!.Value).Distinct().ToListAsync(ct);
        await send.Handle(
            new("plans", "“{0}” was issued under number {1}; see what your office has to do", $"/plans/{e.PlanId}", e.Title, e.Number),
            new() { Organizations = offices, Accounts = await TellSubmitter.SubmittersOf(db, e.PlanId, ct) }, ct);
    }
}
