using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Documents;
using XaSo.Plans.Lifecycle;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Jobs;
using XaSo.Platform.Notices;

namespace XaSo.Plans.Imports;

/// <summary>Reads in the background what takes long, and tells who asked for it.</summary>
internal sealed class ReadImport(AppDb db, IFileStore files, ReadPlanFile read, PlanInHand plans, DraftPlan draft, SendNotice send, IStringLocalizer<PlansTexts> t) : IJob
{
    public async Task<Error?> Run(JobInHand job, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == job.Subject, ct) is not { IsInWork: true } import)
        {
            return new Error.NotFound();
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(import.Language);
        await Begin(import, ct);
        var amended = import.AmendsId is { } id ? await db.Plans.SingleAsync(p => p.Id == id, ct) : null;
        if (amended is not null && await plans.RefuseAmendment(amended, ct) is { } refused)
        {
            return refused;
        }

        var document = await Read(import, ct);
        var drafted = await draft.Handle(new()
        {
            Read = document,
            FileId = import.FileId,
            FileName = import.FileName,
            Scope = import.Scope,
            Amends = amended,
            EditionKind = import.EditionKind,
        }, ct);
        if (drafted.Value is not { } plan)
        {
            return drafted.Error;
        }

        import.Finish(plan.Id);
        await send.Handle(new("plans", "“{0}” has been read; go through what was found and confirm it", import.Address, import.FileName), Asker(import), ct);
        job.End(db);
        return await draft.Save(amended, ct);
    }

    public async Task Fail(JobInHand job, Error? why, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == job.Subject, ct) is not { } import)
        {
            return;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(import.Language);
        var problem = why switch
        {
            Error.Invalid invalid => invalid.Fields[0].Message,
            Error.Conflict conflict => conflict.Message,
            _ => t["Reading was interrupted again and again, so it was given up. Split the file into smaller ones, or ask the administrator."],
        };
        if (import.Fail(problem))
        {
            db.Publish(new PlanImportFailed(import.Id, import.FileName, problem));
            await send.Handle(new("plans", "“{0}” could not be read: {1}", import.Address, import.FileName, problem), Asker(import), ct);
        }
    }

    private static Recipients Asker(PlanImport import) => new() { Accounts = [import.AccountId] };

    private async Task<PlanFile> Read(PlanImport import, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == import.FileId, ct);
        if (await files.Open(file.Sha256, ct) is not { } content)
        {
            return new(null, null, new(RefusalReason.Damaged));
        }

        await using (content)
        {
            return await read.Handle(content, file.Name, (page, pages, cancelled) => Advance(import, page, pages, cancelled), ct);
        }
    }

    private Task<int> Begin(PlanImport import, CancellationToken ct) => Rows(import).ExecuteUpdateAsync(set => set
        .SetProperty(i => i.State, ImportState.Reading)
        .SetProperty(i => i.Page, 0)
        .SetProperty(i => i.Pages, 0), ct);

    /// <summary>Past the unit of work, which holds the outcome only.</summary>
    private Task<int> Advance(PlanImport import, int page, int pages, CancellationToken ct) => Rows(import).ExecuteUpdateAsync(set => set
        .SetProperty(i => i.Page, page)
        .SetProperty(i => i.Pages, pages), ct);

    private IQueryable<PlanImport> Rows(PlanImport import) =>
        db.PlanImports.Where(i => i.Id == import.Id && (i.State == ImportState.Waiting || i.State == ImportState.Reading));
}
