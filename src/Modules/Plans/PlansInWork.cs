using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Ui;

namespace XaSo.Plans;

/// <summary>In the menu: plans of the commune that wait for review, submission or a decision.</summary>
internal sealed class PlansInWork(AppDb db) : IMenuCount
{
    private static readonly Func<AppDb, CancellationToken, Task<int>> _inWork = EF.CompileAsyncQuery((AppDb db, CancellationToken ct) =>
        db.Set<Plan>().Count(p => p.Scope == PlanScope.Own && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.Submitted || p.Status == PlanStatus.Returned)));

    public string Module => "plans";

    public async Task<IReadOnlyDictionary<string, MenuFigure>> Count(CancellationToken cancellation) =>
        new Dictionary<string, MenuFigure> { ["/plans"] = new(await _inWork(db, cancellation)) };
}
