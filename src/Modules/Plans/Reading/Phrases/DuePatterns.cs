using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

/// <param name="Needs">A word of every match: a text without it is not searched.</param>
/// <param name="InProse">False for words that say a time only in a column of times: a bare "30/6" or "năm 2026".</param>
internal sealed record DuePattern(string Example, string Needs, Regex Regex, Func<Match, PlanPeriod, Due?> Read, bool InProse = true);

/// <summary>The shapes of a time, the longer and surer before the shorter: the first that takes a word keeps it.</summary>
internal static partial class DuePatterns
{
    /// <summary>Any digit will do.</summary>
    public const string Digit = "0-9";

    private const string Day = @"(?<day>\d{1,2})(?: ?[/.-] ?(?<month>\d{1,2})(?: ?[/.-] ?(?<year>20\d\d))?| tháng (?<month>\d{1,2})(?: (?:năm )?(?<year>20\d\d))?)(?![\d%/]|,\d)";
    private const string OtherDay = @"(?<day2>\d{1,2})(?: ?[/.-] ?(?<month2>\d{1,2})(?: ?[/.-] ?(?<year2>20\d\d))?| tháng (?<month2>\d{1,2})(?: (?:năm )?(?<year2>20\d\d))?)(?![\d%/]|,\d)";
    private const string OfYear = @"(?: ?(?:/|-|, ?| của | )? ?(?:năm )?(?<year>20\d\d)(?!\d))?";
    private const string Quarter = @"(?:iv|i{1,3}|[1-4])(?![\p{L}\d])";
    private const string Until = @"(?<!\p{L})(?:hoàn thành |xong |thực hiện |báo cáo )?(?:(?<excluded>trước)|đến hết|đến|hết|chậm nhất(?: là)?(?: đến| trong| vào)?|muộn nhất(?: là)?|không quá|không muộn hơn|từ nay đến)";
    private const string StartOfWord = @"(?<![\p{L}\d/.-])";
    private const string EndOfWord = @"(?![\p{L}\d])";

    public static IReadOnlyList<DuePattern> All { get; } =
    [
        new("trước ngày 25 hằng tháng", "ng", RepeatedDay, DueDates.Repeated),
        new("Hằng năm (2026–2030)", "năm", YearlyFromTo, DueDates.YearlyFromTo),
        new("từ ngày 05/3 đến ngày 20/4/2026", "từ", FromDayToDay, DueDates.FromDayToDay),
        new("05/3 - 20/4/2026", Digit, DayToDay, DueDates.FromDayToDay, InProse: false),
        new("chậm nhất ngày 05 tháng 9", Digit, UntilDay, DueDates.Until),
        new("trước quý IV/2026", "quý", UntilQuarter, DueDates.Until),
        new("tháng 8 - 10/2026", "tháng", FromMonthToMonth, DueDates.FromMonthToMonth),
        new("từ tháng 01 đến tháng 6/2026", "tháng", FromMonthToMonth, DueDates.FromMonthToMonth),
        new("trước tháng 8/2026", "tháng", UntilMonth, DueDates.Until),
        new("Quý II, III năm 2026", "quý", Quarters, DueDates.Quarters),
        new("6 tháng đầu năm 2026", "tháng", HalfOfYear, DueDates.HalfOfYear),
        new("đến năm 2030 - 2035", "20", FromYearToYear, DueDates.FromYearToYear),
        new("trước năm 2028", "20", UntilYear, DueDates.Until),
        new("ngày 26/3", "ngày", NamedDay, DueDates.On),
        new("24/7", "24/", AllDay, (_, _) => new(DueKind.Continuous), InProse: false),
        new("12/9/2026", Digit, BareDay, DueDates.On, InProse: false),
        new("trong tháng 11", "tháng", NamedMonth, DueDates.Month),
        new("trong năm 2027", "năm", InYear, DueDates.Year),
        new("Cả năm", "năm", WholeYear, DueDates.Year, InProse: false),
        new("Năm 2027", "20", BareYear, DueDates.Year, InProse: false),
        new("Thường xuyên, liên tục", "thường xuyên", Continuous, (_, _) => new(DueKind.Continuous)),
        new("Hằng ngày", "", Daily, (_, _) => new(DueKind.Continuous), InProse: false),
    ];

    public static Regex Unspecified => Periodically;

    public static bool MayHave(string lower, DuePattern pattern) =>
        pattern.Needs == Digit ? lower.AsSpan().ContainsAnyInRange('0', '9') : lower.Contains(pattern.Needs, StringComparison.Ordinal);

    [GeneratedRegex($@"{StartOfWord}(?:trước |vào )?(?:ngày \d{{1,2}}(?:/\d{{1,2}}| tháng \d{{1,2}})?|tháng \d{{1,2}}|\d{{1,2}}/\d{{1,2}})(?: của)? (?<every>(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|(?:của )?tháng cuối (?:mỗi )?quý){EndOfWord}")]
    private static partial Regex RepeatedDay { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:hằng|hàng|mỗi) năm,? ?\(?(?:từ |giai đoạn )?(?:năm )?(?<year>20\d\d) ?(?:-|đến) ?(?:năm )?(?<year2>20\d\d)\)?")]
    private static partial Regex YearlyFromTo { get; }

    [GeneratedRegex($@"{StartOfWord}từ (?:ngày )?{Day} ?(?:-|đến|đến hết) ?(?:hết )?(?:ngày )?{OtherDay}")]
    private static partial Regex FromDayToDay { get; }

    [GeneratedRegex($@"{StartOfWord}(?:ngày )?{Day} ?(?:-|đến) ?(?:ngày )?{OtherDay}")]
    private static partial Regex DayToDay { get; }

    [GeneratedRegex($@"{Until} (?:hết )?(?:(?<named>ngày) )?{Day}")]
    private static partial Regex UntilDay { get; }

    [GeneratedRegex($@"{Until} (?:hết |cuối )?quý (?<quarter>{Quarter}){OfYear}")]
    private static partial Regex UntilQuarter { get; }

    [GeneratedRegex($@"{Until} (?:hết |cuối )?tháng (?<month>\d{{1,2}}){OfYear}{EndOfWord}")]
    private static partial Regex UntilMonth { get; }

    [GeneratedRegex($@"{StartOfWord}(?:từ )?tháng (?<month>\d{{1,2}})(?:/(?<year>20\d\d))? ?(?<joint>-|,|và|đến|đến hết) ?(?:tháng )?(?<month2>\d{{1,2}})(?: ?(?:/|năm) ?(?<year2>20\d\d))?(?![\d%]|/\d|,\d)")]
    private static partial Regex FromMonthToMonth { get; }

    [GeneratedRegex($@"{StartOfWord}(?:từ |(?:(?:hoàn thành|xong|thực hiện) )?trong |vào |đầu |giữa |cuối )?quý (?<quarter>{Quarter})(?: ?/ ?(?<year>20\d\d))?(?: ?(?:,|-|;|và|đến) ?(?:quý )?(?<quarter2>{Quarter})){{0,3}}{OfYear}")]
    private static partial Regex Quarters { get; }

    [GeneratedRegex($@"{StartOfWord}(?:trong )?(?:0?6|sáu) tháng (?<half>đầu|cuối)(?: của)?(?: năm)?{OfYear}{EndOfWord}")]
    private static partial Regex HalfOfYear { get; }

    [GeneratedRegex($@"{StartOfWord}(?:(?:trong |vào )?giai đoạn |(?:lộ trình )?(?:đến|từ) )?(?:năm )?(?<year>20\d\d) ?(?:-|đến) ?(?:hết )?(?:năm )?(?<year2>20\d\d)(?![\d/])")]
    private static partial Regex FromYearToYear { get; }

    [GeneratedRegex($@"{Until} (?:hết |cuối )?(?:năm )?(?<year>20\d\d)(?![\d/%]|[.,]\d)")]
    private static partial Regex UntilYear { get; }

    [GeneratedRegex($@"{StartOfWord}(?:vào |trong )?ngày {Day}")]
    private static partial Regex NamedDay { get; }

    [GeneratedRegex($@"{StartOfWord}{Day}")]
    private static partial Regex BareDay { get; }

    [GeneratedRegex($@"{StartOfWord}(?:(?:(?:hoàn thành|xong|thực hiện) )?trong |vào |đầu |giữa |cuối )?tháng (?<month>\d{{1,2}})(?![\d%]){OfYear}")]
    private static partial Regex NamedMonth { get; }

    [GeneratedRegex($@"{StartOfWord}(?:trong|vào|trong cả) năm(?: (?<year>20\d\d))?(?! (?:học|qua|trước)){EndOfWord}")]
    private static partial Regex InYear { get; }

    [GeneratedRegex($@"{StartOfWord}(?:trong )?cả năm(?! ?20\d\d){EndOfWord}")]
    private static partial Regex WholeYear { get; }

    [GeneratedRegex(@"(?<![\d/])24 ?/ ?(?:7|24)(?![\d/])")]
    private static partial Regex AllDay { get; }

    [GeneratedRegex($@"{StartOfWord}(?:(?:cả |cuối |đầu )?năm )?(?<year>20\d\d)(?![\d/%]|[.,]\d)")]
    private static partial Regex BareYear { get; }

    [GeneratedRegex(@"(?<!\p{L})(?<!(?:người dùng|người sử dụng|chi|vốn|kinh phí|không|ngân sách) )(?:liên tục, )?thường xuyên(?:, liên tục)?(?! (?:phần mềm|hệ thống|của)(?!\p{L}))")]
    private static partial Regex Continuous { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:hằng|hàng) ngày|(?<!\p{L})liên tục")]
    private static partial Regex Daily { get; }

    [GeneratedRegex(@"(?<!\p{L})định kỳ(?!\p{L})")]
    private static partial Regex Periodically { get; }
}
