using System.Text.Json;
using XaSo.Platform.Data;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

/// <summary>Check first, then confirm: the two steps of an import.</summary>
internal sealed class ImportDrafts(AppDb db, Actor actor, ImportSetup import, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    private IDataProtector Protector => protection.CreateProtector("import-result");

    public async Task<Result<Guid>> Check(byte[] workbook, CancellationToken ct)
    {
        if (Read(workbook, out var sheets) is { } error)
        {
            return error;
        }

        var report = await Try(sheets, ct);
        if (report.Lines.Count == 0)
        {
            return Refuse(t["No row was found; keep the names of the sheets and the first row of the workbook that you downloaded"]);
        }

        var draft = new ImportDraft { AccountId = actor.AccountId, TenantId = actor.TenantId, At = clock.GetUtcNow(), Workbook = workbook, Report = JsonSerializer.Serialize(report) };
        db.Add(draft);
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    public async Task<ImportReport?> Report(Guid id, CancellationToken ct) => await Find(id, ct) is { } draft ? JsonSerializer.Deserialize<ImportReport>(draft.Report) : null;

    public async Task<Result<Guid>> Confirm(Guid id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } draft || Read(draft.Workbook, out var sheets) is not null)
        {
            return new Error.NotFound();
        }

        if (draft.ConfirmedAt is not null)
        {
            return id;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (mine, now) = (db.Set<ImportDraft>().Where(d => d.Id == id), clock.GetUtcNow());
        if (await mine.Where(d => d.ConfirmedAt == null).ExecuteUpdateAsync(set => set.SetProperty(d => d.ConfirmedAt, now), ct) == 0)
        {
            return id; // by another tab, a moment ago
        }

        var report = await import.Run(sheets, trial: false, ct);
        if (report.IsWrong)
        {
            await db.RollBack(ct);
            await import.Record("check-setup", ct);
            return new Error.Conflict(t["Something has changed since the check. Choose the workbook again."]);
        }

        // With the rows that it tells of: without it nobody would know the new passwords.
        var result = Protector.Protect(JsonSerializer.Serialize(report));
        await mine.ExecuteUpdateAsync(set => set.SetProperty(d => d.Result, result), ct);
        await import.Record("import-setup", ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    private async Task<ImportReport> Try(IReadOnlyList<XlsxSheet> sheets, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var report = await import.Run(sheets, trial: true, ct);
        await db.RollBack(ct);
        await import.Record("check-setup", ct);
        return report with { Passwords = [] };
    }

    /// <summary>What was done; with the new passwords for as long as they can be read.</summary>
    public async Task<ImportReport?> Result(Guid id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { ConfirmedAt: { } confirmed } draft)
        {
            return null;
        }

        return draft.Result is { } result && clock.GetUtcNow() - confirmed < ImportDraft.PasswordsKept
            ? JsonSerializer.Deserialize<ImportReport>(Protector.Unprotect(result))
            : JsonSerializer.Deserialize<ImportReport>(draft.Report);
    }

    private Task<ImportDraft?> Find(Guid id, CancellationToken ct) =>
        db.Set<ImportDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.AccountId == actor.AccountId && d.TenantId == actor.TenantId, ct);

    private Error.Invalid? Read(byte[] workbook, out IReadOnlyList<XlsxSheet> sheets)
    {
        sheets = [];
        try
        {
            using var file = new MemoryStream(workbook);
            sheets = XlsxReader.Read(file);
            return null;
        }
        catch (XlsxException e)
        {
            return Refuse(e.Fault == XlsxFault.TooLarge ? t["The workbook is too large; divide it"] : t["This is no Excel workbook (.xlsx)"]);
        }
    }

    private static Error.Invalid Refuse(string message) => new([("File", message)]);
}
