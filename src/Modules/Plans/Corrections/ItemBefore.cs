using System.Text.Json;
using System.Text.Json.Serialization;
using XaSo.Plans.Items;

namespace XaSo.Plans.Corrections;

/// <summary>What a correction or a split overwrites: kept with the item as JSON, so that it can be taken back.</summary>
internal sealed record ItemBefore(ItemFields Fields, IReadOnlyList<OfficeBefore> Offices, ReviewState State, string? ReviewedBy, DateTimeOffset? ReviewedAt)
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    public static ItemBefore Of(PlanItem item, IReadOnlyList<ItemOffice> offices)
    {
        var fields = new ItemFields();
        fields.Fill(item, offices);
        return new(fields, [.. offices.OrderBy(o => o.Part).ThenBy(o => o.Position).Select(OfficeBefore.Of)], item.State, item.ReviewedBy, item.ReviewedAt);
    }

    public static ItemBefore Read(string json) => JsonSerializer.Deserialize<ItemBefore>(json, _json)!;

    public string Write() => JsonSerializer.Serialize(this, _json);

    /// <returns>Its offices as they were; one that is still named keeps what a person has said since that it means.</returns>
    public IReadOnlyList<ItemOffice> OfficesOf(PlanItem item, IReadOnlyList<ItemOffice> now) =>
        [.. Offices.Select(o => now.FirstOrDefault(n => n.Part == o.Part && n.Name == o.Name)?.CopyTo(item, o.Part, o.Position) ?? o.At(item))];

    public void ApplyTo(PlanItem item)
    {
        if (!Fields.ApplyTo(item))
        {
            throw new InvalidOperationException($"What is remembered of {item.Id} is of another kind.");
        }
    }
}

internal sealed record OfficeBefore(OfficePart Part, int Position, string Name, Guid? OrganizationId, OfficeGroup? Group)
{
    public static OfficeBefore Of(ItemOffice office) => new(office.Part, office.Position, office.Name, office.OrganizationId, office.Group);

    public ItemOffice At(PlanItem item) => new() { PlanId = item.PlanId, ItemId = item.Id, Part = Part, Position = Position, Name = Name, OrganizationId = OrganizationId, Group = Group };
}
