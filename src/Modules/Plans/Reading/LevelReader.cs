using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>A level in prose with what is measured and until when.</summary>
/// <param name="Due">Null where the words name no time.</param>
internal sealed record Level(Passage Quote, string Measure, ReadNumber Number, DateOnly? Due);

/// <summary>Where a level stands: in what is planned, in what was reached, or in a cell of expected results.</summary>
internal enum LevelPlace { Plan, Past, Result }

/// <summary>Finds the levels of a paragraph, set or reached.</summary>
internal static partial class LevelReader
{
    private const int LongLead = 100;

    public static IEnumerable<Level> Read(Passage paragraph, PlanPeriod period, LevelPlace place)
    {
        foreach (var sentence in Clauses.Sentences(paragraph))
        {
            DateOnly? opening = null;
            string? shared = null;
            foreach (var point in Clauses.Points(sentence))
            {
                opening ??= Opening.Match(Spelling.Lower(point.Text)) is { Success: true } match
                    ? new DateOnly(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 12, 31)
                    : null;
                var levels = new List<Level>();
                foreach (var clause in Clauses.WithLevels(point, t => Levels(t, place)))
                {
                    shared = MeasurePhrase.Of(clause, shared);
                    levels.Add(Of(clause, MeasurePhrase.Named(shared, clause.Number), opening, period));
                }

                if (levels.Count > 1 && Done.Match(Spelling.Lower(point.Text)) is { Success: true } done && DueIn(point.Text[done.Index..], period) is { } end)
                {
                    levels = levels.ConvertAll(l => l.Due == opening ? l with { Due = end } : l);
                }

                foreach (var (level, next) in levels.Zip(levels.Skip(1).Append(null)))
                {
                    yield return next is null ? level : level with { Measure = Completed(level, next) };
                }
            }
        }
    }

    /// <summary>"95% trường phổ thông, 90% trường mầm non đạt chuẩn": what is said last is said of both.</summary>
    private static string Completed(Level level, Level next)
    {
        var isBare = level.Number.Shape == NumberShape.Percent && next.Number.Shape == NumberShape.Percent && level.Measure.Length > 0
            && level.Quote.Text.EndsWith(level.Measure, StringComparison.Ordinal) && MeasurePhrase.PredicateOf(level.Measure).Length == 0
            && level.Measure.Count(c => c == ' ') < 6;
        return isBare && MeasurePhrase.PredicateOf(next.Measure) is { Length: > 0 } said
            ? $"{level.Measure} {said}"
            : level.Measure;
    }

    private static Level Of(Clause clause, string measure, DateOnly? opening, PlanPeriod period)
    {
        var text = clause.Text.Text;
        var trimmed = text.TrimEnd(' ', ',', ';', '.', ':', '/').Length;
        var start = text.Length - text.TrimStart(' ', ',', ';', '.', '-', '+').Length;
        if (Joined.Match(Spelling.Lower(text[start..])) is { Success: true } joined && start + joined.Length <= clause.Number.Start)
        {
            start += joined.Length;
        }

        start = Math.Max(start, OwnStart(text, clause.Number));
        return new(clause.Text.Slice(start, Math.Max(0, trimmed - start)), measure, clause.Number, DueIn(text, period) ?? opening);
    }

    /// <summary>Where the words about the level begin, if it opens a part of the sentence and what it measures follows: "…, như: trên 90% thiết bị …".</summary>
    private static int OwnStart(string text, ReadNumber number)
    {
        var border = number.Start > 0 ? text.LastIndexOfAny([',', ':', ';'], Math.Min(number.Start, text.Length) - 1) : -1;
        if (border > 0 && Goal.IsMatch(Spelling.Lower(text[(border + 1)..number.Start])) && Follows.IsMatch(text[number.End..]))
        {
            return border + 1;
        }

        // A long point whose level is its last few words: what comes before is the task.
        var lead = Spelling.Lower(text[..Math.Min(text.Length, number.Start)]);
        var start = LastTime.Match(lead) is { Success: true } time ? time.Index : border + 1;
        return start > LongLead && text[start..Math.Min(text.Length, number.Start)].Count(c => c == ' ') < 8
            && (number.Shape == NumberShape.PerTime || Follows.IsMatch(text[number.End..])) ? start : 0;
    }

    public static DateOnly? DueIn(string text, PlanPeriod period)
    {
        if (Bracketed.Matches(text) is [.., var year])
        {
            return new(int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 12, 31);
        }

        return DuePhrase.FindIn(text, period)
            .LastOrDefault(f => f.Due is { To: not null, Kind: DueKind.Before or DueKind.On or DueKind.Month or DueKind.Quarter or DueKind.Range }).Due?.To;
    }

    private static IReadOnlyList<ReadNumber> Levels(string point, LevelPlace place)
    {
        var numbers = place == LevelPlace.Result ? NumberReader.FindInResult(point) : NumberReader.FindIn(point);
        var hasShare = numbers.Any(n => n.Shape is NumberShape.Percent or NumberShape.Share);
        return [.. numbers.Where((n, i) => n.Shape switch
        {
            NumberShape.Speed => !hasShare,
            NumberShape.Count => (place == LevelPlace.Past || n.IsBounded || !hasShare) && !IsAttribute(point, numbers, i),
            _ => true,
        })];
    }

    /// <summary>A count within the words of another level says how that level is meant: "100% máy tính được cài đặt tối thiểu 01 phần mềm".</summary>
    private static bool IsAttribute(string point, IReadOnlyList<ReadNumber> numbers, int at) =>
        at > 0 && numbers[at - 1].Shape == NumberShape.Percent
        && !point.AsSpan(numbers[at - 1].End, numbers[at].Start - numbers[at - 1].End).ContainsAny(',', ';');

    [GeneratedRegex(@"^(?:phấn đấu )?(?:đến|vào|trong|hết|tới)(?: hết| cuối)? năm (?<year>20\d\d)(?!\d)")]
    private static partial Regex Opening { get; }

    /// <summary>What is said of the whole point: "02 máy quét, 05 máy tính, hoàn thành trước ngày 25/7".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:hoàn thành|xong)(?: xong)? (?:trước|trong|vào|đến|chậm nhất)[^,;]{0,40}$")]
    private static partial Regex Done { get; }

    [GeneratedRegex(@"\((?:đến |năm )*(?<year>20\d\d)\)|(?:vào|đến) (?<year>20\d\d)(?!\d)")]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(@"^ ?(?:phấn đấu(?: để)?|đảm bảo|bảo đảm|có|trong đó|từng bước|đạt mục tiêu|để đạt mục tiêu|mục tiêu| )*$")]
    private static partial Regex Goal { get; }

    [GeneratedRegex(@"(?<= và )(?:đến|vào|hết|trong) (?:hết )?năm 20\d\d [^,;:]{0,30}$")]
    private static partial Regex LastTime { get; }

    [GeneratedRegex(@"^(?: (?!trở|so |vượt|và )[\p{L}/]+,?){3}")]
    private static partial Regex Follows { get; }

    [GeneratedRegex(@"^(?:và|đồng thời|trong đó|qua đó|nhằm) ")]
    private static partial Regex Joined { get; }
}
