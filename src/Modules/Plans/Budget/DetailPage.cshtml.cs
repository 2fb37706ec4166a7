using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Budget;

/// <summary>What the tasks of a plan cost, by source and by pillar.</summary>
[RequirePermission(PlansPermissions.ReadPlans)]
internal sealed class DetailPage(AppDb db, TimeProvider clock, Actor actor, IStringLocalizer<PlansTexts> t) : PlanViewPage(db, clock)
{
    public IReadOnlyList<TaskLine> Paid { get; private set; } = [];
    public IReadOnlyList<TaskLine> Unpaid { get; private set; } = [];
    public IReadOnlyList<(string Source, long Amount)> Sources { get; private set; } = [];
    public IReadOnlyList<(Pillar Pillar, long Amount, int Tasks)> Pillars { get; private set; } = [];

    public long Total => Paid.Sum(x => x.Budget ?? 0);
    public bool MaySet => SetBudget.IsOpenFor(Plan) && actor.May(PlansPermissions.SetBudget);

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken ct)
    {
        if (!await Load(planId, ct))
        {
            return NotFound();
        }

        var tasks = (await LivingPlan.Of(Db, Plan, ct)).Tasks;
        (Paid, Unpaid) = ([.. tasks.Where(x => x.Budget is not null)], [.. tasks.Where(x => x.Budget is null)]);
        (Sources, Pillars) = (BudgetSums.BySource(tasks.Select(x => (x.Budget, x.BudgetSource)), t), BudgetSums.ByPillar(tasks));
        return Page();
    }

    /// <summary>The list that shows just what is counted.</summary>
    public string ListOf(string narrowed) => $"/plans/planned-tasks?plan={Plan.Id}&paid=true{narrowed}";

    /// <summary>Columns are headed "triệu đồng".</summary>
    public static string Millions(long dong) => Wording.Number(XaSo.Plans.Millions.Of(dong)!.Value);
}
