namespace XaSo.Platform.Data;

/// <summary>A row of one commune: stamped when saved, and invisible to every other commune.</summary>
public interface ITenantOwned
{
    Guid TenantId { get; set; }
}

/// <summary>A row of a commune, or of what lies above them all: signing in, setting up. Any other row without a commune is refused.</summary>
public interface IAboveCommunesToo : ITenantOwned;

/// <summary>A row of the whole installation: provinces, catalogues, accounts, keys. Every table is one or the other.</summary>
public interface INationwide;

/// <summary>
/// A row that two people may edit at the same time. The form carries the version that was shown; the handler calls
/// <see cref="AppDb.Expect"/> with it and <see cref="AppDb.TrySave"/> instead of saving, and answers the conflict if there is one.
/// </summary>
public interface IVersioned
{
    long Version { get; set; }
}
