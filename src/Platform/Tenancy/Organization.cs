using XaSo.Platform.Data;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;

namespace XaSo.Platform.Tenancy;

public enum OrganizationKind
{
    /// <summary>Phòng, ban, trung tâm of the commune, its police, military command, schools and health station as the commune counts them.</summary>
    Office,

    /// <summary>Thôn, xóm, bản, tổ dân phố.</summary>
    Village,

    /// <summary>Whom the commune works with: Sở, bank, telecommunication company.</summary>
    OutsideBody,
}

/// <summary>Whoever a plan or a document can name: an office of the commune, a village, an outside body.</summary>
public sealed class Organization : ITenantOwned, IVersioned, IListed
{
    private readonly List<OrganizationName> _names = [];

    private Organization() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public OrganizationKind Kind { get; private init; }

    /// <summary>Given by the commune; an import finds the organization again by it.</summary>
    public string? Code { get; set; }

    /// <summary>As it stands on documents; <see cref="Rename"/> changes it with all that follows from it.</summary>
    public string OfficialName { get; private set; } = "";

    /// <summary>Puts the names in Vietnamese order on every database.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Null if it has none; otherwise unlike the official one.</summary>
    public string? ShortName { get; private set; }

    /// <summary>The office that it is part of.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The first day on which a document can name it.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>The last day; open as long as it exists.</summary>
    public DateOnly? ValidTo { get; set; }
    public long Version { get; set; }

    /// <summary>Every spelling by which it is found, the official and the short one among them.</summary>
    public IReadOnlyList<OrganizationName> Names => _names;

    public IEnumerable<string> Aliases => from name in _names where name.IsAlias orderby name.Name select name.Name;

    /// <summary>A new one, which is added to no unit of work yet.</summary>
    /// <param name="shortName">Empty counts as none.</param>
    /// <param name="aliases">Further spellings; what is doubled or empty is left out.</param>
    public static Organization Create(OrganizationKind kind, string officialName, string? shortName, IEnumerable<string> aliases, DateOnly validFrom)
    {
        var organization = new Organization { Kind = kind, ValidFrom = validFrom };
        organization.Rename(officialName, shortName, aliases);
        return organization;
    }

    /// <summary>Needs <see cref="Names"/> loaded; spellings that are not among those given are removed.</summary>
    public void Rename(string officialName, string? shortName, IEnumerable<string> aliases)
    {
        OfficialName = Lines.OneLine(officialName);
        SortKey = VietnameseOrder.KeyOf(OfficialName);
        ShortName = Lines.NullIfEmpty(shortName);
        var wanted = new[] { (Name: OfficialName, IsAlias: false), (Name: ShortName ?? "", IsAlias: false) }
            .Concat(aliases.Select(a => (Name: Lines.OneLine(a), IsAlias: true)))
            .Where(n => n.Name != "").DistinctBy(n => n.Name).ToList();
        _names.RemoveAll(n => !wanted.Contains((n.Name, n.IsAlias)));
        _names.AddRange(from name in wanted where !_names.Exists(n => n.Name == name.Name) select new OrganizationName(Id, name.Name, name.IsAlias));
    }
}

public static class OrganizationQueries
{
    /// <summary>Those that exist on that day or will; one whose last day is still to come has not ended.</summary>
    public static IQueryable<Organization> NotEnded(this IQueryable<Organization> organizations, DateOnly today) =>
        organizations.Where(o => o.ValidTo == null || o.ValidTo >= today);
}

/// <summary>A spelling of an organization's name.</summary>
public sealed class OrganizationName : ITenantOwned
{
    internal OrganizationName(Guid organizationId, string name, bool isAlias) =>
        (OrganizationId, Name, IsAlias, Folded) = (organizationId, name, isAlias, OrganizationMatcher.Fold(name));

    private OrganizationName() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public Guid OrganizationId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>As names are compared: <see cref="OrganizationMatcher.Fold"/>.</summary>
    public string Folded { get; private init; } = "";

    /// <summary>Neither the official nor the short name.</summary>
    public bool IsAlias { get; private init; }
}
