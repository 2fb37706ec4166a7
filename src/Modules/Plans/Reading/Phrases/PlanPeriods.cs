using System.Globalization;
using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

internal sealed record PeriodPattern(string Example, Regex Regex, Func<int, int, PlanPeriod> Read);

/// <summary>The time that the title of a plan names.</summary>
internal static partial class PlanPeriods
{
    /// <summary>The first that is found decides; a vision ("tầm nhìn đến năm 2045") lengthens it.</summary>
    public static IReadOnlyList<PeriodPattern> Patterns { get; } =
    [
        new("Cải cách hành chính 6 tháng cuối năm 2026", SecondHalf, (year, _) => new(new(year, 7, 1), new(year, 12, 31))),
        new("Nhiệm vụ 6 tháng đầu năm 2026", FirstHalf, (year, _) => new(new(year, 1, 1), new(year, 6, 30))),
        new("Chuyển đổi số giai đoạn 2026 đến năm 2030", Years, (from, to) => new(new(from, 1, 1), new(to, 12, 31))),
        new("Chuyển đổi số năm 2027", OneYear, (year, _) => PlanPeriod.Of(year)),
    ];

    /// <param name="signed">The year of a plan that says only until when it lasts.</param>
    public static PlanPeriod InTitle(string title, int? signed)
    {
        var lower = Spelling.Lower(title);
        foreach (var citation in Citations.SpansIn(title))
        {
            var words = Math.Min(citation.Length, CitedWords(lower, citation.Start));
            lower = lower.Remove(citation.Start, words).Insert(citation.Start, new(' ', words));
        }

        var until = UntilYear.Matches(lower).Select(m => Year(m.Groups["year"])).Order().ToList();
        foreach (var pattern in Patterns)
        {
            if (pattern.Regex.Match(lower) is { Success: true } match)
            {
                return pattern.Read(Year(match.Groups["year"]), Year(match.Groups["year2"]));
            }
        }

        return until is [.., var last] ? new(signed is { } year && year <= last ? new(year, 1, 1) : null, new(last, 12, 31)) : PlanPeriod.Unknown;
    }

    /// <summary>A citation in a title ends with its number and date; what it is about is what the plan is about.</summary>
    private static int CitedWords(string lower, int start) => Cited.Match(lower, start) is { Success: true } cited ? cited.Index + cited.Length - start : 0;

    private static int Year(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?:0?6|sáu) tháng cuối (?:của )?năm (?<year>20\d\d)")]
    private static partial Regex SecondHalf { get; }

    [GeneratedRegex(@"(?:0?6|sáu) tháng đầu (?:của )?năm (?<year>20\d\d)")]
    private static partial Regex FirstHalf { get; }

    [GeneratedRegex(@"(?<year>20\d\d) ?(?:-|đến|và) ?(?:hết )?(?:năm )?(?<year2>20\d\d)")]
    private static partial Regex Years { get; }

    [GeneratedRegex(@"(?<!(?:đến|hướng) )năm (?<year>20\d\d)")]
    private static partial Regex OneYear { get; }

    [GeneratedRegex(@"(?:đến|hướng) (?:hết )?năm (?<year>20\d\d)")]
    private static partial Regex UntilYear { get; }

    [GeneratedRegex(@"\G.{0,80}?\d(?:/\d{4})?[-/][^ ]{2,20}(?:,? ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4})?")]
    private static partial Regex Cited { get; }
}
