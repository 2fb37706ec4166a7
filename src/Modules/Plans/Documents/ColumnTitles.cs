using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Documents;

/// <summary>What a column of a plan's table holds, by its title.</summary>
public enum ColumnKind
{
    Other, Number, Name, Steps, Measure, Unit, Value, Result, Time, Lead, Coordinating, Responsibility, Evaluation, Funds, Note,
}

/// <param name="Year">Of a column that holds the level of one year: "Mục tiêu đến năm 2030".</param>
/// <param name="IsPast">The level was reached, not set: "Thực hiện năm 2024".</param>
public readonly record struct ColumnTitle(ColumnKind Kind, int? Year = null, bool IsPast = false);

internal sealed record ColumnTitlePattern(ColumnKind Kind, string Example, Regex Regex);

/// <summary>Titles of columns; the order of the patterns decides between those that fit as far.</summary>
internal static partial class ColumnTitles
{
    private const string End = @"(?![\p{L}\d])";
    private const string Office = @"(?:cơ quan|đơn vị|bộ phận|phòng|ban|ngành|người|cá nhân|cán bộ|tổ chức|đầu mối|phân công|lãnh đạo)";
    private const string Leads =
        @"(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|triển khai|tham mưu|theo dõi|đánh giá|kiểm tra|tổng hợp|báo cáo|đầu mối|chính|được giao|giám sát|đôn đốc|quản lý|chỉ đạo)";

    public static IReadOnlyList<ColumnTitlePattern> Patterns { get; } =
    [
        new(ColumnKind.Number, "STT", Number),
        new(ColumnKind.Unit, "Đơn vị tính", Unit),
        new(ColumnKind.Value, "Mục tiêu đến năm 2030", Year),
        new(ColumnKind.Value, "Lộ trình thực hiện đến năm", Years),
        new(ColumnKind.Coordinating, "Cơ quan phối hợp thực hiện", Coordinating),
        new(ColumnKind.Lead, "Đơn vị chủ trì, theo dõi", Lead),
        new(ColumnKind.Time, "Thời gian hoàn thành", Time),
        new(ColumnKind.Evaluation, "Đánh giá kết quả", Evaluation),
        new(ColumnKind.Result, "Sản phẩm, kết quả đầu ra", Result),
        new(ColumnKind.Steps, "Việc phải làm", Steps),
        new(ColumnKind.Responsibility, "Trách nhiệm", Responsibility),
        new(ColumnKind.Measure, "Chỉ tiêu chủ yếu", Measure),
        new(ColumnKind.Value, "Giá trị cần đạt", Value),
        new(ColumnKind.Funds, "Kinh phí thực hiện (triệu đồng)", Funds),
        new(ColumnKind.Name, "Tên nhiệm vụ, giải pháp", Name),
        new(ColumnKind.Note, "Ghi chú", Note),
    ];

    public static ColumnTitle Of(string title)
    {
        var lower = Spelling.Lower(title).Trim();
        var kind = Patterns.Select(p => (p.Kind, Match: p.Regex.Match(lower))).Where(f => f.Match.Success)
            .OrderByDescending(f => f.Match.Length).Select(f => f.Kind).FirstOrDefault();
        int? year = AnyYear.Matches(lower) is [.., var last] ? int.Parse(last.ValueSpan, CultureInfo.InvariantCulture) : null;
        return new(year is not null && kind is ColumnKind.Measure or ColumnKind.Result ? ColumnKind.Value : kind,
            kind is ColumnKind.Value or ColumnKind.Measure or ColumnKind.Result or ColumnKind.Other ? year : null, Past.IsMatch(lower));
    }

    /// <summary>As <see cref="Of"/>, where the title says nothing else.</summary>
    public static ColumnKind Whole(string title)
    {
        var lower = Spelling.Lower(title).Trim();
        return Patterns.Select(p => (p.Kind, p.Regex.Match(lower).Length)).FirstOrDefault(f => f.Length == lower.Length && f.Length > 0).Kind;
    }

    /// <summary>The titles that the text begins with, each with its length; the text is folded to lower case.</summary>
    public static IReadOnlyList<(ColumnKind Kind, int Start, int Length)> Row(string lower)
    {
        var titles = new List<(ColumnKind, int, int)>();
        for (var at = 0; at < lower.Length;)
        {
            var (kind, length) = Patterns.Select(p => (p.Kind, p.Regex.Match(lower, at, lower.Length - at).Length)).MaxBy(f => f.Length);
            if (length == 0)
            {
                break;
            }

            titles.Add((kind, at, length));
            at += length;
            while (at < lower.Length && lower[at] == ' ')
            {
                at++;
            }
        }

        return titles;
    }

    [GeneratedRegex($@"^(?:số tt|stt|tt|số thứ tự){End}")]
    private static partial Regex Number { get; }

    [GeneratedRegex($@"^(?:đơn vị tính|đvt|đơn vị đo){End}(?: ?\([^)]{{1,30}}\))?")]
    private static partial Regex Unit { get; }

    [GeneratedRegex($@"^(?:(?:mục tiêu|chỉ tiêu|kế hoạch|kết quả|thực hiện|ước thực hiện|hiện trạng|số liệu|lộ trình|giao|tỷ lệ|mức|phấn đấu|đạt được|đạt|ước|đến|hết|cuối|giai đoạn|tháng \d{{1,2}}/?|quý [iv]{{1,3}}/?|năm) ?)*(?:năm )?20\d\d(?: ?- ?20\d\d)?{End}")]
    private static partial Regex Year { get; }

    [GeneratedRegex($@"^(?:mục tiêu|chỉ tiêu|kế hoạch|lộ trình|kết quả)(?: (?:phấn đấu|thực hiện|hoàn thành|cụ thể|theo|đến|qua|từng|các))* năm(?! ?20\d\d){End}")]
    private static partial Regex Years { get; }

    [GeneratedRegex($@"^(?:{Office} )?phối hợp(?: thực hiện| triển khai)?{End}")]
    private static partial Regex Coordinating { get; }

    [GeneratedRegex($@"^(?:{Office}(?: ?[,/&] ?| - | và )?(?: ?{Office}(?: ?[,/&] ?| - | và )?)*(?: ?{Leads}(?: ?[,/&] ?| - | và )?)+(?:(?:, ?|/| và )phối hợp)?|chủ trì(?: thực hiện)?){End}")]
    private static partial Regex Lead { get; }

    [GeneratedRegex($@"^(?:thời gian|thời hạn|tiến độ|lộ trình|hạn|mốc thời gian)(?: (?:thực hiện|hoàn thành|triển khai|bắt đầu|kết thúc|xử lý|và|,))*{End}")]
    private static partial Regex Time { get; }

    [GeneratedRegex($@"^(?:đánh giá|kết quả đánh giá|mức độ hoàn thành|tiêu chí đánh giá)(?: (?:kết quả|thực hiện|hoàn thành))*{End}")]
    private static partial Regex Evaluation { get; }

    [GeneratedRegex($@"^(?:(?:yêu cầu|dự kiến) )?(?:kết quả|sản phẩm|đầu ra|mục tiêu cần đạt)(?:(?: |, ?|/| và )(?:kết quả|sản phẩm|đạt được|dự kiến|đầu ra|cần đạt|phải đạt|hoàn thành|thực hiện|chủ yếu|đạt|cụ thể|yêu cầu))*{End}")]
    private static partial Regex Result { get; }

    [GeneratedRegex($@"^(?:việc (?:phải|cần) làm|cách (?:thức )?(?:thực hiện|làm)|biện pháp(?: thực hiện)?|giải pháp(?: thực hiện)?|nội dung công việc|hoạt động cụ thể){End}")]
    private static partial Regex Steps { get; }

    [GeneratedRegex($@"^trách nhiệm(?: thực hiện)?{End}")]
    private static partial Regex Responsibility { get; }

    [GeneratedRegex($@"^(?:tên |nội dung |các |nhóm |danh mục )*(?:chỉ tiêu|mục tiêu|chỉ số|tiêu chí)(?:(?:,|/| và)? (?:chỉ tiêu|mục tiêu|nhiệm vụ|cụ thể|chủ yếu|chuyển đổi số|cơ bản|đánh giá|kinh tế số|xã hội số|chính quyền số|thành phần))*{End}")]
    private static partial Regex Measure { get; }

    [GeneratedRegex($@"^(?:giá trị|mức|mức độ|số lượng|tỷ lệ|chỉ tiêu|mục tiêu|kế hoạch)(?: (?:mục tiêu|chỉ tiêu|cần đạt|phải đạt|phấn đấu|đạt|giao|được giao|kế hoạch|thực hiện|năm|\(%\)))+{End}")]
    private static partial Regex Value { get; }

    [GeneratedRegex($@"^(?:kinh phí|dự toán|nguồn (?:vốn|kinh phí|lực))(?: (?:thực hiện|dự kiến|kinh phí))*{End}(?: ?\([^)]{{1,30}}\))?")]
    private static partial Regex Funds { get; }

    [GeneratedRegex($@"^(?:tên |các |danh mục |nhóm )*(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|chương trình|dự án|tên việc)(?:(?:,|/| và| -)? ?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|dự án|thực hiện|triển khai|cụ thể|chủ yếu|trọng tâm|chính|chi tiết))*{End}")]
    private static partial Regex Name { get; }

    [GeneratedRegex($@"^ghi chú{End}")]
    private static partial Regex Note { get; }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex AnyYear { get; }

    [GeneratedRegex(@"^(?:kết quả(?! cần| phải)|thực hiện|ước thực hiện|hiện trạng|số liệu|đã đạt|thực trạng)")]
    private static partial Regex Past { get; }
}
