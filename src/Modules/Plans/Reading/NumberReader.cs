using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>A level that the text names.</summary>
/// <param name="Start">Of the words that belong to the number, its bound among them.</param>
/// <param name="IsBounded">A word such as "ít nhất" or "đạt" says that the number is meant as a level.</param>
/// <param name="Of">The whole of "7/7 thôn".</param>
public sealed record ReadNumber(int Start, int Length, Comparator Comparator, decimal Value, decimal? ValueTo, string Unit, Frequency? Per,
    NumberShape Shape, bool IsBounded, decimal? Of = null)
{
    public int End => Start + Length;
}

public enum NumberShape { Percent, Share, PerTime, Count, Speed, Bare }

/// <param name="Before">What has to stand right before the number; its bound is read in any case.</param>
internal sealed record NumberPattern(NumberShape Shape, string Example, string Reads, Regex Regex, Regex? Before = null);

/// <summary>Finds levels: a value with its bound, its unit and how often it is due.</summary>
public static partial class NumberReader
{
    // Looked for from the number backwards, which is far quicker than to try every place of the text.
    private const string Bounds =
        @"(?<bound>không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|(?:đạt )?tối thiểu(?: là| đạt| từ)?|ít nhất(?: là| đạt| từ| trên)?|từ|trên|hơn|vượt(?: mức)?|≥|>=|\$?\\geq?|lớn hơn|>|không (?:quá|vượt quá|cao hơn)|tối đa|nhiều nhất|dưới|≤|<=|\$?\\leq?|<|khoảng|xấp xỉ|gần)";
    private const string N = @"\d{1,3}(?:\.\d{3})+(?![.,\d])|\d{1,6}(?:[.,]\d{1,3})?";
    private const string Percent = @"\s*(?:\\?%|phần trăm)\$?";
    private const string B = @"(?<![\p{L}\d])(?<!\d[.,/])";
    private const string Small = @"\d{1,4}|một|hai|ba|bốn|sáu|bảy|tám|chín|mười";
    private const string Times = @"(?:lần|lượt|đợt|kỳ|cuộc|buổi|phiên|hội nghị|lớp|tin bài|tin, bài|tin|bài viết|bài|chuyên đề|chuyên mục|video|số)(?: họp)?";
    private const string Period = @"(?:(?:(?<many>\d{1,2}|một|ba|sáu|chín) )?(?<period>tuần|tháng|quý|năm))";
    private const string Units =
        @"(?<unit>nhà văn hóa thôn|nhà văn hóa|tổ dân phố|tổ|thôn|xóm|ấp|bản|khu phố|khu dân cư|khu|khối phố|khối|hộ gia đình|hộ kinh doanh|hộ|người dân|người|thành viên|cán bộ|công chức|viên chức|học viên|lượt người|lượt|lớp|buổi|cuộc|hội nghị|hội thảo|tin bài|tin, bài|bài viết|bài|tin|video|chuyên đề|chuyên mục|mô hình|doanh nghiệp|hợp tác xã|htx|sản phẩm|cơ sở|trường học|trường|trạm|điểm cầu|điểm|cụm loa|cụm|tuyến phố|tuyến đường|tuyến|camera|máy tính|máy|bộ|hệ thống|dịch vụ công|dịch vụ|thủ tục hành chính|thủ tục|tthc|hồ sơ|văn bản|chứng thư số|chữ ký số|tài khoản|phần mềm|nền tảng|sáng kiến|đề tài|dự án|đề án|nhiệm vụ|triệu đồng|tỷ đồng|nghìn đồng|đồng|triệu|tỷ|ha|km|m2|lần|đợt|phút|giờ|ngày)(?![\p{L}])";
    private const string Grades = "(?:đại học|cao đẳng|trung cấp|sơ cấp|thạc sĩ|trung học cơ sở|trung học phổ thông|thcs|thpt|khá|giỏi|tốt|trung bình|cơ bản|nâng cao|cấp xã|cấp huyện|cấp tỉnh|hộ khá)";
    private const int LongestBound = 30;
    private const string NoUnit = @"(?:tháng|năm|ngày|quý|tuần|cấp|trụ cột|trong|của|và|là|mục|điều|khoản|h|giờ)(?!\p{L})";
    internal static IReadOnlyList<NumberPattern> Patterns { get; } =
    [
        new(NumberShape.Percent, "kinh tế số chiếm 45-50% tổng giá trị", "Range 45..50 %", PercentRange),
        new(NumberShape.Percent, "hồ sơ trực tuyến đạt từ 95% trở lên", "AtLeast 95 %", OnePercent),
        new(NumberShape.Speed, "đường truyền trên 01 Gbps", "MoreThan 1 Gbps", Speed),
        new(NumberShape.PerTime, "rà quét tối thiểu 6 tháng/01 lần", "AtLeast 1 lần HalfYear", PeriodFirst),
        new(NumberShape.PerTime, "họp ít nhất 2 lần/ năm", "AtLeast 2 lần Year", TimesFirst),
        new(NumberShape.PerTime, "mỗi tháng có ít nhất 02 tin bài", "AtLeast 2 tin bài Month", EachPeriod),
        new(NumberShape.PerTime, "đăng 04 bài mỗi quý", "Equal 4 bài Quarter", TimesEach),
        new(NumberShape.Share, "7/7 thôn có mạng cáp quang", "Equal 7 thôn", Share),
        new(NumberShape.Count, "mỗi tổ từ 05 đến 07 thành viên", "Range 5..7 thành viên", CountRange),
        new(NumberShape.Count, "tối thiểu 01 lớp cho cán bộ", "AtLeast 1 lớp", BoundedCount, CountBound),
        new(NumberShape.Count, "có ít nhất 02 tuyến cáp dự phòng", "AtLeast 2 tuyến", LeastOfAny, Least),
        new(NumberShape.Count, "thành lập 05 mô hình", "Equal 5 mô hình", DoneCount, Deed),
    ];

    /// <summary>Every level in its order; of two that overlap the earlier pattern counts.</summary>
    public static IReadOnlyList<ReadNumber> FindIn(string text)
    {
        var lower = Spelling.Lower(text);
        var found = new List<ReadNumber>();
        var taken = new TakenPlaces(lower.Length);
        if (!lower.Any(c => char.IsDigit(c)) && !lower.Contains("nhất", StringComparison.Ordinal) && !lower.Contains("tối thiểu", StringComparison.Ordinal))
        {
            return found;
        }

        foreach (var pattern in Patterns)
        {
            foreach (Match match in pattern.Regex.Matches(lower))
            {
                if (pattern.Before?.IsMatch(Behind(lower, match.Groups["v"].Index)) != false && Read(pattern.Shape, match, lower) is { } number && taken.Take(number.Start, number.Length))
                {
                    found.Add(number);
                }
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>As <see cref="FindIn"/>, in a cell of results, where a count needs no verb: "02 lớp tập huấn".</summary>
    public static IReadOnlyList<ReadNumber> FindInResult(string cell)
    {
        var found = FindIn(cell);
        return Leading.Match(Spelling.Lower(cell)) is { Success: true } match && Read(NumberShape.Count, match, Spelling.Lower(cell)) is { } first
            && !found.Any(f => f.Start < first.End)
                ? [first with { IsBounded = true }, .. found]
                : found;
    }

    /// <summary>A cell that holds nothing but a level: "≥ 80", "từ 90% trở lên", "3.000".</summary>
    /// <param name="unit">What the table says of the unit, where the cell has none.</param>
    public static ReadNumber? OfCell(string cell, string? unit)
    {
        var lower = Spelling.Lower(cell);
        var match = Cell.Match(lower);
        if (!match.Success)
        {
            return null;
        }

        var to = match.Groups["to"] is { Success: true } end ? Value(end.Value) : null;
        var own = match.Groups["unit"].Value.Trim();
        var comparator = to is not null ? Comparator.Range : Raised(match.Groups["after"].Value) ?? OfBound(match.Groups["bound"].Value);
        return Value(match.Groups["v"].Value) is { } value
            ? new(0, cell.Length, comparator, value, to, own.Contains('%', StringComparison.Ordinal) || own == "phần trăm" ? "%" : own.Length > 0 ? own : unit ?? "", null,
                NumberShape.Bare, match.Groups["bound"].Success)
            : null;
    }

    private static ReadNumber? Read(NumberShape shape, Match match, string lower)
    {
        // "6 tháng/lần" is once in six months.
        if ((match.Groups["v"] is { Success: false } && shape == NumberShape.PerTime ? 1 : Value(match.Groups["v"].Value)) is not { } value)
        {
            return null;
        }

        var to = match.Groups["to"] is { Success: true } end ? Value(end.Value) : null;
        // In "mỗi tháng có ít nhất 02 tin bài" the bound stands within.
        var at = char.IsLetter(match.Value[0]) && match.Groups["v"] is { Success: true } figure ? figure.Index : match.Index;
        var behind = Behind(lower, at);
        var bound = match.Groups["bound"] is { Success: true } own ? own : BoundBefore.Match(behind).Groups["bound"];
        var raised = shape is NumberShape.Percent or NumberShape.Count && !IsWhole(shape, value, lower, match) ? RaisedAfter(lower, match) : null;
        var comparator = to is not null ? Comparator.Range : raised ?? OfBound(bound.Value);
        var unit = shape switch
        {
            NumberShape.Percent => "%",
            NumberShape.Speed => match.Groups["unit"].Value.StartsWith('m') ? "Mbps" : "Gbps",
            _ => match.Groups["unit"] is { Success: true } named ? People.IsMatch(named.Value) ? "người" : named.Value : "lần",
        };
        var of = match.Groups["of"] is { Success: true } whole ? Value(whole.Value) : null;
        if (shape == NumberShape.Share && of < value)
        {
            return null;
        }

        var start = bound.Success && !match.Groups["bound"].Success ? Math.Min(match.Index, at - behind.Length + bound.Index) : match.Index;
        var per = match.Groups["period"] is { Success: true } period ? Every(match.Groups["many"].Value, period.Value) : null;
        return new(start, match.Index + match.Length - start, comparator, value, to, unit, per, shape, bound.Success || raised is not null, of);
    }

    private static string Behind(string lower, int at) => lower[Math.Max(0, at - LongestBound)..at];

    private static Frequency? Every(string many, string period) => (many, period) switch
    {
        (_, "tuần") => Frequency.Week,
        (_, "quý") => Frequency.Quarter,
        (_, "năm") => Frequency.Year,
        ("6" or "06" or "sáu", _) => Frequency.HalfYear,
        ("9" or "09" or "chín", _) => Frequency.NineMonths,
        ("3" or "03" or "ba", _) => Frequency.Quarter,
        _ => Frequency.Month,
    };

    private static Comparator OfBound(string bound) => bound switch
    {
        "" or "khoảng" or "xấp xỉ" or "gần" => Comparator.Equal,
        "trên" or "hơn" or "lớn hơn" or ">" => Comparator.MoreThan,
        "dưới" or "<" => Comparator.LessThan,
        _ when bound.StartsWith("vượt", StringComparison.Ordinal) => Comparator.MoreThan,
        "tối đa" or "nhiều nhất" or "≤" or "<=" => Comparator.AtMost,
        _ when bound.Contains("\\le", StringComparison.Ordinal) => Comparator.AtMost,
        "không quá" or "không vượt quá" or "không cao hơn" => Comparator.AtMost,
        "từ" => Comparator.Equal,
        _ => Comparator.AtLeast,
    };

    /// <summary>"trở lên" belongs to the number when no other one stands between: "60% hộ gia đình trở lên", not "90% cơ sở đạt từ mức 2 trở lên".</summary>
    private static Comparator? RaisedAfter(string lower, Match match)
    {
        var end = match.Index + match.Length;
        var after = lower.AsSpan(end, Math.Min(60, lower.Length - end));
        return Raised(after.ToString());
    }

    /// <summary>"100% hộ dân … trở lên" can only speak of the households; nothing is above the whole.</summary>
    private static bool IsWhole(NumberShape shape, decimal value, string lower, Match match) =>
        shape == NumberShape.Percent && value == 100 && !lower.AsSpan(match.Index + match.Length).TrimStart().StartsWith("trở lên");

    /// <summary>Where "trở lên" stands behind a number that it belongs to; empty where it belongs to another word ("từ 15 tuổi trở lên").</summary>
    /// <param name="after">What stands behind the number.</param>
    internal static Range RaisedIn(string after) =>
        Trend.Match(Spelling.Lower(after)) is { Success: true } trend ? trend.Groups["trend"].Index..(trend.Groups["trend"].Index + trend.Groups["trend"].Length) : ..0;

    private static Comparator? Raised(string after) => Trend.Match(after) is { Success: true } trend
        ? trend.Groups["up"].Success ? Comparator.AtLeast : Comparator.AtMost
        : null;

    private static decimal? Value(string digits)
    {
        if (_words.TryGetValue(digits, out var word))
        {
            return word;
        }

        var plain = Thousands.IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static readonly Dictionary<string, decimal> _words = new()
    {
        ["một"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
        ["mười"] = 10,
    };

    [GeneratedRegex($@"{B}(?<v>{N})(?:{Percent})? ?(?:-|đến|tới) ?(?<to>{N}){Percent}")]
    private static partial Regex PercentRange { get; }

    [GeneratedRegex($@"{B}(?<v>{N}){Percent}")]
    private static partial Regex OnePercent { get; }

    [GeneratedRegex($@"{B}(?<v>{N}) ?(?<unit>gbps|gb/s|gbit/s|mbps|mb/s|mbit/s)(?:/s)?")]
    private static partial Regex Speed { get; }

    [GeneratedRegex($@"{B}{Period} ?/ ?(?<v>{Small})? ?lần(?!\p{{L}})")]
    private static partial Regex PeriodFirst { get; }

    [GeneratedRegex($@"{B}(?<v>{Small}) (?<unit>{Times})(?: \p{{L}}+){{0,3}}? ?(?:/|mỗi|một|trong một|trên một) ?(?:0?1 )?{Period}(?!\p{{L}})")]
    private static partial Regex TimesFirst { get; }

    [GeneratedRegex($@"{B}(?:mỗi|hằng|hàng) {Period}[^\d;.%]{{0,40}}?(?<![\p{{L}}\d])(?<v>{Small}) (?<unit>{Times})(?!\p{{L}})")]
    private static partial Regex EachPeriod { get; }

    [GeneratedRegex($@"{B}(?<v>{Small}) (?<unit>{Times}) (?:mỗi|hằng|hàng) {Period}(?!\p{{L}})")]
    private static partial Regex TimesEach { get; }

    [GeneratedRegex($@"(?<![\p{{L}}\d./])(?<v>\d{{1,5}}) ?/ ?(?<of>\d{{1,5}}) (?!lần){Units}")]
    private static partial Regex Share { get; }

    [GeneratedRegex($@"{B}(?<v>\d{{1,4}}) ?(?:-|đến) ?(?<to>\d{{1,4}}) (?!ngày|giờ|phút|triệu|tỷ|nghìn|đồng|km|ha){Units}")]
    private static partial Regex CountRange { get; }

    [GeneratedRegex($@"{B}(?<v>{Small}|{N}) {Units}")]
    private static partial Regex BoundedCount { get; }

    [GeneratedRegex($@"{B}(?<v>{Small}|{N}) (?!{NoUnit})(?<unit>\p{{L}}+)")]
    private static partial Regex LeastOfAny { get; }

    [GeneratedRegex($@"^(?:[-+] ?)?(?:{Bounds}\s*)?(?<v>{N}) (?!{NoUnit})(?:{Units}|(?<unit>\p{{L}}+))")]
    private static partial Regex Leading { get; }

    [GeneratedRegex($@"{B}(?<v>{N}) {Units}")]
    private static partial Regex DoneCount { get; }

    [GeneratedRegex($@"^\$?(?:{Bounds}\s*)?(?<v>{N})(?: ?(?:-|đến) ?(?<to>{N}))?(?<unit> ?(?:\\?%|phần trăm|(?! ?trở)[\p{{L}} ]{{1,20}}?))?\$?(?<after> ?(?:trở lên|trở xuống))?[.;]?$")]
    private static partial Regex Cell { get; }

    [GeneratedRegex($@"(?<!\p{{L}}){Bounds}\s*$", RegexOptions.RightToLeft)]
    private static partial Regex BoundBefore { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:không (?:dưới|ít hơn|quá|vượt quá)|tối thiểu(?: là| từ)?|ít nhất(?: là| từ)?|trên|hơn|≥|>=|tối đa|dưới) ?$", RegexOptions.RightToLeft)]
    private static partial Regex CountBound { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:không (?:dưới|ít hơn)|tối thiểu|ít nhất) ?$", RegexOptions.RightToLeft)]
    private static partial Regex Least { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:xây dựng|tổ chức|mở|thành lập|đạt|có|phát triển|hình thành|hoàn thành|duy trì|đăng tải|đăng|lắp đặt|trang bị|tập huấn|ban hành|đưa|được|phân công|bố trí|kiện toàn|triển khai|thực hiện|cấp|phát|và|với) (?:(?:bổ sung|thêm|mới|thêm mới|đủ|ra mắt) )?(?:(?:trên|khoảng|gần|hơn) )?$", RegexOptions.RightToLeft)]
    private static partial Regex Deed { get; }

    [GeneratedRegex($@"^(?! ?từ )(?:,? ?(?!từ |trên )\p{{L}}+){{0,12}}? ?(?<!{Grades} )(?<trend>(?<up>trở lên|hoặc hơn)|trở xuống)(?!\p{{L}})")]
    private static partial Regex Trend { get; }

    [GeneratedRegex("^(?:cán bộ|công chức|viên chức|học viên|người dân)$")]
    private static partial Regex People { get; }

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+$")]
    private static partial Regex Thousands { get; }
}
