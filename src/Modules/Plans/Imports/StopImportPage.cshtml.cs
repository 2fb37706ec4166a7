using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Imports;

[RequirePermission(PlansPermissions.ImportPlan)]
internal sealed class StopImportPage(StopImport stop, AppDb db) : ImportStepPage(db)
{
    protected override Task<Result<PlanImport>> Take(Guid id, CancellationToken ct) => stop.Handle(id, ct);
}
