namespace XaSo.Plans.Reading.Phrases;

/// <summary>What the number of a document says about it: its kind and who may have issued it.</summary>
/// <remarks>State bodies write "05/NQ-CP" (Decree 30/2020/NĐ-CP, art. 8 and annex III), the Party writes "05-NQ/TW" (Guideline 36-HD/VPTW of 2018).</remarks>
public static class CitationRules
{
    private static readonly Dictionary<string, string> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NQ"] = "Nghị quyết",
        ["NĐ"] = "Nghị định",
        ["QĐ"] = "Quyết định",
        ["QyĐ"] = "Quy định",
        ["QĐi"] = "Quy định",
        ["QC"] = "Quy chế",
        ["CT"] = "Chỉ thị",
        ["TT"] = "Thông tư",
        ["TTLT"] = "Thông tư liên tịch",
        ["TTr"] = "Tờ trình",
        ["TB"] = "Thông báo",
        ["HD"] = "Hướng dẫn",
        ["CTr"] = "Chương trình",
        ["CTHĐ"] = "Chương trình hành động",
        ["KH"] = "Kế hoạch",
        ["KHHĐ"] = "Kế hoạch hành động",
        ["PA"] = "Phương án",
        ["ĐA"] = "Đề án",
        ["DA"] = "Dự án",
        ["BC"] = "Báo cáo",
        ["CĐ"] = "Công điện",
        ["KL"] = "Kết luận",
        ["CV"] = "Công văn",
        ["PL"] = "Pháp lệnh",
        ["L"] = "Luật",
        ["SL"] = "Sắc lệnh",
    };

    private static readonly Dictionary<string, string[]> _issuers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TW"] = ["Bộ Chính trị", "Ban Chấp hành Trung ương", "Ban Bí thư", "Hội nghị Trung ương", "Trung ương"],
        ["TƯ"] = ["Bộ Chính trị", "Ban Chấp hành Trung ương", "Ban Bí thư", "Hội nghị Trung ương", "Trung ương"],
        ["BCĐTW"] = ["Ban Chỉ đạo Trung ương"],
        ["CP"] = ["Chính phủ"],
        ["TTg"] = ["Thủ tướng"],
        ["QH"] = ["Quốc hội"],
        ["UBTVQH"] = ["Ủy ban Thường vụ Quốc hội", "Ủy ban thường vụ Quốc hội"],
        ["CTN"] = ["Chủ tịch nước"],
        ["VPCP"] = ["Văn phòng Chính phủ"],
        ["UBND"] = ["UBND", "Ủy ban nhân dân", "Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân"],
        ["HĐND"] = ["HĐND", "Hội đồng nhân dân"],
        ["TU"] = ["Tỉnh ủy", "Thành ủy", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy", "Ban Thường vụ", "Ban Chấp hành Đảng bộ tỉnh", "Ban Chấp hành Đảng bộ thành phố"],
        ["HU"] = ["Huyện ủy", "Ban Thường vụ Huyện ủy", "Ban Chấp hành Đảng bộ huyện"],
        ["ĐU"] = ["Đảng ủy", "Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ"],
        ["MTTQ"] = ["Ủy ban Mặt trận", "Ủy ban MTTQ", "Mặt trận", "Ban Mặt trận", "Ban Thường trực"],
        ["BKHCN"] = ["Bộ Khoa học và Công nghệ", "Bộ trưởng Bộ Khoa học và Công nghệ", "Bộ KH&CN"],
        ["BTTTT"] = ["Bộ Thông tin và Truyền thông", "Bộ trưởng Bộ Thông tin và Truyền thông", "Bộ TT&TT"],
        ["BNV"] = ["Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ"],
        ["BCA"] = ["Bộ Công an", "Bộ trưởng Bộ Công an"],
        ["BQP"] = ["Bộ Quốc phòng", "Bộ trưởng Bộ Quốc phòng"],
        ["BTC"] = ["Bộ Tài chính", "Bộ trưởng Bộ Tài chính"],
        ["BTP"] = ["Bộ Tư pháp", "Bộ trưởng Bộ Tư pháp"],
        ["BYT"] = ["Bộ Y tế", "Bộ trưởng Bộ Y tế"],
        ["BGDĐT"] = ["Bộ Giáo dục và Đào tạo", "Bộ trưởng Bộ Giáo dục và Đào tạo"],
        ["BNNMT"] = ["Bộ Nông nghiệp và Môi trường", "Bộ trưởng Bộ Nông nghiệp và Môi trường"],
        ["BCT"] = ["Bộ Công Thương", "Bộ trưởng Bộ Công Thương"],
        ["BXD"] = ["Bộ Xây dựng", "Bộ trưởng Bộ Xây dựng"],
        ["BVHTTDL"] = ["Bộ Văn hóa, Thể thao và Du lịch", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"],
    };

    private static readonly HashSet<string> _partyOrgans = new(StringComparer.OrdinalIgnoreCase) { "TW", "TƯ", "TU", "HU", "ĐU", "BCĐTW", "ĐUK" };

    /// <summary>Who may issue a document with this number: the beginnings of their names. Empty where the number says nothing.</summary>
    /// <param name="number">A whole number ("71/NQ-CP") or the letters of one ("NQ-CP").</param>
    public static IReadOnlyList<string> Issuers(string number) =>
        Codes(number).Select(Organ).FirstOrDefault(o => o is not null) is { } organ ? _issuers[organ] : [];

    /// <summary>False where the number says that another body issued the document; true also where it says nothing.</summary>
    public static bool Fits(string number, string issuer)
    {
        var (allowed, plain) = (Issuers(number), Spelling.Plain(issuer));
        return allowed.Count == 0 || allowed.Any(a => plain.StartsWith(Spelling.Plain(a), StringComparison.Ordinal));
    }

    /// <summary>The kind of document that the letters stand for; null where they name none, as in the number of a letter.</summary>
    public static string? Kind(string number)
    {
        foreach (var code in Codes(number))
        {
            if (_kinds.TryGetValue(code, out var kind))
            {
                return kind;
            }

            if (Organ(code) == "QH")
            {
                return "Luật";
            }
        }

        return null;
    }

    /// <summary>The only issuer that the number leaves open; null where there are several or none.</summary>
    public static string? OnlyIssuer(string number) => Codes(number).Select(Organ).FirstOrDefault(o => o is not null) switch
    {
        "TTg" => "Thủ tướng Chính phủ",
        { } organ when _issuers[organ] is [var only] => only,
        _ => null,
    };

    /// <summary>The number in the form that its issuer uses: "71/NQ-CP" for "71-NQ/CP". Null where the form is right or not known.</summary>
    public static string? ProperForm(string number)
    {
        var parts = number.Split('/', '-');
        if (parts is not [var serial, var kind, var organ] || !_kinds.ContainsKey(kind) || Organ(organ) is null)
        {
            return null;
        }

        var proper = _partyOrgans.Contains(organ) ? $"{serial}-{kind}/{organ}" : $"{serial}/{kind}-{organ}";
        return proper == number ? null : proper;
    }

    private static IEnumerable<string> Codes(string number) =>
        number.Split(['/', '-', ' '], StringSplitOptions.RemoveEmptyEntries).Where(c => char.IsLetter(c[0]));

    private static string? Organ(string code)
    {
        var letters = code.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return _issuers.ContainsKey(letters) ? _issuers.Keys.First(k => k.Equals(letters, StringComparison.OrdinalIgnoreCase)) : null;
    }
}
