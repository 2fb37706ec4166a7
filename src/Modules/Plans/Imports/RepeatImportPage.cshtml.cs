using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Imports;

[RequirePermission(PlansPermissions.ImportPlan)]
internal sealed class RepeatImportPage(RepeatImport repeat, AppDb db) : ImportStepPage(db)
{
    protected override Task<Result<PlanImport>> Take(Guid id, CancellationToken ct) => repeat.Handle(id, ct);
}
