using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;

namespace XaSo.Platform.Setup;

public enum ImportOutcome
{
    Added,
    Changed,
    Same,
    Wrong,
}

/// <param name="Cell">"Đơn vị!C5": the row, or the cell that is wrong.</param>
public sealed record ImportLine(string Cell, string Name, ImportOutcome Outcome, string Message);

public sealed record ImportedPassword(string Commune, string UserName, string FullName, string Password);

public sealed record ImportReport(IReadOnlyList<ImportLine> Lines, IReadOnlyList<ImportedPassword> Passwords)
{
    public int Count(ImportOutcome outcome) => Lines.Count(l => l.Outcome == outcome);
    public bool IsWrong => Lines.Any(l => l.Outcome == ImportOutcome.Wrong);
}

/// <summary>A workbook between its check and its confirmation, kept for a day for whoever uploaded it.</summary>
internal sealed class ImportDraft : INationwide
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>Where its account acted; confirmed elsewhere it would mean something else.</summary>
    public required Guid TenantId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] Workbook { get; init; }
    public required string Report { get; init; }

    /// <summary>What was done, with the new passwords, encrypted; gone when these can no longer be read.</summary>
    public string? Result { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Afterwards an administrator gives new passwords.</summary>
    internal static readonly TimeSpan PasswordsKept = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    /// <summary>Forgets the passwords, and the workbooks, whose time is over.</summary>
    internal static async Task Prune(AppDb db, DateTimeOffset now, CancellationToken ct)
    {
        var (oldest, shown) = (now - _kept, now - PasswordsKept);
        await db.Set<ImportDraft>().Where(d => d.At < oldest).ExecuteDeleteAsync(ct);
        await db.Set<ImportDraft>().Where(d => d.Result != null && d.ConfirmedAt < shown).ExecuteUpdateAsync(set => set.SetProperty(d => d.Result, (string?)null), ct);
    }
}
