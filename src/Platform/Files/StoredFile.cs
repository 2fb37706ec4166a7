using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;

namespace XaSo.Platform.Files;

/// <summary>A file as somebody gave it: its name, and the hash under which <see cref="IFileStore"/> holds its content.</summary>
public sealed class StoredFile : ITenantOwned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
    public required string Name { get; init; }
    public required FileKind Kind { get; init; }
    public required long Length { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Which of these contents a file of any commune has.</summary>
    internal static Task<HashSet<string>> Named(AppDb db, string[] hashes, CancellationToken ct) =>
        db.AcrossCommunes(Crossing.FindContents, everywhere => everywhere.Rows<StoredFile>().Where(f => hashes.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToHashSetAsync(ct), ct);

    /// <summary>Whether there is one in any commune.</summary>
    internal static Task<bool> Any(AppDb db, CancellationToken ct) =>
        db.AcrossCommunes(Crossing.FindContents, everywhere => everywhere.Rows<StoredFile>().AnyAsync(f => f.Sha256 != "", ct), ct);

    internal static void ConfigureModel(ModelBuilder model) =>
        model.Entity<StoredFile>(f =>
        {
            f.ToTable("platform_files");
            f.HasKey(x => new { x.TenantId, x.Id });
            f.Property(x => x.Sha256).HasMaxLength(64).IsFixedLength();
            f.Property(x => x.Name).HasMaxLength(255);
            f.Property(x => x.Kind).HasMaxLength(10);
            f.Property(x => x.By).HasMaxLength(200);
        });
}
