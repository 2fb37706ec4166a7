using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Data;

/// <summary>
/// Why rows of other communes are read; every reason that there is stands here. What a person reads so is recorded before it is read,
/// what the program itself has to know is only named.
/// </summary>
internal sealed record Crossing(string Purpose)
{
    /// <summary>Where an account may act is not known before it has acted in any commune; only the positions of that account are read.</summary>
    public static readonly Crossing FindSeats = new("find-seats");

    /// <summary>Whether an account works elsewhere too, as yes or no: it decides who may change it.</summary>
    public static readonly Crossing JudgeAccount = new("judge-account");

    /// <summary>Which events wait for their handlers; each is then handled within its own commune.</summary>
    public static readonly Crossing FindDeliveries = new("find-deliveries");

    /// <summary>Which jobs wait for a node; each is then done within its own commune.</summary>
    public static readonly Crossing FindJobs = new("find-jobs");

    /// <summary>Which of the contents in the store some row still names; only their hashes are read.</summary>
    public static readonly Crossing FindContents = new("find-contents");

    /// <summary>Offices and accounts of the communes that a province sets up.</summary>
    public static Crossing ExportSetup(string? provinceCode, int communes) => new("export-setup") { Recorded = true, ProvinceCode = provinceCode, Communes = communes };

    public bool Recorded { get; private init; }

    /// <summary>Whose communes; all provinces without one.</summary>
    public string? ProvinceCode { get; private init; }
    public int Communes { get; private init; }
}

/// <summary>The rows of every commune, given out by <see cref="AppDb.AcrossCommunes"/> only.</summary>
internal readonly struct Everywhere(AppDb db)
{
    public IQueryable<TRow> Rows<TRow>() where TRow : class, ITenantOwned => db.Set<TRow>().IgnoreQueryFilters(["tenant"]);
}
