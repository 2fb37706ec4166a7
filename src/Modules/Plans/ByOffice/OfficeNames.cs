using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;

namespace XaSo.Plans.ByOffice;

/// <summary>What a name means in the commune.</summary>
/// <param name="Name">The official name of an office that is known, else the words of the plan.</param>
internal sealed record NamedOffice(string Name, Guid? OrganizationId, OfficeGroup? Group);

/// <summary>
/// Understands the names of offices in a plan: an office of the commune, several in one field, a group such as "các thôn".
/// What a person once called a group is one in later plans, too.
/// </summary>
internal sealed partial class OfficeNames(AppDb db, OrganizationMatcher matcher, OwnCommune own)
{
    /// <summary>What the words say by themselves, whatever offices the commune has.</summary>
    /// <param name="commune">"xã Sông Mẫu", empty where it is not known.</param>
    public static OfficeGroup? GroupOf(string name, string commune)
    {
        var spoken = name.Normalize().Trim().ToLowerInvariant();
        if (Villages.IsMatch(spoken) || DigitalTeams.IsMatch(spoken))
        {
            return OfficeGroup.Villages;
        }

        var folded = SearchText.Fold(name);
        var (place, kind) = (SearchText.Fold(commune), SearchText.Words(commune).FirstOrDefault() ?? "xa");
        if (Committee.Match(folded) is { Success: true } committee && committee.Groups["of"].Value is var of && (of == "" || of == kind || of == place))
        {
            return OfficeGroup.Committee;
        }

        return folded.StartsWith("cac ", StringComparison.Ordinal) || folded.EndsWith(" lien quan", StringComparison.Ordinal) ? OfficeGroup.Several : null;
    }

    /// <summary>Every way in which the name is written where the plans name no office by it: it counts once, however it is marked.</summary>
    public static async Task<List<string>> SpellingsOf(AppDb db, string? name, CancellationToken ct)
    {
        var folded = SearchText.Fold(name);
        return [.. (await db.ItemOffices.Where(o => o.OrganizationId == null).Select(o => o.Name).Distinct().ToListAsync(ct)).Where(n => SearchText.Fold(n) == folded)];
    }

    /// <summary>Three statements at most, however many names.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<NamedOffice>>> Read(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var parts = names.Distinct().ToDictionary(n => n, n => n.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var known = await matcher.Match([.. parts.Keys, .. parts.Values.SelectMany(p => p)], ct);
        var groups = await Remembered(ct);
        var commune = await own.OfficialName(ct);
        return parts.ToDictionary(p => p.Key, p => Means(p.Key) is { } one ? [one] : Several(p.Value) ?? [new NamedOffice(p.Key, null, GroupOf(p.Key, commune))]);

        NamedOffice? Means(string name) =>
            known[name] is { Certainty: MatchCertainty.Exact, Best: { } office } ? new(office.OfficialName, office.Id, null)
            : groups.TryGetValue(SearchText.Fold(name), out var group) ? new(name, null, group)
            : GroupOf(name, commune) is { } whole and not OfficeGroup.Several ? new(name, null, whole)
            : null;

        IReadOnlyList<NamedOffice>? Several(string[] several) =>
            several.Length > 1 && several.Any(p => Means(p) is not null) && several.All(p => Means(p) is not null || GroupOf(p, commune) is not null)
                ? [.. several.Select(p => Means(p) ?? new(p, null, GroupOf(p, commune))).DistinctBy(o => o.Name)]
                : null;
    }

    /// <summary>Says of each what it means; a field that names several known ones becomes as many.</summary>
    public async Task Recognise(List<ItemOffice> offices, CancellationToken ct)
    {
        var known = await Read([.. offices.Select(o => o.Name)], ct);
        List<ItemOffice> recognised = [.. from office in offices
                                          from named in known[office.Name]
                                          select new ItemOffice
                                          {
                                              PlanId = office.PlanId,
                                              ItemId = office.ItemId,
                                              Part = office.Part,
                                              Position = office.Position,
                                              Name = named.Name,
                                              OrganizationId = named.OrganizationId,
                                              Group = named.Group,
                                          }];
        offices.Clear();
        offices.AddRange(recognised.DistinctBy(o => (o.ItemId, o.Part, o.Name)));
    }

    /// <summary>What persons have said of a name in any plan; they say it of all at once.</summary>
    private async Task<Dictionary<string, OfficeGroup>> Remembered(CancellationToken ct)
    {
        var said = await db.ItemOffices.Where(o => o.Group != null).Select(o => new { o.Name, o.Group }).Distinct().ToListAsync(ct);
        return said.DistinctBy(s => SearchText.Fold(s.Name)).ToDictionary(s => SearchText.Fold(s.Name), s => s.Group!.Value);
    }

    [GeneratedRegex(@"^((ban nhân dân|trưởng|ban lãnh đạo) )?(các |mọi |tất cả (các )?|toàn bộ (các )?)?(trưởng )?(thôn|xóm|bản|ấp|buôn|làng|khu phố|khu dân cư|tổ dân phố|tdp)([\s,;/]+(và )?(thôn|xóm|bản|ấp|buôn|làng|khu phố|khu dân cư|tổ dân phố|tdp))*( (trên địa bàn|trong|của|thuộc)( .*)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Villages { get; }

    /// <summary>Each village has one. A team "của xã" is another.</summary>
    [GeneratedRegex(@"^(các |mọi |tất cả (các )?|toàn bộ (các )?)?(tổ|đội) (công nghệ số cộng đồng|cnscđ|cnsc)( (ở |tại |của )?(các )?(thôn|xóm|bản|ấp|buôn|làng|khu phố|khu dân cư|tổ dân phố|tdp|cơ sở))*( (trên địa bàn|trong)( .*)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DigitalTeams { get; }

    [GeneratedRegex("^(ubnd|uy ban nhan dan)( (?<of>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Committee { get; }
}
