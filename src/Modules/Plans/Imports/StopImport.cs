using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Jobs;

namespace XaSo.Plans.Imports;

/// <summary>The document is not to be read after all; the file stays.</summary>
internal sealed class StopImport(AppDb db, StopJob stop, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<PlanImport>> Handle(Guid id, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return new Error.NotFound();
        }

        if (!import.Stop())
        {
            return new Error.Conflict(t["This document is no longer being read."]);
        }

        await stop.Handle(id, ct);
        db.Publish(new PlanImportStopped(id, import.FileName));
        return await db.TrySave(ct) is { } conflict ? conflict : import;
    }
}
