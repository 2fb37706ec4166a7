using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Jobs;

namespace XaSo.Plans.Imports;

/// <summary>A document whose reading failed or was stopped is read once more.</summary>
internal sealed class RepeatImport(AppDb db, StartJob start, IStringLocalizer<PlansTexts> t)
{
    public async Task<Result<PlanImport>> Handle(Guid id, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return new Error.NotFound();
        }

        if (!import.Repeat())
        {
            return new Error.Conflict(t["This document is being read already, or has been read."]);
        }

        start.Handle<ReadImport>(id);
        db.Publish(new PlanImportStarted(id, import.FileName));
        return await db.TrySave(ct) is { } conflict ? conflict : import;
    }
}
