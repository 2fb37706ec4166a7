using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

public enum SectionKind { None, Preamble, Basis, Purpose, LastYear, Objectives, Tasks, Solutions, Organisation, Funds, Closing }

internal sealed record SectionPattern(SectionKind Kind, string Example, Regex Regex);

/// <summary>What a part of a plan is for, by its heading.</summary>
internal static partial class Sections
{
    private const string S = @"(?<!\p{L})";
    private const string E = @"(?!\p{L})";

    /// <summary>The first that fits.</summary>
    public static IReadOnlyList<SectionPattern> Patterns { get; } =
    [
        new(SectionKind.Organisation, "Tổ chức thực hiện", Organisation),
        new(SectionKind.LastYear, "Kết quả thực hiện năm 2024", LastYear),
        new(SectionKind.Basis, "Căn cứ lập kế hoạch", Basis),
        new(SectionKind.Objectives, "Mục tiêu cụ thể", Objectives),
        new(SectionKind.Purpose, "Mục đích, yêu cầu", Purpose),
        new(SectionKind.Solutions, "Giải pháp thực hiện", Solutions),
        new(SectionKind.Tasks, "Nhiệm vụ trọng tâm", Tasks),
        new(SectionKind.Funds, "Kinh phí thực hiện", Funds),
    ];

    public static SectionKind Of(string heading)
    {
        var lower = Spelling.Lower(heading);
        return lower.Length > 200 ? SectionKind.None : Patterns.FirstOrDefault(p => p.Regex.IsMatch(lower))?.Kind ?? SectionKind.None;
    }

    /// <summary>A kind that the words name at their very beginning; the heading of a part within a part.</summary>
    public static SectionKind OfBeginning(string heading)
    {
        var lower = Spelling.Lower(heading);
        return lower.Length > 200 ? SectionKind.None
            : Patterns.FirstOrDefault(p => p.Kind != SectionKind.LastYear && p.Regex.Match(lower) is { Success: true, Index: 0 })?.Kind ?? SectionKind.None;
    }

    /// <summary>"KẾ HOẠCH" alone on its line, or with its name in capitals.</summary>
    public static bool BeginsPlan(string text) => Plan.IsMatch(text);

    public static bool IsClosing(string text) => Closing.IsMatch(Spelling.Lower(text));

    [GeneratedRegex($@"{S}(?:tổ chức (?:triển khai )?thực hiện|tổ chức triển khai|phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức)|trách nhiệm (?:thực hiện|của)|phân công$|tổ chức và phân công){E}")]
    private static partial Regex Organisation { get; }

    [GeneratedRegex($@"{S}(?:(?:đánh giá )?(?:tình hình,? (?:và )?)?kết quả (?:triển khai |thực hiện|đạt được|đã đạt|chuyển đổi số|công tác|năm 20|6 tháng|giai đoạn)[^.;]{{0,80}}|(?:đánh giá|sơ lược|khái quát) (?:tình hình|thực trạng|kết quả)[^.;]{{0,80}}|tình hình (?:triển khai|thực hiện|chuyển đổi số)[^.;]{{0,80}}|thực trạng|hiện trạng|những kết quả|tồn tại, hạn chế|(?:tồn tại|hạn chế)[^.;]{{0,40}}nguyên nhân){E}")]
    private static partial Regex LastYear { get; }

    [GeneratedRegex($@"{S}(?:căn cứ (?:lập|xây dựng|ban hành|pháp lý)|cơ sở pháp lý|các căn cứ|căn cứ$){E}?")]
    private static partial Regex Basis { get; }

    [GeneratedRegex($@"{S}(?:(?:các )?mục tiêu|(?:các |một số )?chỉ tiêu){E}")]
    private static partial Regex Objectives { get; }

    [GeneratedRegex($@"{S}(?:mục đích|yêu cầu|quan điểm|sự cần thiết|nguyên tắc){E}")]
    private static partial Regex Purpose { get; }

    [GeneratedRegex($@"{S}(?:(?:các |những |một số )?giải pháp){E}")]
    private static partial Regex Solutions { get; }

    [GeneratedRegex($@"{S}(?:(?:các |những |một số )?nhiệm vụ|nội dung|hoạt động|công việc){E}")]
    private static partial Regex Tasks { get; }

    [GeneratedRegex($@"{S}(?:kinh phí|nguồn (?:vốn|lực tài chính)|dự toán){E}")]
    private static partial Regex Funds { get; }

    [GeneratedRegex(@"^\*{0,2}(?:KẾ HOẠCH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|PHƯƠNG ÁN)(?!\p{L})\P{Ll}{0,200}$")]
    private static partial Regex Plan { get; }

    [GeneratedRegex(@"^(?:nơi nh[ậâ]n|trên đây là|kt\. ?|tm\. ?|tl\. ?|tuq\. ?|ủy ban nhân dân (?:xã|phường|đặc khu)[^.;]{0,40} (?:yêu cầu|đề nghị) |ubnd (?:xã|phường|đặc khu)[^.;]{0,40} (?:yêu cầu|đề nghị) |(?:yêu cầu|đề nghị)[^.;]{0,120} nghiêm túc|trong quá trình (?:triển khai|thực hiện|tổ chức)[^.;]{0,60}(?:nếu|có))")]
    private static partial Regex Closing { get; }
}
