using System.Collections.Frozen;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>The words that names of offices are made of, and what their abbreviations stand for.</summary>
internal static class OfficeWords
{
    /// <summary>Begin a name that needs more words: "Phòng Kinh tế".</summary>
    public static PhraseSet Heads { get; } = new(
        "phòng", "văn phòng", "ban", "trung tâm", "tổ", "hội", "đoàn", "sở", "bộ", "cục", "chi cục", "trạm", "trường", "công chức", "ngành", "hội đồng", "thanh tra", "chi nhánh",
        "đội", "viện", "đài", "chi hội", "liên đoàn", "câu lạc bộ", "hiệp hội", "tập đoàn", "công ty", "quỹ", "hợp tác xã", "tt", "vp", "p", "thường trực", "hạt", "bưu cục");

    /// <summary>Everyday words too, heads of a name only with a capital: "bộ" in "cán bộ", "sở" in "cơ sở".</summary>
    public static FrozenSet<string> CapitalHeads { get; } = FrozenSet.Create("sở", "bộ", "ban", "cục", "đội", "viện", "đài", "quỹ", "câu", "đoàn", "hội", "trường", "chi", "hạt", "tt", "vp", "p", "tập", "công ty", "thường", "hợp");

    /// <summary>Words that a name or a group can begin with.</summary>
    public static FrozenSet<string> Beginnings => _beginnings.Value;

    /// <summary>Bodies that an office serves: "Văn phòng HĐND và UBND".</summary>
    public static PhraseSet Served { get; } = new("hđnd", "ubnd", "hội đồng nhân dân", "ủy ban nhân dân", "đảng ủy", "đảng ủy, hđnd");

    /// <summary>Names that need no more words.</summary>
    public static PhraseSet Names { get; } = new(
        "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "đảng ủy", "đảng bộ", "chi bộ", "ban thường vụ đảng ủy", "ủy ban kiểm tra đảng ủy", "ban xây dựng đảng", "văn phòng đảng ủy",
        "ủy ban mặt trận tổ quốc việt nam", "ủy ban mặt trận tổ quốc", "mặt trận tổ quốc việt nam", "mặt trận tổ quốc", "ub mttq việt nam", "ubmttq việt nam", "ub mttq", "ubmttq", "ubmttqvn", "ub mttqvn",
        "ủy ban mttq việt nam", "ủy ban mttq", "ủy ban mttqvn", "mttq việt nam", "mttq", "mttqvn", "mặt trận tqvn", "ban công tác mặt trận", "ban thường trực ủy ban mttq việt nam",
        "đoàn thanh niên cộng sản hồ chí minh", "đoàn tncs hồ chí minh", "đoàn tncs", "đoàn thanh niên", "đoàn tn", "hội nông dân", "hội liên hiệp phụ nữ việt nam", "hội liên hiệp phụ nữ", "hội lhpn việt nam", "hội lhpn",
        "hội phụ nữ", "hội cựu chiến binh", "hội ccb", "hội người cao tuổi", "hội chữ thập đỏ", "hội khuyến học", "công đoàn", "công an", "cax", "ca", "ban chỉ huy quân sự", "bch quân sự", "bchqs", "ban chqs",
        "bưu điện văn hóa", "bưu điện", "chi nhánh các ngân hàng", "chi nhánh ngân hàng", "ngân hàng nhà nước", "ngân hàng chính sách xã hội", "ngân hàng", "kho bạc nhà nước", "bảo hiểm xã hội", "quỹ tín dụng nhân dân", "điện lực", "thuế cơ sở",
        "vnpt", "viettel", "mobifone", "vinaphone", "fpt", "vnpost", "người đứng đầu", "chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "trạm y tế", "trung tâm y tế", "trường học", "nhà trường",
        "bộ phận một cửa", "bộ phận tiếp nhận và trả kết quả", "cổng thông tin điện tử", "cổng ttđt", "tổ chức chính trị - xã hội", "tổ chức chính trị xã hội", "tổ chức đoàn thể", "đoàn thể",
        "cơ sở y tế", "cơ sở giáo dục", "ban chỉ đạo", "bcđ", "tổ giúp việc", "tổ công tác", "trưởng thôn", "ttpvhcc", "tt pvhcc", "trung tâm pvhcc", "trung tâm hcc", "ban thường vụ", "ban thường vụ xã ủy", "ban thường vụ tỉnh ủy", "ban thường vụ thành ủy",
        "xã ủy", "tỉnh ủy", "thành ủy", "cơ quan chuyên môn", "nhà mạng", "agribank", "vietinbank", "vietcombank", "bidv", "lpbank", "báo và phát thanh , truyền hình", "báo và đài phát thanh và truyền hình", "báo và đài phát thanh , truyền hình", "báo và đài phát thanh - truyền hình");

    /// <summary>Names whose field of work follows: "Ban Chỉ đạo chuyển đổi số".</summary>
    public static PhraseSet OpenNames { get; } = new("ban chỉ đạo", "bcđ", "tổ giúp việc", "tổ công tác", "người đứng đầu", "công an", "vnpt", "viettel", "mobifone");

    /// <summary>Stand for several bodies, mostly after "các".</summary>
    public static PhraseSet GroupNouns { get; } = new(
        "phòng", "ban", "sở", "ngành", "ban ngành", "cơ quan", "đơn vị", "bộ phận", "tổ chức", "địa phương", "cán bộ", "công chức", "hội", "đoàn thể", "tổ chức đoàn thể", "tổ chức chính trị - xã hội",
        "tổ chức chính trị xã hội", "doanh nghiệp", "hợp tác xã", "trường học", "trường", "nhà trường", "cơ sở giáo dục", "cơ sở y tế", "trạm y tế", "thôn", "ấp", "xóm", "khối", "bản", "buôn", "làng", "khu phố", "tổ dân phố",
        "ngân hàng", "nhà mạng", "tổ công nghệ số cộng đồng", "tổ cns cộng đồng", "tổ cnscđ", "chi hội", "dn", "htx", "công ty", "tổ chức tín dụng", "chi nhánh", "bưu cục");

    /// <summary>Say nothing about who is meant: "các phòng, ban, đơn vị có liên quan".</summary>
    public static FrozenSet<string> GenericNouns { get; } = FrozenSet.Create("phòng", "ban", "sở", "ngành", "ban ngành", "cơ quan", "đơn vị", "bộ phận", "tổ chức", "địa phương", "cán bộ", "công chức", "hội");

    /// <summary>Nouns that are listed together make one group; others are groups of their own.</summary>
    public static IReadOnlyList<FrozenSet<string>> Kindred { get; } =
    [
        GenericNouns,
        FrozenSet.Create("thôn", "ấp", "xóm", "khối", "bản", "buôn", "làng", "khu phố", "tổ dân phố"),
        FrozenSet.Create("doanh nghiệp", "hợp tác xã", "dn", "htx", "công ty"),
        FrozenSet.Create("đoàn thể", "tổ chức đoàn thể", "tổ chức", "hội", "tổ chức chính trị - xã hội"),
    ];

    /// <summary>What an office works on; found without regard to tone marks.</summary>
    public static PhraseSet Fields { get; } = new(
        [
            "văn hóa", "xã hội", "kinh tế", "hạ tầng", "đô thị", "nội vụ", "tư pháp", "hộ tịch", "tài chính", "kế toán", "kế hoạch", "địa chính", "nông nghiệp", "nông thôn", "xây dựng", "môi trường", "văn phòng", "thống kê",
            "phục vụ hành chính công", "hành chính công", "hành chính", "dịch vụ tổng hợp", "dịch vụ công", "dịch vụ", "tổng hợp", "cung ứng", "công nghệ số cộng đồng", "công nghệ số", "cộng đồng", "y tế", "giáo dục", "đào tạo", "khoa học",
            "công nghệ thông tin", "công nghệ", "thông tin", "truyền thông", "thể thao", "du lịch", "quân sự", "một cửa", "bưu chính", "viễn thông", "điện lực", "công thương", "lao động", "thương binh", "dân tộc", "tôn giáo",
            "dân vận", "tuyên giáo", "tổ chức", "kiểm tra", "chính trị", "học tập", "văn thư", "lưu trữ", "quản lý đất đai", "đất đai", "tài nguyên", "công thương", "phục vụ hcc", "ứng cứu", "sự cố", "nghiệp vụ", "tuyên truyền", "bảo vệ", "an ninh", "trật tự",
            "quốc phòng", "chuyển đổi số", "cải cách hành chính", "cải cách thủ tục hành chính", "đổi mới sáng tạo", "đề án 06", "phát triển", "mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông", "thcs", "thpt", "mn", "th", "phổ thông", "thanh niên",
            "phụ nữ", "nông dân", "cựu chiến binh", "nhân dân", "nhà nước", "khu vực", "việt nam", "dân số", "khuyến nông", "thú y", "bảo vệ thực vật", "công tác", "quản lý", "dự án", "đầu tư", "giám sát", "biên phòng", "kiểm lâm", "bảo hiểm xã hội", "thuế",
            "xúc tiến", "khoa học kỹ thuật", "công ích", "cung ứng dịch vụ công", "văn xã", "một cửa liên thông", "tin học", "ngoại vụ", "chợ", "quản lý chợ", "phát thanh", "truyền hình", "phát thanh - truyền hình",
        ], ignoreMarks: true);

    /// <summary>Follow the noun of a group: "các doanh nghiệp viễn thông", "các bộ phận chuyên môn".</summary>
    public static PhraseSet Modifiers { get; } = new(
        [
            "chuyên môn", "chuyên trách", "số", "liên quan", "có liên quan", "trực thuộc", "chính trị - xã hội", "chính trị xã hội", "xã hội", "xã hội - nghề nghiệp", "viễn thông", "bưu chính", "công nghệ thông tin", "công nghệ số", "cung ứng dịch vụ viễn thông",
            "cung ứng dịch vụ", "cung cấp dịch vụ viễn thông", "cung cấp dịch vụ", "mầm non", "tiểu học", "trung học cơ sở", "phổ thông", "thcs", "th", "mn", "mg", "thpt", "sự nghiệp", "nhà nước", "hành chính", "cơ quan", "chức năng", "nhỏ và vừa",
            "có điểm cung cấp dịch vụ", "có chi nhánh giao dịch", "có chi nhánh", "đóng", "thương mại", "tín dụng", "điện lực", "chuyển phát", "quần chúng", "y tế", "giáo dục", "thanh toán",
        ], ignoreMarks: true);

    public static FrozenSet<string> OwnLevels { get; } = FrozenSet.Create("xã", "phường", "đặc khu", "thị trấn", "cấp xã", "thôn", "ấp", "xóm", "khối", "bản", "khu phố", "tổ dân phố", "các thôn", "các ấp", "các xóm", "các xã", "các phường");

    public static PhraseSet Levels { get; } = new("xã", "phường", "đặc khu", "thị trấn", "cấp xã", "thôn", "ấp", "xóm", "khối", "bản", "khu phố", "tổ dân phố", "các thôn", "các ấp", "các xóm", "các khối", "các xã", "các phường", "các đặc khu",
        "tỉnh", "cấp tỉnh", "thành phố", "huyện", "cấp huyện", "quận", "thị xã", "khu vực", "trung ương", "quốc gia");

    /// <summary>Capitals that begin a sentence, not a part of a name.</summary>
    public static FrozenSet<string> Verbs { get; } = FrozenSet.Create(
        "chủ", "tham", "phối", "thực", "triển", "hướng", "là", "căn", "chịu", "tiếp", "tăng", "đẩy", "nâng", "vận", "đôn", "theo", "rà", "đảm", "bảo", "báo", "cung", "tập", "duy", "chỉ", "trực", "kịp", "hoàn", "khuyến", "huy", "ban hành", "trên", "về", "giao", "đề", "số", "các", "đơn", "nơi", "nội", "kết", "thời", "ghi");

    /// <summary>Word pairs in which the second is not the office that it looks like: "cơ sở", "chuyên ngành".</summary>
    public static FrozenSet<string> NoHead { get; } = FrozenSet.Create("cơ sở", "trụ sở", "cán bộ", "toàn bộ", "nội bộ", "đồng bộ", "tiến bộ", "chuyên ngành", "làm trung", "khu trung", "vực trung", "đồng phòng");

    /// <summary>Word pairs in which the first is not the office that it looks like: "hội thảo", "bản vá".</summary>
    public static FrozenSet<string> NoOffice { get; } = FrozenSet.Create(
        "hội thảo", "hội nghị", "hội viên", "hội họp", "hội thi", "hội diễn", "bản vá", "bản tin", "bản sao", "bản ghi", "bản đồ", "bản cam", "ngành nghề", "đơn vị tính", "phòng chống", "phòng ngừa", "phòng họp", "phòng trừ",
        "phòng học", "phòng bệnh", "ban hành", "ban đầu", "trường hợp", "làng nghề", "khối lượng", "đoàn viên", "đoàn kết", "tổ hợp", "bộ chỉ", "bộ tiêu", "bộ dữ", "đội ngũ", "viện trợ", "sở hữu", "sở thích");

    private static readonly Lazy<FrozenSet<string>> _beginnings = new(() => FrozenSet.ToFrozenSet([.. Heads.FirstWords, .. Names.FirstWords, .. GroupNouns.FirstWords, "các", "những", "tất"]));

    private static readonly Dictionary<string, string> _abbreviations = new(StringComparer.Ordinal)
    {
        ["VH"] = "Văn hóa",
        ["XH"] = "Xã hội",
        ["VHXH"] = "Văn hóa - Xã hội",
        ["VHTT"] = "Văn hóa - Thông tin",
        ["KT"] = "Kinh tế",
        ["KTXH"] = "Kinh tế - Xã hội",
        ["KTHT"] = "Kinh tế - Hạ tầng",
        ["HTĐT"] = "Hạ tầng và Đô thị",
        ["KTHTĐT"] = "Kinh tế, Hạ tầng và Đô thị",
        ["HT"] = "Hạ tầng",
        ["ĐT"] = "Đô thị",
        ["HĐND"] = "Hội đồng nhân dân",
        ["UBND"] = "Ủy ban nhân dân",
        ["UB"] = "Ủy ban",
        ["HCC"] = "hành chính công",
        ["PVHCC"] = "Phục vụ hành chính công",
        ["TTPVHCC"] = "Trung tâm Phục vụ hành chính công",
        ["TTHCC"] = "Trung tâm Phục vụ hành chính công",
        ["CNSCĐ"] = "công nghệ số cộng đồng",
        ["CNSCD"] = "công nghệ số cộng đồng",
        ["CNS"] = "công nghệ số",
        ["CNTT"] = "công nghệ thông tin",
        ["BCĐ"] = "Ban Chỉ đạo",
        ["CĐS"] = "chuyển đổi số",
        ["CCHC"] = "cải cách hành chính",
        ["KHCN"] = "Khoa học và Công nghệ",
        ["KH"] = "Khoa học",
        ["CN"] = "Công nghệ",
        ["GD"] = "Giáo dục",
        ["GDĐT"] = "Giáo dục và Đào tạo",
        ["TTTT"] = "Thông tin và Truyền thông",
        ["TTĐT"] = "thông tin điện tử",
        ["NN"] = "Nông nghiệp",
        ["NNMT"] = "Nông nghiệp và Môi trường",
        ["MT"] = "Môi trường",
        ["NV"] = "Nội vụ",
        ["TC"] = "Tài chính",
        ["TP"] = "Tư pháp",
        ["DVTH"] = "Dịch vụ tổng hợp",
        ["DVC"] = "dịch vụ công",
        ["CA"] = "Công an",
        ["QS"] = "Quân sự",
        ["CHQS"] = "Chỉ huy Quân sự",
        ["BCHQS"] = "Ban Chỉ huy Quân sự",
        ["BCH"] = "Ban Chỉ huy",
        ["MTTQ"] = "Mặt trận Tổ quốc",
        ["MTTQVN"] = "Mặt trận Tổ quốc Việt Nam",
        ["UBMTTQ"] = "Ủy ban Mặt trận Tổ quốc",
        ["UBMTTQVN"] = "Ủy ban Mặt trận Tổ quốc Việt Nam",
        ["TQVN"] = "Tổ quốc Việt Nam",
        ["VN"] = "Việt Nam",
        ["TN"] = "Thanh niên",
        ["TNCS"] = "Thanh niên Cộng sản",
        ["LHPN"] = "Liên hiệp Phụ nữ",
        ["CCB"] = "Cựu chiến binh",
        ["DL"] = "Du lịch",
        ["DN"] = "doanh nghiệp",
        ["HTX"] = "hợp tác xã",
        ["VP"] = "Văn phòng",
        ["YT"] = "Y tế",
        ["THCS"] = "trung học cơ sở",
        ["MN"] = "mầm non",
        ["TH"] = "tiểu học",
    };

    /// <summary>What the abbreviation at this place of a name stands for: "TT" is a centre at its head, and two different things in "TT&amp;TT".</summary>
    /// <param name="from">The first word of the name.</param>
    public static string? FullAt(IReadOnlyList<Word> words, int at, int from)
    {
        var word = words[at].Text;
        if (!words[at].IsAbbreviation && !(word == "P" && at == from))
        {
            return null;
        }

        var before = at > from + 1 && !words[at - 1].IsWord ? words[at - 2] : at > from ? words[at - 1] : default;
        return (word, before.Text) switch
        {
            ("TT", null) => Served.CountAt(words, at + 1) > 0 ? "Thường trực" : "Trung tâm",
            ("P", null) => "Phòng",
            ("TT", "TT") => "Truyền thông",
            ("TT", _) => before.Plain is "hoa" or "vh" ? "Thể thao" : "Thông tin",
            ("ĐT", "GD") => "Đào tạo",
            _ => _abbreviations.GetValueOrDefault(word),
        };
    }
}
