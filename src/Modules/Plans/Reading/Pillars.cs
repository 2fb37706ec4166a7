using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

internal sealed record PillarPattern(Pillar Pillar, string Example, Regex Regex);

/// <summary>The part of digital transformation that a heading speaks of.</summary>
internal static partial class Pillars
{
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

    public static Pillar? Of(string heading)
    {
        var lower = Spelling.Lower(heading);
        if (lower.Length > 200)
        {
            return null;
        }

        var found = Patterns.Select(p => (p.Pillar, p.Regex.Match(lower))).Where(f => f.Item2.Success).ToList();
        return found.Count == 0 ? null : found.MinBy(f => f.Item2.Index).Pillar;
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

    [GeneratedRegex(@"an toàn|an ninh (?:mạng|thông tin)|bảo mật")]
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
}
