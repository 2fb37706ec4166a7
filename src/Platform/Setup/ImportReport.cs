using XaSo.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Setup;

/// <summary>In the order in which a reader wants to see them.</summary>
public enum ImportOutcome
{
    Wrong,
    Added,
    Changed,
    Same,
}

/// <param name="Cell">"Đơn vị!C5": the row, or the cell that is wrong.</param>
/// <param name="Message">What is wrong or what changes; empty otherwise.</param>
public sealed record ImportLine(string Cell, string Name, ImportOutcome Outcome, string Message);

public sealed record ImportedPassword(string UserName, string FullName, string Password);

public enum ImportState
{
    Checking,
    Checked,
    Importing,
    Done,
    Failed,
}

/// <summary>A workbook on its way: checked, confirmed and imported in the background; kept for a day for whoever uploaded it.</summary>
internal sealed class ImportDraft : INationwide
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>In which position; null for who is of a province.</summary>
    public Guid? PositionId { get; init; }

    /// <summary>Where its account acted; confirmed elsewhere it would mean something else.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>Of whoever uploaded it.</summary>
    public required string Language { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] Workbook { get; init; }
    public ImportState State { get; set; } = ImportState.Checking;

    /// <summary>How many communes have rows in it; none as long as nobody has looked.</summary>
    public int Communes { get; set; }

    /// <summary>Why it was given up.</summary>
    public string? Problem { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Afterwards an administrator gives new passwords.</summary>
    internal static readonly TimeSpan PasswordsKept = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    /// <summary>Forgets the passwords, and the workbooks, whose time is over.</summary>
    internal static async Task Prune(AppDb db, DateTimeOffset now, CancellationToken ct)
    {
        var (oldest, shown) = (now - _kept, now - PasswordsKept);
        await db.Set<ImportPart>().Where(p => p.Passwords != null && db.Set<ImportDraft>().Any(d => d.Id == p.DraftId && d.EndedAt < shown))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Passwords, (string?)null), ct);
        await db.Set<ImportDraft>().Where(d => d.State != ImportState.Checking && d.State != ImportState.Importing && (d.EndedAt ?? d.At) < oldest).ExecuteDeleteAsync(ct);
    }

    internal static void ConfigureModel(ModelBuilder model)
    {
        model.Entity<ImportDraft>(d =>
        {
            d.ToTable("platform_import_drafts");
            d.HasIndex(x => x.AccountId);
            d.Property(x => x.State).IsConcurrencyToken();
        });
        model.Entity<ImportPart>(p =>
        {
            p.ToTable("platform_import_parts");
            p.HasOne<ImportDraft>().WithMany().HasForeignKey(x => x.DraftId);
            p.HasIndex(x => new { x.DraftId, x.Order }).IsUnique();
        });
    }
}

public enum PartState
{
    Wrong,
    Checked,
    Imported,
    Failed,
}

/// <summary>What a workbook does to one commune; imported as a whole or not at all.</summary>
internal sealed class ImportPart : INationwide
{
    /// <summary>Those that need attention come first.</summary>
    internal const int Later = 1_000_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftId { get; init; }

    /// <summary>Finds its rows again, whether the commune was there before or not.</summary>
    public required string Key { get; init; }
    public required int Order { get; init; }
    public required string Commune { get; init; }
    public required PartState State { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Same { get; init; }
    public required int Wrong { get; init; }

    /// <summary>A list of <see cref="ImportLine"/> as JSON.</summary>
    public required string Lines { get; init; }

    /// <summary>The new passwords, encrypted; gone when they can no longer be read.</summary>
    public string? Passwords { get; init; }
}
