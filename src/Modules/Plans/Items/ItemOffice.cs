using XaSo.Platform.Data;

namespace XaSo.Plans.Items;

/// <summary>Chủ trì, phối hợp, or theo dõi for a target.</summary>
public enum OfficePart { Lead, Coordinating }

/// <summary>What a name stands for that is no single office: several of them, every thôn or tổ dân phố with its people and digital team, the people's committee of the commune as a whole.</summary>
public enum OfficeGroup { Several, Villages, Committee }

/// <summary>An office that an item names.</summary>
internal sealed class ItemOffice : ITenantOwned
{
    public const int LongestName = 300;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public required Guid PlanId { get; init; }
    public required Guid ItemId { get; init; }
    public OfficePart Part { get; init; }

    /// <summary>As the plan calls it.</summary>
    public required string Name { get; set; }

    /// <summary>Null while the name is not known in the commune, and for a group.</summary>
    public Guid? OrganizationId { get; set; }

    public OfficeGroup? Group { get; set; }

    /// <summary>A person has to say what is meant.</summary>
    public bool IsUnknown => OrganizationId is null && Group is null;

    public int Position { get; init; }

    /// <summary>The same office at another item.</summary>
    public ItemOffice CopyTo(PlanItem item) => CopyTo(item, Part, Position);

    public ItemOffice CopyTo(PlanItem item, OfficePart part, int position) =>
        new() { PlanId = item.PlanId, ItemId = item.Id, Part = part, Name = Name, OrganizationId = OrganizationId, Group = Group, Position = position };
}
