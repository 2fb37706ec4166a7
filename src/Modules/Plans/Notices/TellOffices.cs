using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.Notices;

/// <summary>A plan counts from now on, or no longer: who submitted it and every office that has a task in it should know.</summary>
internal sealed class TellOffices(AppDb db, SendNotice send) : IHandle<PlanIssued>, IHandle<PlanIssueUndone>
{
    public async Task Handle(PlanIssued e, CancellationToken ct) => await send.Handle(
        new("plans", "“{0}” was issued under number {1}; see what your office has to do", $"/plans/{e.PlanId}", e.Title, e.Number), await Concerned(e.PlanId, ct), ct);

    public async Task Handle(PlanIssueUndone e, CancellationToken ct) => await send.Handle(
        new("plans", "The issue of “{0}” was taken back, it does not count for now: {1}", $"/plans/{e.PlanId}", e.Title, e.Reason), await Concerned(e.PlanId, ct), ct);

    private async Task<Recipients> Concerned(Guid planId, CancellationToken ct)
    {
        var named = from task in db.Set<PlannedTask>()
                    join office in db.Set<ItemOffice>() on task.Id equals office.ItemId
                    where task.PlanId == planId && task.State == ReviewState.Confirmed
                    select office;
        var offices = await db.Set<Organization>()
            .Where(o => named.Any(n => n.OrganizationId == o.Id || (n.Group == OfficeGroup.Villages && o.Kind == OrganizationKind.Village)))
            .Select(o => o.Id).ToListAsync(ct);
        var villages = await named.AnyAsync(n => n.Group == OfficeGroup.Villages, ct);
        return new() { Organizations = offices, Roles = villages ? [Role.DigitalTeam] : [], Accounts = await TellSubmitter.SubmittersOf(db, planId, ct) };
    }
}
