using XaSo.Platform.Data;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;

namespace XaSo.Platform.Tenancy;

public enum CommuneKind
{
    Commune,
    Ward,
    SpecialZone,
}

/// <summary>A commune-level unit, the tenant: <see cref="Id"/> is the TenantId of its rows.</summary>
public sealed class Commune : INationwide, IVersioned, IListed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Two digits, the key of <see cref="Province"/>; a commune never moves to another.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>Five digits of the statistical list; empty as long as nobody entered it.</summary>
    public string? Code { get; set; }

    /// <summary>Without "xã" or "phường".</summary>
    public required string Name
    {
        get;
        set
        {
            field = value;
            Folded = OrganizationMatcher.Fold(value);
            SortKey = VietnameseOrder.KeyOf(value);
        }
    }

    /// <summary>What lists are searched by.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Puts the names in Vietnamese order on every database.</summary>
    public string SortKey { get; private set; } = "";
    public required CommuneKind Kind { get; set; }

    /// <summary>As it stands on documents: "xã Mẫu".</summary>
    public required string OfficialName { get; set; }

    /// <summary>Former and other names.</summary>
    public List<string> Aliases { get; set; } = [];

    /// <summary>Otherwise nobody can work in it; its rows stay.</summary>
    public bool IsActive { get; set; } = true;
    public long Version { get; set; }

    /// <summary>Null unless it was loaded with the commune.</summary>
    public Province? Province { get; init; }

    /// <param name="name">Without the kind.</param>
    public static string OfficialNameOf(CommuneKind kind, string name) => kind switch
    {
        CommuneKind.Ward => "phường " + name,
        CommuneKind.SpecialZone => "đặc khu " + name,
        _ => "xã " + name,
    };
}
