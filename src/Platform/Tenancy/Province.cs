using System.Reflection;
using System.Text.Json;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Tenancy;

/// <summary>Quyết định 19/2025/QĐ-TTg: 34 provinces and centrally governed cities; the code is stable, name and rank may change by resolution.</summary>
public sealed class Province : INationwide, IVersioned
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string OfficialName { get; set; }
    public List<string> Aliases { get; set; } = [];
    public long Version { get; set; }

    /// <summary>The same province, however it is written.</summary>
    public bool Matches(string written) => SearchText.Fold(written) is var folded
        && (written.Trim() == Code || Aliases.Append(Name).Append(OfficialName).Any(n => SearchText.Fold(n) == folded));

    /// <summary>Those that the actor answers for, in the order of the alphabet.</summary>
    internal static async Task<IReadOnlyList<SelectListItem>> Choices(AppDb db, Actor actor, CancellationToken ct)
    {
        var provinces = await db.Set<Province>().AsNoTracking().Where(p => actor.ProvinceCode == null || p.Code == actor.ProvinceCode).ToListAsync(ct);
        return [.. provinces.OrderBy(p => VietnameseOrder.KeyOf(p.Name), StringComparer.Ordinal).Select(p => new SelectListItem(p.OfficialName, p.Code))];
    }

    /// <summary>Adds the provinces that the list has and the database lacks; what an administrator changed stays.</summary>
    internal static async Task AddMissing(AppDb db, CancellationToken ct)
    {
        var known = await db.Set<Province>().Select(p => p.Code).ToListAsync(ct);
        await using var list = Assembly.GetExecutingAssembly().GetManifestResourceStream("XaSo.Platform.Tenancy.provinces.json")!;
        var provinces = await JsonSerializer.DeserializeAsync<Province[]>(list, JsonSerializerOptions.Web, ct);
        db.AddRange(provinces!.ExceptBy(known, p => p.Code));
        await db.SaveChangesAsync(ct);
    }
}
