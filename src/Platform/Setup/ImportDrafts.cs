using System.Globalization;
using System.Text.Json;
using XaSo.Platform.Data;
using XaSo.Platform.Jobs;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

/// <summary>How far a workbook is.</summary>
/// <param name="Done">Of <paramref name="Communes"/>, in the step that is going on.</param>
internal sealed record ImportView(Guid Id, DateTimeOffset At, ImportState State, int Communes, int Done, int Failed, string? Problem)
{
    public bool IsInWork => State is ImportState.Checking or ImportState.Importing;
    public decimal? Share => Communes == 0 ? null : 100m * Done / Communes;
}

internal sealed record ImportTotals(int Added, int Changed, int Same, int Wrong);

/// <summary>What the workbook does to one commune, as it is shown.</summary>
internal sealed record ShownPart(int Order, string Commune, PartState State, IReadOnlyList<ImportLine> Lines, IReadOnlyList<ImportedPassword> Passwords);

/// <param name="Next">The last part of this page, if there are more.</param>
internal sealed record ImportPage(IReadOnlyList<ShownPart> Parts, int? Next)
{
    public IEnumerable<(string Commune, ImportLine Line)> Lines =>
        from part in Parts from line in part.Lines orderby line.Outcome, part.Order select (part.Commune, line);
}

/// <summary>Check first, then confirm: the two steps of an import, both done in the background.</summary>
internal sealed class ImportDrafts(AppDb db, Actor actor, StartJob start, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    /// <summary>Communes on a page; each may have a hundred rows.</summary>
    private const int PageSize = 10;

    internal static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("import-result");

    public async Task<Result<Guid>> Check(byte[] workbook, CancellationToken ct)
    {
        if (Read(workbook) is { } error)
        {
            return error;
        }

        var draft = new ImportDraft { AccountId = actor.AccountId, PositionId = actor.PositionId, TenantId = actor.TenantId, Language = CultureInfo.CurrentUICulture.Name, At = clock.GetUtcNow(), Workbook = workbook };
        db.Add(draft);
        start.Handle<SetupJob>(draft.Id);
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    public async Task<Result<Guid>> Confirm(Guid id, CancellationToken ct)
    {
        if (await Mine.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft)
        {
            return new Error.NotFound();
        }

        if (draft.State is ImportState.Importing or ImportState.Done)
        {
            return id;
        }

        if (draft.State != ImportState.Checked || await db.Set<ImportPart>().AnyAsync(p => p.DraftId == id && p.State == PartState.Wrong, ct))
        {
            return new Error.Conflict(t["Only a workbook that was checked and has no wrong cell can be imported."]);
        }

        draft.State = ImportState.Importing;
        start.Handle<SetupJob>(id);
        await db.TrySave(ct); // or by another tab, a moment ago
        return id;
    }

    public Task<ImportView?> Find(Guid id, CancellationToken ct) => Views(Mine.Where(d => d.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>The latest of the reader's own.</summary>
    public Task<List<ImportView>> Latest(CancellationToken ct) => Views(Mine.OrderByDescending(d => d.Id).Take(PageSize)).ToListAsync(ct);

    public async Task<ImportTotals> Totals(Guid id, CancellationToken ct) =>
        await db.Set<ImportPart>().Where(p => p.DraftId == id).GroupBy(_ => 1)
            .Select(g => new ImportTotals(g.Sum(p => p.Added), g.Sum(p => p.Changed), g.Sum(p => p.Same), g.Sum(p => p.Wrong))).SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0);

    /// <param name="after">The last part of the page before.</param>
    public async Task<ImportPage> Parts(Guid id, int? after, CancellationToken ct)
    {
        var rows = await db.Set<ImportPart>().AsNoTracking().Where(p => p.DraftId == id && (after == null || p.Order > after)).OrderBy(p => p.Order).Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).Select(p => new ShownPart(p.Order, p.Commune, p.State, JsonSerializer.Deserialize<List<ImportLine>>(p.Lines)!,
            p.Passwords is null ? [] : JsonSerializer.Deserialize<List<ImportedPassword>>(Protector(protection).Unprotect(p.Passwords))!)).ToList();
        return new(shown, rows.Count > PageSize ? shown[^1].Order : null);
    }

    /// <summary>Of whoever uploaded it, where they act.</summary>
    private IQueryable<ImportDraft> Mine => db.Set<ImportDraft>().Where(d => d.AccountId == actor.AccountId && d.TenantId == actor.TenantId);

    private IQueryable<ImportView> Views(IQueryable<ImportDraft> drafts) =>
        drafts.Select(d => new ImportView(d.Id, d.At, d.State, d.Communes,
            db.Set<ImportPart>().Count(p => p.DraftId == d.Id && (d.State == ImportState.Checking || p.State == PartState.Imported || p.State == PartState.Failed)),
            db.Set<ImportPart>().Count(p => p.DraftId == d.Id && p.State == PartState.Failed), d.Problem));

    private Error.Invalid? Read(byte[] workbook)
    {
        try
        {
            using var file = new MemoryStream(workbook);
            return SetupPlan.HasRows(XlsxReader.Read(file)) ? null : Refuse(t["No row was found; keep the names of the sheets and the first row of the workbook that you downloaded"]);
        }
        catch (XlsxException e)
        {
            return Refuse(e.Fault == XlsxFault.TooLarge ? t["The workbook is too large; divide it"] : t["This is no Excel workbook (.xlsx)"]);
        }
    }

    private static Error.Invalid Refuse(string message) => new([("File", message)]);
}
