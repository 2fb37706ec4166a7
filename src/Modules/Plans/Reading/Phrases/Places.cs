using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>Names of communes and provinces.</summary>
internal static partial class Places
{
    /// <summary>The 34 provinces of Decision 19/2025/QĐ-TTg, then those that were merged into them and stand in earlier plans.</summary>
    public static IReadOnlyList<string> Provinces { get; } =
    [
        "Hà Nội", "Cao Bằng", "Tuyên Quang", "Điện Biên", "Lai Châu", "Sơn La", "Lào Cai", "Thái Nguyên", "Lạng Sơn", "Quảng Ninh", "Bắc Ninh", "Phú Thọ", "Hải Phòng",
        "Hưng Yên", "Ninh Bình", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Đắk Lắk", "Lâm Đồng", "Đồng Nai",
        "Hồ Chí Minh", "Tây Ninh", "Đồng Tháp", "Vĩnh Long", "An Giang", "Cần Thơ", "Cà Mau",
        "Hà Giang", "Bắc Kạn", "Yên Bái", "Hòa Bình", "Bắc Giang", "Vĩnh Phúc", "Hải Dương", "Thái Bình", "Hà Nam", "Nam Định", "Quảng Bình", "Thừa Thiên Huế", "Quảng Nam",
        "Bình Định", "Phú Yên", "Ninh Thuận", "Bình Thuận", "Kon Tum", "Đắk Nông", "Bình Phước", "Bình Dương", "Bà Rịa - Vũng Tàu", "Long An", "Tiền Giang", "Bến Tre",
        "Trà Vinh", "Hậu Giang", "Sóc Trăng", "Kiên Giang", "Bạc Liêu",
    ];

    /// <summary>The commune that most of the text speaks of, without "xã" or "phường"; null where none is named.</summary>
    public static string? CommuneIn(string text)
    {
        var names = CommunePattern.Matches(Spelling.Dashed(text)).Select(m => m.Groups["name"].Value)
            .Select(n => !n.Any(char.IsLower) ? InTitleCase(n) : n).Where(n => !Provinces.Contains(n)).ToList();
        return names.CountBy(Spelling.Lower).OrderByDescending(c => c.Value * (c.Key.Contains(' ', StringComparison.Ordinal) ? 2 : 1)).FirstOrDefault() is { Key: { } best }
            ? names.First(n => Spelling.Lower(n) == best)
            : null;
    }

    public static string? ProvinceIn(string text)
    {
        var found = ProvincePattern.Matches(Spelling.Lower(text)).Select(m => m.Index + m.Length).ToList();
        var lower = Spelling.Lower(text);
        return Provinces.Select(p => (Name: p, Count: found.Count(at => IsAt(lower, at, Spelling.Lower(p))))).Where(p => p.Count > 0)
            .OrderByDescending(p => p.Count).ThenByDescending(p => p.Name.Length).FirstOrDefault().Name;
    }

    /// <summary>A title in capitals as it would stand in a sentence; names that are known keep their capitals.</summary>
    public static string InSentenceCase(string upper, string? commune)
    {
        var sentence = Spelling.Capitalised(upper.ToLowerInvariant());
        foreach (var name in Provinces.Append(commune ?? ""))
        {
            var at = name.Length == 0 ? -1 : Spelling.Lower(sentence).IndexOf(Spelling.Lower(name), StringComparison.Ordinal);
            var isWhole = at >= 0 && (at == 0 || !char.IsLetter(sentence[at - 1])) && (at + name.Length == sentence.Length || !char.IsLetter(sentence[at + name.Length]));
            sentence = isWhole ? sentence.Remove(at, name.Length).Insert(at, name) : sentence;
        }

        return sentence;
    }

    public static string InTitleCase(string upper) => string.Join(' ', upper.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(w => Spelling.Capitalised(w.ToLowerInvariant())));

    private static bool IsAt(string text, int at, string name) =>
        string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]));

    [GeneratedRegex(@"(?:(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|Xã|Phường|Đặc khu) (?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+| \d{1,2}(?![\d/.])){0,3})|(?<!\p{L})(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN) (?<name>\p{Lu}{2,}(?: \p{Lu}{2,}){0,3})(?!\p{L}))")]
    private static partial Regex CommunePattern { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:tỉnh|thành phố|tp\.?|tỉnh ủy|thành ủy|đảng bộ tỉnh|thủ đô) ")]
    private static partial Regex ProvincePattern { get; }
}
