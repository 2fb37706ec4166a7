using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;

namespace XaSo.Platform.Notices;

/// <summary>Something that a person should know of; one row for each who is told.</summary>
internal sealed class Notice : ITenantOwned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public required Guid AccountId { get; init; }

    /// <summary>Whose texts hold <see cref="Text"/>.</summary>
    public required string Module { get; init; }

    /// <summary>The English sentence; said in the language of the reader when it is shown.</summary>
    public required string Text { get; init; }
    public List<string> Args { get; init; } = [];

    /// <summary>Where it leads.</summary>
    public required string Address { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    public string Say(IEnumerable<Module> modules, IStringLocalizerFactory texts) =>
        texts.Create(modules.FirstOrDefault(m => m.Name == Module)?.Texts ?? typeof(PlatformTexts))[Text, [.. Args]];

    internal static void ConfigureModel(ModelBuilder model) =>
        model.Entity<Notice>(n =>
        {
            n.ToTable("platform_notices");
            n.HasKey(x => new { x.TenantId, x.Id });
            n.HasIndex(x => new { x.TenantId, x.AccountId, x.ReadAt });
            n.HasIndex(x => new { x.TenantId, x.Address });
            n.Property(x => x.Module).HasMaxLength(50);
            n.Property(x => x.Text).HasMaxLength(500);
            n.Property(x => x.Address).HasMaxLength(500);
        });
}
