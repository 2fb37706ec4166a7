using Microsoft.AspNetCore.Mvc.RazorPages;
using XaSo.Platform.Data;
using XaSo.Platform.Time;

namespace XaSo.Plans;

/// <summary>The views of one plan, each with an address of its own.</summary>
internal enum PlanView { Overview, Targets, Tasks, Offices, Deadlines, Budget, Grounds, History }

/// <summary>What the views of a plan share.</summary>
internal abstract class PlanViewPage(AppDb db, TimeProvider clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public DateOnly Today { get; } = clock.Today();

    protected AppDb Db => db;

    protected async Task<bool> Load(Guid planId, CancellationToken ct)
    {
        if (await db.ReadPlan(planId, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        return true;
    }

    public PlanTabs Tabs(PlanView current) => new(Plan, current);
}

internal sealed record PlanTabs(Plan Plan, PlanView Current)
{
    public string Address(PlanView view) => view switch
    {
        PlanView.Targets => $"/plans/targets?plan={Plan.Id}",
        PlanView.Tasks => $"/plans/planned-tasks?plan={Plan.Id}",
        PlanView.Offices => $"/plans/by-office/{Plan.Id}",
        PlanView.Deadlines => $"/plans/by-deadline/{Plan.Id}",
        PlanView.Budget => $"/plans/budget/{Plan.Id}",
        PlanView.Grounds => $"/plans/grounds/{Plan.Id}",
        PlanView.History => $"/plans/history/{Plan.Id}",
        _ => $"/plans/{Plan.Id}",
    };
}
