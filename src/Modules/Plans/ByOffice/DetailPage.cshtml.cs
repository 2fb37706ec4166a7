using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.ByOffice;

/// <summary>Who does what in a plan.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, Actor actor) : PlanViewPage(db, clock)
{
    public IReadOnlyList<OfficeWork> Offices { get; private set; } = [];
    public IReadOnlyList<PlannedTasks.TaskLine> Ownerless { get; private set; } = [];

    public IReadOnlyList<OfficeWork> Unknown => [.. Offices.Where(o => o.IsUnknown)];

    public bool MayMatch => actor.May(PlansPermissions.ReviewItems);

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        var content = await LivingPlan.Of(Db, Plan, ct);
        var known = await Db.Set<Organization>().Where(o => Db.Set<ItemOffice>().Any(i => i.PlanId == planId && i.OrganizationId == o.Id))
            .OrderBy(o => o.SortKey).Select(o => new { o.Id, o.OfficialName }).ToListAsync(ct);
        Offices = OfficeWork.Of(content, [.. known.Select(o => (o.Id, o.OfficialName))]);
        Ownerless = [.. content.Tasks.Where(x => !x.Leads.Any())];
        return Page();
    }

    /// <summary>The list that shows just what is counted.</summary>
    public string ListOf(OfficeWork office, string list, string narrowed = "") =>
        $"/plans/{list}?plan={Plan.Id}&{(office.OrganizationId is { } id ? $"office={id}" : $"named={Uri.EscapeDataString(office.Name)}")}{narrowed}";
}
