using System.Text;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>One key for all spellings of an office: abbreviations written out, no marks, no "và", no place of its own commune.</summary>
internal static class OfficeKeys
{
    /// <summary>The offices that a matter concerns, whichever they are.</summary>
    public const string Concerned = "don vi lien quan";

    public const string Associations = "doan the";

    private static readonly (string Part, string Instead)[] _same =
    [
        ("uy ban mat tran to quoc viet nam", "mat tran to quoc"), ("uy ban mat tran to quoc", "mat tran to quoc"), ("mat tran to quoc viet nam", "mat tran to quoc"),
        ("ban thuong truc mat tran to quoc", "mat tran to quoc"), ("doan thanh nien cong san ho chi minh", "doan thanh nien"), ("hoi lien hiep phu nu viet nam", "hoi phu nu"), ("hoi lien hiep phu nu", "hoi phu nu"),
        ("buu dien van hoa", "buu dien"), ("trung tam hanh chinh cong", "trung tam phuc vu hanh chinh cong"), ("to chuc chinh tri xa hoi", "doan the"), ("to chuc doan the", "doan the"), ("hoi doan the", "doan the"),
        ("van phong uy ban nhan dan hoi dong nhan dan", "van phong hoi dong nhan dan uy ban nhan dan"), ("van phong uy ban nhan dan", "van phong hoi dong nhan dan uy ban nhan dan"),
        ("don vi cung ung dich vu vien thong", "doanh nghiep vien thong"), ("don vi cung cap dich vu vien thong", "doanh nghiep vien thong"), ("don vi vien thong", "doanh nghiep vien thong"), ("nha mang vien thong", "doanh nghiep vien thong"), ("nha mang", "doanh nghiep vien thong"),
        ("doanh nghiep cung cap dich vu vien thong", "doanh nghiep vien thong"), ("nha truong", "truong hoc"), ("cac truong", "truong hoc"), ("thanh vien ban chi dao", "ban chi dao"), ("ban chi dao ve ", "ban chi dao "),
    ];

    public static string Of(List<Word> words, int from, int to, string? head)
    {
        var key = new StringBuilder(head);
        for (var i = from; i < to; i++)
        {
            var word = words[i];
            if (!word.IsWord || word.Lower is "và" or "của" or "các" or "những" or "tất" or "cả")
            {
                continue;
            }

            var full = OfficeWords.FullAt(words, i, head is null ? from : -1);
            key.Append(key.Length == 0 ? "" : " ").Append(full is null ? word.Plain : Letters(full));
        }

        return Unified(key.ToString());
    }

    public static string OfGroup(List<Word> words, int from, int to)
    {
        var key = Of(words, from, to, null);
        var nouns = Enumerable.Range(from, to - from).Where(i => words[i].IsWord && words[i].Lower is not ("các" or "những")).ToList();
        var isOne = OfficeWords.GroupNouns.CountAt(words, nouns[0]) == nouns.Count;
        var isConcerned = key.EndsWith("lien quan", StringComparison.Ordinal) || (IsGeneric(words, from, to) && (isOne || nouns.Exists(i => words[i].Lower == "phòng")));
        return isConcerned ? Concerned : key;
    }

    /// <summary>Nouns that could be anybody's: "các cơ quan, đơn vị".</summary>
    public static bool IsGeneric(List<Word> words, int from, int to)
    {
        for (var at = from; at < to;)
        {
            var count = OfficeWords.GroupNouns.CountAt(words, at);
            var noun = string.Join(' ', words.Skip(at).Take(count).Select(w => w.Lower));
            if (count > 0 ? !OfficeWords.GenericNouns.Contains(noun) || noun is "cán bộ" or "công chức" or "hội" : words[at].Lower is not ("các" or "những" or "," or "và" or "-" or "/" or "có" or "liên" or "quan"))
            {
                return false;
            }

            at += Math.Max(1, count);
        }

        return true;
    }

    /// <summary>An office of the province is not the commune's office of the same name.</summary>
    public static string WithLevel(string key, List<Word> words, int core, int end)
    {
        for (var i = core; i < end; i++)
        {
            if (words[i].Lower is "tỉnh" or "huyện" or "quận" || (words[i].Lower is "thành" && i + 1 < end && words[i + 1].Lower == "phố"))
            {
                return $"{key} {words[i].Plain}";
            }
        }

        return key;
    }

    private static string Unified(string key)
    {
        foreach (var (part, instead) in _same)
        {
            var at = key.IndexOf(part, StringComparison.Ordinal);
            var isWhole = at >= 0 && (at == 0 || key[at - 1] == ' ') && (at + part.Length == key.Length || key[at + part.Length] == ' ' || part[^1] == ' ');
            key = isWhole ? key.Remove(at, part.Length).Insert(at, instead) : key;
        }

        return key.Trim();
    }

    private static string Letters(string full) =>
        string.Join(' ', Spelling.Plain(full).Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "va"));
}
