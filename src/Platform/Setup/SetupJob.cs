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
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace XaSo.Platform.Setup;

/// <summary>
/// Checks or imports a workbook, commune by commune, each in a transaction and a unit of work of its own: so a large one needs no more memory
/// than a small one, and holds nobody up for long. Begun again, it goes on where it was.
/// </summary>
internal sealed partial class SetupJob(AppDb db, IServiceScopeFactory scopes, Seats seats, Actor actor, IPasswordHasher<Account> hasher, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<PlatformTexts> t, ILogger<SetupJob> log) : IJob
{
    public async Task<Error?> Run(JobInHand job, CancellationToken ct)
    {
        if (await db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == job.Subject, ct) is not { State: ImportState.Checking or ImportState.Importing } draft)
        {
            return new Error.NotFound();
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(draft.Language);
        if (await Person(draft, ct) is null)
        {
            return new Error.Forbidden();
        }

        var plan = await Plan(draft, ct);
        await db.Set<ImportDraft>().Where(d => d.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Communes, plan.Communes.Count), ct);
        var isCheck = draft.State == ImportState.Checking;
        if (await (isCheck ? Check(draft, plan, ct) : Import(draft, plan, ct)) is { } error)
        {
            return error;
        }

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
            draft.Problem = why switch
            {
                null => t["It was interrupted again and again, so it was given up. Choose the workbook again; what was imported is not imported twice."],
                Error.Forbidden => t["You may no longer do this"],
                Error.Conflict conflict => conflict.Message,
                _ => t["The system has a fault"],
            };
        }
    }

    /// <summary>Whoever uploaded it, who acts from now on, as far as they may still do so; in the background nobody is asked for a password again.</summary>
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

        if (seat is null || seat.TenantId != draft.TenantId)
        {
            return null;
        }

        var person = Seats.Principal(account, seat, held);
        actor.ActAs(person);
        return actor.May(PlatformPermissions.Import) ? person : null;
    }

    private async Task<SetupPlan> Plan(ImportDraft draft, CancellationToken ct)
    {
        using var file = new MemoryStream(draft.Workbook);
        var sheets = XlsxReader.Read(file);
        var (own, all, province) = (actor.TenantId, actor.Role == Role.ProvinceAdministrator, actor.ProvinceCode);
        var known = await db.Set<Commune>().AsNoTracking().Where(c => c.Id == own || (all && (province == null || c.ProvinceCode == province))).OrderBy(c => c.SortKey).ToListAsync(ct);
        return new(sheets, known, own, await db.Set<Province>().AsNoTracking().ToListAsync(ct), t);
    }

    private async Task<Error?> Check(ImportDraft draft, SetupPlan plan, CancellationToken ct)
    {
        var done = (await db.Set<ImportPart>().Where(p => p.DraftId == draft.Id).Select(p => p.Key).ToListAsync(ct)).ToHashSet();
        foreach (var planned in plan.Communes.Where(c => !done.Contains(c.Key)))
        {
            ct.ThrowIfCancellationRequested();
            if (await Person(draft, ct) is not { } person)
            {
                return new Error.Forbidden();
            }

            await CheckCommune(draft, planned, done.Count, person, ct);
            done.Add(planned.Key);
        }

        return null;
    }

    private async Task CheckCommune(ImportDraft draft, PlannedCommune planned, int order, ClaimsPrincipal person, CancellationToken ct)
    {
        await using var scope = ScopeOf(person);
        var part = scope.ServiceProvider.GetRequiredService<AppDb>();
        var lines = await Try(part, scope.ServiceProvider.GetRequiredService<ImportSetup>(), planned, ct);

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

    private async Task<List<ImportLine>> Try(AppDb part, ImportSetup setup, PlannedCommune planned, CancellationToken ct)
    {
        await using var transaction = await part.Database.BeginTransactionAsync(ct);
        try
        {
            return (await setup.Run(planned, () => NewPassword.None, ct)).Lines;
        }
        catch (DbUpdateException e)
        {
            CommuneFailed(e, planned.Name);
            return [Fault(planned)];
        }
        finally
        {
            await part.RollBack(CancellationToken.None);
        }
    }

    private ImportLine Fault(PlannedCommune planned) => new(planned.Key, planned.Name, ImportOutcome.Wrong, t["The system has a fault"]);

    private async Task<Error?> Import(ImportDraft draft, SetupPlan plan, CancellationToken ct)
    {
        var planned = plan.Communes.ToDictionary(c => c.Key);
        foreach (var part in await db.Set<ImportPart>().Where(p => p.DraftId == draft.Id && p.State == PartState.Checked).OrderBy(p => p.Order).Select(p => new { p.Id, p.Key }).ToListAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            if (await Person(draft, ct) is not { } person)
            {
                return new Error.Forbidden();
            }

            await using var scope = ScopeOf(person);
            await (planned.TryGetValue(part.Key, out var commune)
                ? ImportCommune(scope.ServiceProvider, part.Id, commune, ct)
                : NoteFailure(scope.ServiceProvider.GetRequiredService<AppDb>(), part.Id, [new(part.Key, "", ImportOutcome.Wrong, t["Something has changed since the check. Choose the workbook again."])], ct));
        }

        return null;
    }

    private async Task ImportCommune(IServiceProvider services, Guid id, PlannedCommune planned, CancellationToken ct)
    {
        var part = services.GetRequiredService<AppDb>();
        var made = await MakePasswords(part, planned, ct);
        try
        {
            await using var transaction = await part.Database.BeginTransactionAsync(ct);
            var mine = part.Set<ImportPart>().Where(p => p.Id == id);
            if (await mine.Where(p => p.State == PartState.Checked).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PartState.Imported), ct) == 0)
            {
                return; // by another node, a moment ago
            }

            var (lines, passwords) = await services.GetRequiredService<ImportSetup>().Run(planned, () => made.TryDequeue(out var next) ? next : NewPassword.Make(hasher), ct);
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
            await NoteFailure(part, id, [Fault(planned)], ct);
        }
    }

    /// <summary>For the accounts that will be new.</summary>
    private async Task<Queue<NewPassword>> MakePasswords(AppDb part, PlannedCommune planned, CancellationToken ct)
    {
        var names = planned.Rows.Where(r => r.Sheet == SetupSheets.Accounts).Select(r => r.Row[SetupSheets.UserName].ToLowerInvariant()).Distinct().ToList();
        var made = new Queue<NewPassword>();
        for (var left = names.Count - await part.Set<Account>().CountAsync(a => names.Contains(a.UserName!), ct); left > 0; left--)
        {
            ct.ThrowIfCancellationRequested();
            made.Enqueue(NewPassword.Make(hasher));
        }

        return made;
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
