using XaSo.Platform.Data;
using XaSo.Platform.Text;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Tenancy;

public enum MatchCertainty
{
    None,

    /// <summary>Somebody should confirm it.</summary>
    Likely,

    /// <summary>One organization bears exactly this name in one of its spellings.</summary>
    Exact,
}

/// <param name="Candidates">The best first; one for an exact match.</param>
public sealed record OrganizationMatch(MatchCertainty Certainty, IReadOnlyList<OrganizationCandidate> Candidates)
{
    public static OrganizationMatch None { get; } = new(MatchCertainty.None, []);

    public OrganizationCandidate? Best => Candidates.Count > 0 ? Candidates[0] : null;
}

public sealed record OrganizationCandidate(Guid Id, OrganizationKind Kind, string OfficialName);

/// <summary>Finds the organization that a text means: "Phòng VH&amp;XH", "Phòng VHXH" and "Phòng Văn hóa - Xã hội" are one.</summary>
public sealed class OrganizationMatcher(AppDb db, OwnCommune own, TimeProvider clock)
{
    private const double Similar = 0.6;
    private const int MostCandidates = 5;

    /// <summary>What abbreviations of offices stand for, already folded.</summary>
    private static readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal)
    {
        ["bch"] = "ban chi huy",
        ["bcd"] = "ban chi dao",
        ["bhxh"] = "bao hiem xa hoi",
        ["bql"] = "ban quan li",
        ["ca"] = "cong an",
        ["cax"] = "cong an",
        ["cap"] = "cong an",
        ["cds"] = "chuyen doi so",
        ["cn"] = "cong nghe",
        ["cnscd"] = "cong nghe so cong dong",
        ["ctxh"] = "chinh tri xa hoi",
        ["dn"] = "doanh nghiep",
        ["dt"] = "do thi",
        ["gddt"] = "giao duc dao tao",
        ["hcc"] = "hanh chinh cong",
        ["hdnd"] = "hoi dong nhan dan",
        ["hnd"] = "hoi nong dan",
        ["ht"] = "ha tang",
        ["htdt"] = "ha tang do thi",
        ["htx"] = "hop tac xa",
        ["kh"] = "khoa hoc",
        ["kt"] = "kinh te",
        ["ktht"] = "kinh te ha tang",
        ["kthtdt"] = "kinh te ha tang do thi",
        ["lhpn"] = "lien hiep phu nu",
        ["mn"] = "mam non",
        ["mttq"] = "mat tran to quoc",
        ["pvhcc"] = "phuc vu hanh chinh cong",
        ["qs"] = "quan su",
        ["tdp"] = "to dan pho",
        ["th"] = "tieu hoc",
        ["thcs"] = "trung hoc co so",
        ["thpt"] = "trung hoc pho thong",
        ["tt"] = "trung tam",
        ["ttpvhcc"] = "trung tam phuc vu hanh chinh cong",
        ["tyt"] = "tram y te",
        ["ubmttq"] = "uy ban mat tran to quoc",
        ["ubnd"] = "uy ban nhan dan",
        ["vh"] = "van hoa",
        ["vhxh"] = "van hoa xa hoi",
        ["vp"] = "van phong",
        ["xh"] = "xa hoi",
    };

    private static readonly HashSet<string> _silent = ["va", "cua", "cac"];

    /// <summary>A spelling with abbreviations written out, marks, spaces and a closing "xã" or "phường" left out.</summary>
    public static string Fold(string name)
    {
        var words = Expand(name);
        var last = words.Count > 1 && words[^1] is "xa" or "phuong" ? words.Count - 1 : words.Count;
        return string.Concat(words.Take(last));
    }

    public async Task<OrganizationMatch> Match(string written, CancellationToken ct = default) => (await Match([written], ct))[written];

    /// <summary>All at once: one statement when every name is known, one more when some have to be guessed.</summary>
    public async Task<IReadOnlyDictionary<string, OrganizationMatch>> Match(IReadOnlyCollection<string> written, CancellationToken ct = default)
    {
        var commune = string.Concat(SearchText.Words(await own.OfficialName(ct)));
        var spellings = written.Distinct().ToDictionary(w => w, w => SpellingsOf(w, commune).ToList());
        var wanted = spellings.Values.SelectMany(s => s).Distinct().ToList();
        var exact = (await Known(db.Set<OrganizationName>().Where(n => wanted.Contains(n.Folded))).ToListAsync(ct)).ToLookup(k => k.Folded);
        var matches = spellings.ToDictionary(s => s.Key, s => MatchOf(s.Key, [.. s.Value.Select(f => exact[f]).FirstOrDefault(f => f.Any()) ?? []]));
        if (matches.Values.All(m => m.Certainty != MatchCertainty.None))
        {
            return matches;
        }

        var all = await Known(db.Set<OrganizationName>()).ToListAsync(ct);
        foreach (var name in matches.Where(m => m.Value.Certainty == MatchCertainty.None).Select(m => m.Key).ToList())
        {
            matches[name] = Guess(name, all);
        }

        return matches;
    }

    private IQueryable<KnownName> Known(IQueryable<OrganizationName> names) =>
        from name in names.AsNoTracking()
        join o in db.Set<Organization>().NotEnded(clock.Today()) on name.OrganizationId equals o.Id
        select new KnownName(name.Name, name.Folded, o.Id, o.Kind, o.OfficialName);

    private static IEnumerable<string> SpellingsOf(string written, string commune)
    {
        yield return Fold(written);
        var folded = string.Concat(Expand(written));
        if (commune != "" && folded.EndsWith(commune, StringComparison.Ordinal) && folded.Length > commune.Length)
        {
            yield return folded[..^commune.Length];
        }
    }

    /// <summary>Thôn Đông and Thôn Đồng are the same without marks; then the marks decide.</summary>
    private static OrganizationMatch MatchOf(string written, IReadOnlyList<KnownName> found)
    {
        var literal = found.Where(f => f.Name.Normalize().Equals(written.Trim().Normalize(), StringComparison.OrdinalIgnoreCase)).ToList();
        return (literal.Count > 0 ? literal : found).DistinctBy(f => f.Id).Select(f => f.Candidate).ToList() switch
        {
            [] => OrganizationMatch.None,
            [var only] => new(MatchCertainty.Exact, [only]),
            var several => new(MatchCertainty.Likely, several),
        };
    }

    /// <summary>By the share of words that both have.</summary>
    private static OrganizationMatch Guess(string written, IEnumerable<KnownName> all)
    {
        var words = Expand(written).ToHashSet();
        var candidates = (from name in all
                          let others = Expand(name.Name).ToHashSet()
                          let likeness = 2.0 * words.Intersect(others).Count() / Math.Max(1, words.Count + others.Count)
                          where likeness >= Similar
                          orderby likeness descending
                          select name.Candidate).DistinctBy(c => c.Id).Take(MostCandidates).ToList();
        return candidates.Count == 0 ? OrganizationMatch.None : new(MatchCertainty.Likely, candidates);
    }

    /// <summary>Its words; the country in the name of a front or an association is said or left out at will.</summary>
    private static List<string> Expand(string name)
    {
        var words = SearchText.Words(name).SelectMany(w => _meanings.GetValueOrDefault(w, w).Split(' ')).Where(w => !_silent.Contains(w)).ToList();
        if (words.IndexOf("viet") is > 0 and var country && words.ElementAtOrDefault(country + 1) == "nam")
        {
            words.RemoveRange(country, 2);
        }

        return words;
    }

    private sealed record KnownName(string Name, string Folded, Guid Id, OrganizationKind Kind, string OfficialName)
    {
        public OrganizationCandidate Candidate => new(Id, Kind, OfficialName);
    }
}
