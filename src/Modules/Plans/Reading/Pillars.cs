using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

internal sealed record PillarPattern(Pillar Pillar, string Example, Regex Regex);

/// <summary>The part of digital transformation that a heading speaks of.</summary>
internal static partial class Pillars
{
    private const int LongestHeading = 200;

    /// <summary>The one that the heading names first; before it, those that name a part in full.</summary>
    public static IReadOnlyList<PillarPattern> Patterns { get; } =
    [
        new(Pillar.Security, "An toàn, an ninh mạng", Security),
        new(Pillar.Government, "Phát triển chính quyền số", Government),
        new(Pillar.Economy, "Kinh tế số", Economy),
        new(Pillar.Society, "Xã hội số", Society),
        new(Pillar.Infrastructure, "Phát triển hạ tầng số", Infrastructure),
        new(Pillar.Workforce, "Nguồn nhân lực", Workforce),
        new(Pillar.Data, "Phát triển dữ liệu số", Data),
        new(Pillar.Platforms, "Nền tảng số", Platforms),
        new(Pillar.Awareness, "Chuyển đổi nhận thức", Awareness),
        new(Pillar.Institutions, "Thể chế số", Institutions),
        new(Pillar.Science, "Khoa học, công nghệ và đổi mới sáng tạo", Science),
        new(Pillar.Finance, "Nguồn lực tài chính", Finance),
    ];

    /// <summary>The words of an item under a heading that names no part; the one that is met first.</summary>
    public static IReadOnlyList<PillarPattern> Words { get; } =
    [
        new(Pillar.Security, "máy trạm cài đặt phần mềm diệt vi rút", SecurityWords),
        new(Pillar.Workforce, "cán bộ được tập huấn kỹ năng", WorkforceWords),
        new(Pillar.Government, "hồ sơ trực tuyến", GovernmentWords),
        new(Pillar.Society, "tài khoản VNeID của người dân", SocietyWords),
        new(Pillar.Infrastructure, "phủ sóng 5G", InfrastructureWords),
        new(Pillar.Economy, "doanh nghiệp dùng hóa đơn điện tử", EconomyWords),
        new(Pillar.Data, "làm sạch cơ sở dữ liệu", DataWords),
        new(Pillar.Awareness, "phát sóng chuyên mục trên đài", AwarenessWords),
        new(Pillar.Science, "câu lạc bộ STEM", ScienceWords),
        new(Pillar.Finance, "tỷ lệ chi ngân sách", FinanceWords),
    ];

    /// <summary>What the words are about at least, where nothing else says it.</summary>
    private static readonly PillarPattern[] _people =
    [
        new(Pillar.Government, "văn bản của cơ quan", OfficeWork),
        new(Pillar.Society, "hộ gia đình", People),
    ];

    public static Pillar? Of(string heading)
    {
        var lower = Spelling.Lower(heading);
        return lower.Length > LongestHeading ? null : First(Patterns, lower);
    }

    /// <summary>As <see cref="Of"/>, all of them where the heading lists several: "Kinh tế số, xã hội số".</summary>
    public static IReadOnlyList<Pillar> Named(string heading)
    {
        var lower = Spelling.Lower(heading);
        var listed = Patterns.Select(p => (p.Pillar, Match: p.Regex.Match(lower)))
            .Where(f => f.Match.Success && (f.Match.Value.EndsWith(" số", StringComparison.Ordinal) || lower.AsSpan(f.Match.Index + f.Match.Length).StartsWith(" số")))
            .OrderBy(f => f.Match.Index).Select(f => f.Pillar).ToList();
        return listed.Count > 1 && lower.Length <= LongestHeading ? listed : Of(heading) is { } only ? [only] : [];
    }

    /// <summary>The heading decides; where it names no part or several, the words of the item, the closest to it first.</summary>
    /// <param name="heading">What <see cref="Named"/> says of it.</param>
    public static Pillar Under(IReadOnlyList<Pillar> heading, params IReadOnlyList<string> words)
    {
        if (heading.Count == 1)
        {
            return heading[0];
        }

        var choice = heading.Count == 0 ? Words : [.. Words.Where(w => heading.Contains(w.Pillar))];
        var weak = _people.Where(p => heading.Count == 0 || heading.Contains(p.Pillar)).ToList();
        return words.Select(w => First(choice, Spelling.Lower(w))).FirstOrDefault(p => p is not null)
            ?? words.Select(w => First(weak, Spelling.Lower(w))).FirstOrDefault(p => p is not null)
            ?? heading.FirstOrDefault(Pillar.General);
    }

    private static Pillar? First(IEnumerable<PillarPattern> patterns, string lower)
    {
        var found = patterns.Select(p => (p.Pillar, Match: p.Regex.Match(lower))).Where(f => f.Match.Success).ToList();
        return found.Count == 0 ? null : found.MinBy(f => f.Match.Index).Pillar;
    }

    public static string NameOf(Pillar pillar) => pillar switch
    {
        Pillar.Awareness => "Nhận thức số",
        Pillar.Institutions => "Thể chế số",
        Pillar.Infrastructure => "Hạ tầng số",
        Pillar.Workforce => "Nhân lực số",
        Pillar.Security => "An toàn thông tin mạng",
        Pillar.Government => "Chính quyền số",
        Pillar.Economy => "Kinh tế số",
        Pillar.Society => "Xã hội số",
        Pillar.Data => "Dữ liệu số",
        Pillar.Platforms => "Nền tảng số",
        Pillar.Science => "Khoa học, công nghệ, đổi mới sáng tạo",
        Pillar.Finance => "Tài chính, nguồn lực",
        _ => "Chung",
    };

    [GeneratedRegex(@"an toàn|an ninh (?:mạng|thông tin)|bảo mật|bảo vệ (?:các )?(?:hệ thống|dữ liệu|thông tin)")]
    private static partial Regex Security { get; }

    [GeneratedRegex(@"chính quyền (?:số|điện tử)|chính phủ số|thủ tục hành chính|dịch vụ công|cải cách hành chính")]
    private static partial Regex Government { get; }

    [GeneratedRegex(@"kinh tế số|thương mại điện tử|thanh toán|(?<!phòng )kinh tế(?! - xã hội)")]
    private static partial Regex Economy { get; }

    [GeneratedRegex(@"xã hội số|công dân số")]
    private static partial Regex Society { get; }

    [GeneratedRegex(@"hạ tầng")]
    private static partial Regex Infrastructure { get; }

    [GeneratedRegex(@"nhân lực|nguồn lực con người|kỹ năng số|đào tạo|cán bộ, công chức")]
    private static partial Regex Workforce { get; }

    [GeneratedRegex(@"dữ liệu")]
    private static partial Regex Data { get; }

    [GeneratedRegex(@"nền tảng số|nền tảng cho")]
    private static partial Regex Platforms { get; }

    [GeneratedRegex(@"nhận thức|tuyên truyền|truyền thông(?! thông tin)")]
    private static partial Regex Awareness { get; }

    [GeneratedRegex(@"thể chế|quy chế|quy định pháp lý|cơ chế")]
    private static partial Regex Institutions { get; }

    [GeneratedRegex(@"khoa học|đổi mới sáng tạo")]
    private static partial Regex Science { get; }

    [GeneratedRegex(@"tài chính|kinh phí|nguồn lực")]
    private static partial Regex Finance { get; }

    [GeneratedRegex(@"an toàn (?:thông tin|mạng|hệ thống|dữ liệu)|an ninh mạng|bảo mật|mã độc|vi ?rút|diệt virus|lừa đảo|tấn công mạng|sự cố|sao lưu|rà quét|lỗ hổng|cấp độ an toàn")]
    private static partial Regex SecurityWords { get; }

    [GeneratedRegex(@"nhân lực|tập huấn|đào tạo|bồi dưỡng|kỹ năng|bình dân học vụ số|năng lực số|thi tuyển|chuyên gia")]
    private static partial Regex WorkforceWords { get; }

    [GeneratedRegex(@"chính quyền (?:số|điện tử)|dịch vụ công|trực tuyến toàn trình|(?:hồ sơ|tiếp nhận|giải quyết|xử lý)[^.;,]{0,30} trực tuyến|thủ tục hành chính|tthc|một cửa|cải cách hành chính|văn bản (?:đi|đến|điện tử|giấy)|ký số|hồ sơ công việc|hòm thư|thư điện tử|họp (?:trực tuyến|không giấy)|giao dịch hành chính|quản trị nội bộ|phản ánh,? kiến nghị|mức độ hài lòng|cổng thông tin|trang thông tin điện tử")]
    private static partial Regex GovernmentWords { get; }

    [GeneratedRegex(@"xã hội số|công dân số|vneid|định danh|(?:người dân|dân số|công dân)[^.;]{0,40} (?:chữ ký số|dịch vụ số|sổ sức khỏe|hồ sơ sức khỏe)|chữ ký số cá nhân|sức khỏe điện tử|bệnh án|khám chữa bệnh|khám bệnh|y tế số|học bạ|cơ sở (?:giáo dục|gd)|trường (?:học|phổ thông|mầm non|tiểu học|thcs)|an sinh xã hội|dịch vụ số|tổ công nghệ số cộng đồng|thôn (?:số|thông minh)|gia đình số")]
    private static partial Regex SocietyWords { get; }

    [GeneratedRegex(@"hạ tầng|[456]g(?!\p{L})|phủ sóng|lõm sóng|internet|băng (?:thông )?rộng|cáp quang|trung tâm dữ liệu|wi-?fi|đường truyền|mạng lan|mạng nội bộ|truyền số liệu|trạm (?:phát sóng|bts)|máy tính(?![^.;]{0,120}(?:mã độc|vi ?rút|phần mềm))|trang thiết bị|camera|điện thoại thông minh|iot")]
    private static partial Regex InfrastructureWords { get; }

    [GeneratedRegex(@"kinh tế số|thương mại điện tử|tmđt|doanh nghiệp(?! (?:bưu chính|viễn thông))|hộ (?:sản xuất,? )?kinh doanh|hợp tác xã|grdp|không dùng tiền mặt|thanh toán|hóa đơn điện tử|ocop|tài khoản (?:giao dịch|ngân hàng)|sàn (?:giao dịch|điện tử)|truy xuất nguồn gốc|nông nghiệp|du lịch|chợ(?!\p{L})")]
    private static partial Regex EconomyWords { get; }

    [GeneratedRegex(@"dữ liệu|số hóa")]
    private static partial Regex DataWords { get; }

    [GeneratedRegex(@"nhận thức|tuyên truyền|truyền thông|truyền thanh|phát sóng|chuyên mục|tin bài|phong trào|ngày chuyển đổi số")]
    private static partial Regex AwarenessWords { get; }

    [GeneratedRegex(@"stem(?!\p{L})|khoa học|đổi mới sáng tạo|sáng kiến|khởi nghiệp|trí tuệ nhân tạo")]
    private static partial Regex ScienceWords { get; }

    [GeneratedRegex(@"kinh phí|ngân sách|tài chính")]
    private static partial Regex FinanceWords { get; }

    [GeneratedRegex(@"cán bộ|công chức|văn bản|hồ sơ|cơ quan nhà nước|môi trường (?:điện tử|mạng|số)|biên bản")]
    private static partial Regex OfficeWork { get; }

    [GeneratedRegex(@"người dân|dân số|hộ (?:dân|gia đình)|nhân dân|cộng đồng|y tế|giáo dục|học sinh")]
    private static partial Regex People { get; }
}
