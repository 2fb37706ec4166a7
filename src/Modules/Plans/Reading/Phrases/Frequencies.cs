using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

/// <param name="Needs">A word of every match: a text without it is not searched.</param>
internal sealed record FrequencyPattern(string Example, Frequency Reads, string Needs, Regex Regex);

/// <summary>How often: "mỗi tháng", "1 tuần/lần", "6 tháng/01 lần", "định kỳ hằng quý".</summary>
public static partial class Frequencies
{
    private const string Each = @"(?<!\p{L})(?:mỗi|hằng|hàng|từng)";
    private const string Once = @"(?:\d{1,4}|một|hai|ba|bốn) ?(?:lần|lượt|kỳ|đợt|cuộc|buổi|phiên|bài|tin|tin bài|tin, bài|bản tin|chuyên đề|chuyên mục|phóng sự|video|số|hội nghị|lớp|báo cáo) ?(?:/|trên|mỗi|trong|một) ?(?:0?1 |một )?";
    private const string OneTime = @" ?(?:/|một|báo cáo) ?(?:(?:0?1|một) )?lần";
    private const string By = @"(?<!\p{L})(?:định kỳ|theo|báo cáo)(?: theo)?";
    private const string End = @"(?![\p{L}\d])";

    internal static IReadOnlyList<FrequencyPattern> Patterns { get; } =
    [
        new("họp giao ban 1 lần/tuần", Frequency.Week, "tuần", Weekly),
        new("báo cáo 9 tháng/lần", Frequency.NineMonths, "tháng", NineMonthly),
        new("rà quét tối thiểu 6 tháng/01 lần", Frequency.HalfYear, "tháng", HalfYearly),
        new("bảo trì định kỳ hằng quý", Frequency.Quarter, "quý", Quarterly),
        new("diễn tập 3 tháng một lần", Frequency.Quarter, "tháng", ThreeMonthly),
        new("mỗi tháng có hai bài viết", Frequency.Month, "tháng", Monthly),
        new("kiểm tra ít nhất 2 lần/ năm", Frequency.Year, "năm", Yearly),
        new("hội nghị thường niên", Frequency.Year, "niên", Annual),
    ];

    /// <summary>The frequency that the text names first; null where it names none.</summary>
    public static Frequency? Find(string text) => FindAll(text) is [var first, ..] ? first.Every : null;

    /// <summary>Every frequency of the text in its order: "theo quý, 6 tháng, 9 tháng, 01 năm" has four.</summary>
    public static IReadOnlyList<(int Start, int Length, Frequency Every)> FindAll(string text)
    {
        var lower = Spelling.Lower(text);
        var taken = new TakenPlaces(text.Length);
        var found = new List<(int Start, int Length, Frequency Every)>();
        foreach (var pattern in Patterns.Where(p => lower.Contains(p.Needs, StringComparison.Ordinal)))
        {
            foreach (Match match in pattern.Regex.Matches(lower))
            {
                Add(match, pattern.Reads);
            }
        }

        foreach (Match list in ListOfPeriods.Matches(lower))
        {
            foreach (Capture item in list.Groups["item"].Captures)
            {
                Add(item, OfWord(item.Value));
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;

        void Add(Capture words, Frequency every)
        {
            if (taken.Take(words.Index, words.Length))
            {
                found.Add((words.Index, words.Length, every));
            }
        }
    }

    /// <summary>A cell that holds nothing but periods: "6 tháng, năm".</summary>
    public static Frequency? OfCell(string cell) =>
        OnlyPeriods.Match(Spelling.Lower(cell)) is { Success: true } match ? OfWord(match.Groups["item"].Captures[0].Value) : null;

    /// <param name="word">"tuần", "tháng", "quý", "6 tháng", "9 tháng" or "năm", a number before it at will.</param>
    internal static Frequency OfWord(string word) => word switch
    {
        _ when word.EndsWith("tuần", StringComparison.Ordinal) => Frequency.Week,
        _ when word.EndsWith("quý", StringComparison.Ordinal) => Frequency.Quarter,
        _ when word.EndsWith("năm", StringComparison.Ordinal) => Frequency.Year,
        _ when word.Contains('9', StringComparison.Ordinal) || word.StartsWith("chín", StringComparison.Ordinal) => Frequency.NineMonths,
        _ when word.Contains('6', StringComparison.Ordinal) || word.StartsWith("sáu", StringComparison.Ordinal) => Frequency.HalfYear,
        _ when word.Contains('3', StringComparison.Ordinal) => Frequency.Quarter,
        _ => Frequency.Month,
    };

    [GeneratedRegex($@"{Each} tuần{End}|{Once}tuần{End}|(?<!\d)(?:0?1 |một )?tuần{OneTime}{End}|{By} tuần{End}")]
    private static partial Regex Weekly { get; }

    [GeneratedRegex($@"(?:(?:{Each}|{By}|{Once}) ?(?<!\d)(?:0?9|chín) tháng(?:{OneTime})?|(?<!\d)(?:0?9|chín) tháng{OneTime})(?! (?:đầu|cuối) ){End}")]
    private static partial Regex NineMonthly { get; }

    [GeneratedRegex($@"(?:(?:{Each}|{By}|{Once}) ?(?<!\d)(?:0?6|sáu) tháng(?:{OneTime})?|(?<!\d)(?:0?6|sáu) tháng{OneTime}|hai lần (?:mỗi|một) năm)(?! (?:đầu|cuối) ){End}")]
    private static partial Regex HalfYearly { get; }

    [GeneratedRegex($@"{Each} quý{End}|{Once}quý{End}|(?<!\d)(?:0?1 |một )?quý{OneTime}{End}|{By} quý{End}")]
    private static partial Regex Quarterly { get; }

    [GeneratedRegex($@"(?:{Each} )?(?<!\d)(?:0?3|ba) tháng{OneTime}{End}|{Each} (?:0?3|ba) tháng{End}")]
    private static partial Regex ThreeMonthly { get; }

    [GeneratedRegex($@"{Each} tháng{End}|{Once}tháng{End}|(?<!\d )(?:(?<!\d)0?1 |một )?tháng{OneTime}{End}|{By} tháng(?! \d){End}")]
    private static partial Regex Monthly { get; }

    [GeneratedRegex($@"{Each} năm{End}|{Once}năm{End}|(?<!\d )(?:(?<!\d)0?1 |một )?năm{OneTime}{End}|{By} năm(?! \d){End}")]
    private static partial Regex Yearly { get; }

    [GeneratedRegex(@"(?<!\p{L})thường niên(?!\p{L})")]
    private static partial Regex Annual { get; }

    [GeneratedRegex(@"^(?:theo |định kỳ )?(?<item>tuần|tháng|quý|[69] tháng|năm)(?:(?:, ?| và |, và |; ?|/)(?<item>tuần|tháng|quý|[69] tháng|năm))*$")]
    private static partial Regex OnlyPeriods { get; }

    [GeneratedRegex(@"(?:định kỳ|theo|báo cáo)(?: theo)? (?:(?:hằng|hàng) )?(?<item>tuần|tháng|quý|\d{1,2} tháng|năm)(?:(?:, | và |, và |; )(?<item>tuần|tháng|quý|\d{1,2} tháng|(?:\d{1,2} )?năm)(?![\p{L}\d])){1,6}")]
    private static partial Regex ListOfPeriods { get; }
}
