using Microsoft.EntityFrameworkCore;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Items;
using XaSo.Platform.Data;

namespace XaSo.Plans.Corrections;

/// <summary>The offices of an item as one line that is typed: "Phòng Văn hóa - Xã hội; Công an xã".</summary>
internal sealed class OfficeList(AppDb db, OfficeNames names)
{
    public static IReadOnlyList<string> Split(string? line) =>
        [.. (line ?? "").Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static bool AreShort(string? line) => Split(line).All(name => name.Length <= ItemOffice.LongestName);

    public static string Join(IEnumerable<ItemOffice> offices, OfficePart part) =>
        string.Join("; ", offices.Where(o => o.Part == part).OrderBy(o => o.Position).Select(o => o.Name));

    public Task<List<ItemOffice>> Of(Guid itemId, CancellationToken ct) => db.ItemOffices.Where(o => o.ItemId == itemId).ToListAsync(ct);

    /// <summary>Puts what was typed in the place of what was there; a name that the commune knows becomes its official name.</summary>
    /// <returns>True if anything differs.</returns>
    public async Task<bool> Replace(PlanItem item, string? leads, string? coordinating, CancellationToken ct)
    {
        var before = await Of(item.Id, ct);
        var wanted = Split(leads).Select((n, i) => (Name: n, Part: OfficePart.Lead, Position: i))
            .Concat(Split(coordinating).Select((n, i) => (Name: n, Part: OfficePart.Coordinating, Position: i))).ToList();
        if (before.Select(o => (o.Name, o.Part, o.Position)).ToHashSet().SetEquals(wanted))
        {
            return false;
        }

        db.RemoveRange(before);
        List<ItemOffice> typed = [.. wanted.Select(w => new ItemOffice { PlanId = item.PlanId, ItemId = item.Id, Part = w.Part, Position = w.Position, Name = w.Name })];
        await names.Recognise(typed, ct);
        db.AddRange(typed);
        return true;
    }
}
