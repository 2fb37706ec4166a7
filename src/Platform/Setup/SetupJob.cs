using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using XaSo.Contracts.Tenancy;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Jobs;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace XaSo.Platform.Setup;

/// <summary>
/// Checks or imports a workbook, commune by commune, each in a transaction and a unit of work of its own: so a large one needs no more memory
/// than a small one, and holds nobody up for long. Begun again, it goes on where it was.
/// </summary>
internal sealed partial class SetupJob(AppDb db, IServiceScopeFactory scopes, Seats seats, Actor actor, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<PlatformTexts> t, ILogger<SetupJob> log) : IJob
{
    public async Task<Error?> Run(JobInHand job, CancellationToken ct)
    {
        if (await db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == job.Subject, ct) is not { State: ImportState.Checking or ImportState.Importing } draft)
        {
            return new Error.NotFound();
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(draft.Language);
        if (await Person(draft, ct) is not { } person)
        {
            return new Error.Forbidden();
        }

        actor.ActAs(person);
        if (!actor.May(PlatformPermissions.Import))
        {
            return new Error.Forbidden();
        }

        var plan = await Plan(draft, ct);
        await db.Set<ImportDraft>().Where(d => d.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Communes, plan.Communes.Count), ct);
        var isCheck = draft.State == ImportState.Checking;
        await (isCheck ? Check(draft, plan, person, ct) : Import(draft, plan, person, ct));

        // What was changed is recorded in each commune; that somebody looked into them all, where they acted, whether it was kept or taken back.
        if (plan.Communes.Count(c => c.Rows.Count > 0 && (c.Id is null || c.Id != actor.TenantId)) is > 0 and var entered)
        {
            db.Publish(new CommunesCrossed(isCheck ? "check-setup" : "import-setup", actor.ProvinceCode, entered));
        }

        draft.State = isCheck ? ImportState.Checked : ImportState.Done;
        draft.EndedAt = isCheck ? null : clock.GetUtcNow();
        job.End(db);
        return await db.TrySave(ct);
    }

    public async Task Fail(JobInHand job, Error? why, CancellationToken ct)
    {
        if (await db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == job.Subject, ct) is { State: ImportState.Checking or ImportState.Importing } draft)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(draft.Language);
            (draft.State, draft.EndedAt) = (ImportState.Failed, clock.GetUtcNow());
            draft.Problem = why is null ? t["It was interrupted again and again, so it was given up. Choose the workbook again; what was imported is not imported twice."] : why is Error.Forbidden ? t["You may no longer do this"] : why is Error.Conflict conflict ? conflict.Message : t["The system has a fault"];
        }
    }

    /// <summary>Whoever uploaded it, as far as they may still act there; in the background nobody is asked for a password again.</summary>
    private async Task<ClaimsPrincipal?> Person(ImportDraft draft, CancellationToken ct)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == draft.AccountId && !a.IsDisabled, ct) is not { } account)
        {
            return null;
        }

        var held = await seats.Of(account, ct);
        var seat = held.Find(s => s.PositionId == draft.PositionId);
        if (seat is { PositionId: null } && draft.TenantId != Guid.Empty)
        {
            seat = await seats.Inside(seat, draft.TenantId, ct);
        }

        return seat is null || seat.TenantId != draft.TenantId ? null : Seats.Principal(account, seat, held);
    }

    private async Task<SetupPlan> Plan(ImportDraft draft, CancellationToken ct)
    {
        using var file = new MemoryStream(draft.Workbook);
        var sheets = XlsxReader.Read(file);
        var (own, all, province) = (actor.TenantId, actor.Role == Role.ProvinceAdministrator, actor.ProvinceCode);
        var known = await db.Set<Commune>().AsNoTracking().Where(c => c.Id == own || (all && (province == null || c.ProvinceCode == province))).OrderBy(c => c.SortKey).ToListAsync(ct);
        return new(sheets, known, own, await db.Set<Province>().AsNoTracking().ToListAsync(ct), t);
    }

    private async Task Check(ImportDraft draft, SetupPlan plan, ClaimsPrincipal person, CancellationToken ct)
    {
        var done = (await db.Set<ImportPart>().Where(p => p.DraftId == draft.Id).Select(p => p.Key).ToListAsync(ct)).ToHashSet();
        for (var i = 0; i < plan.Communes.Count; i++)
        {
            if (!done.Contains(plan.Communes[i].Key))
            {
                ct.ThrowIfCancellationRequested();
                await CheckCommune(draft, plan.Communes[i], i, person, ct);
            }
        }
    }

    private async Task CheckCommune(ImportDraft draft, PlannedCommune planned, int order, ClaimsPrincipal person, CancellationToken ct)
    {
        await using var scope = ScopeOf(person);
        var part = scope.ServiceProvider.GetRequiredService<AppDb>();
        List<ImportLine> lines;
        await using (var transaction = await part.Database.BeginTransactionAsync(ct))
        {
            (lines, _) = await scope.ServiceProvider.GetRequiredService<ImportSetup>().Run(planned, trial: true, ct);
            await part.RollBack(ct);
        }

        var isWrong = CountOf(lines, ImportOutcome.Wrong) > 0;
        part.Add(new ImportPart
        {
            DraftId = draft.Id,
            Key = planned.Key,
            Order = isWrong ? order : order + ImportPart.Later,
            Commune = planned.Name,
            State = isWrong ? PartState.Wrong : PartState.Checked,
            Added = CountOf(lines, ImportOutcome.Added),
            Changed = CountOf(lines, ImportOutcome.Changed),
            Same = CountOf(lines, ImportOutcome.Same),
            Wrong = CountOf(lines, ImportOutcome.Wrong),
            Lines = JsonSerializer.Serialize(lines),
        });
        await part.SaveChangesAsync(ct);
    }

    private async Task Import(ImportDraft draft, SetupPlan plan, ClaimsPrincipal person, CancellationToken ct)
    {
        var planned = plan.Communes.ToDictionary(c => c.Key);
        foreach (var part in await db.Set<ImportPart>().Where(p => p.DraftId == draft.Id && p.State == PartState.Checked).OrderBy(p => p.Order).Select(p => new { p.Id, p.Key }).ToListAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            await using var scope = ScopeOf(person);
            await (planned.TryGetValue(part.Key, out var commune)
                ? ImportCommune(scope.ServiceProvider, part.Id, commune, ct)
                : NoteFailure(scope.ServiceProvider.GetRequiredService<AppDb>(), part.Id, [new(part.Key, "", ImportOutcome.Wrong, t["Something has changed since the check. Choose the workbook again."])], ct));
        }
    }

    private async Task ImportCommune(IServiceProvider services, Guid id, PlannedCommune planned, CancellationToken ct)
    {
        var part = services.GetRequiredService<AppDb>();
        try
        {
            await using var transaction = await part.Database.BeginTransactionAsync(ct);
            var mine = part.Set<ImportPart>().Where(p => p.Id == id);
            if (await mine.Where(p => p.State == PartState.Checked).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PartState.Imported), ct) == 0)
            {
                return; // by another node, a moment ago
            }

            var (lines, passwords) = await services.GetRequiredService<ImportSetup>().Run(planned, trial: false, ct);
            if (CountOf(lines, ImportOutcome.Wrong) > 0)
            {
                await part.RollBack(ct);
                await NoteFailure(part, id, lines, ct);
                return;
            }

            // With the rows that it tells of: without it nobody would know the new passwords.
            var (said, kept) = (JsonSerializer.Serialize(lines), passwords.Count > 0 ? ImportDrafts.Protector(protection).Protect(JsonSerializer.Serialize(passwords)) : null);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(p => p.Lines, said).SetProperty(p => p.Passwords, kept), ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e)
        {
            CommuneFailed(e, planned.Name);
            part.Discard();
            await NoteFailure(part, id, [new(planned.Key, planned.Name, ImportOutcome.Wrong, t["The system has a fault"])], ct);
        }
    }

    private static Task<int> NoteFailure(AppDb part, Guid id, List<ImportLine> lines, CancellationToken ct)
    {
        var (said, wrong) = (JsonSerializer.Serialize(lines.Where(l => l.Outcome == ImportOutcome.Wrong)), CountOf(lines, ImportOutcome.Wrong));
        return part.Set<ImportPart>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, PartState.Failed)
            .SetProperty(p => p.Order, p => p.Order - ImportPart.Later)
            .SetProperty(p => p.Lines, said)
            .SetProperty(p => p.Added, 0).SetProperty(p => p.Changed, 0).SetProperty(p => p.Same, 0)
            .SetProperty(p => p.Wrong, wrong), ct);
    }

    private AsyncServiceScope ScopeOf(ClaimsPrincipal person)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs(person);
        return scope;
    }

    private static int CountOf(List<ImportLine> lines, ImportOutcome outcome) => lines.Count(l => l.Outcome == outcome);

    [LoggerMessage(LogLevel.Error, "{Commune} could not be set up")]
    private partial void CommuneFailed(Exception e, string commune);
}
