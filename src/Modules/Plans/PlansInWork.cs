using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Ui;

namespace XaSo.Plans;

/// <summary>In the menu: plans of the commune that wait for review, submission or a decision.</summary>
internal sealed class PlansInWork(AppDb db) : IMenuCount
{
    public string Module => "plans";

    public async Task<IReadOnlyDictionary<string, MenuFigure>> Count(CancellationToken cancellation)
    {
        var inWork = await db.Plans.CountAsync(p => p.Scope == PlanScope.Own && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.Submitted || p.Status == PlanStatus.Returned), cancellation);
        return new Dictionary<string, MenuFigure> { ["/plans"] = new(inWork) };
    }
}
