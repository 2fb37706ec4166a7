using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>A part of a paragraph that speaks of one level.</summary>
/// <param name="Number">Counted from the beginning of the clause.</param>
internal sealed record Clause(Passage Text, ReadNumber Number);

/// <summary>Parts sentences from each other, and the levels within a sentence.</summary>
internal static partial class Clauses
{
    /// <summary>Sentences and the points that semicolons part; what stands in brackets is never cut.</summary>
    public static IEnumerable<Passage> Points(Passage paragraph) => Cut(paragraph, atSemicolons: true);

    public static IEnumerable<Passage> Sentences(Passage paragraph) => Cut(paragraph, atSemicolons: false);

    private static IEnumerable<Passage> Cut(Passage paragraph, bool atSemicolons)
    {
        var text = paragraph.Text;
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = text[i] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            if (depth == 0 && (EndsSentence(text, i) || (atSemicolons && (text[i] == ';' || PartsLevels(text, i)))))
            {
                yield return paragraph.Slice(start, i + 1 - start);
                start = i + 1;
            }
        }

        if (paragraph.Slice(start, text.Length - start) is { IsEmpty: false } rest)
        {
            yield return rest;
        }
    }

    /// <summary>The dash of "kết nối mạng đạt 100% - Cán bộ có máy tính 100%".</summary>
    private static bool PartsLevels(string text, int at) =>
        at > 0 && text[at] == '%' && at + 4 < text.Length && text[at + 1] == ' ' && text[at + 2] is '-' or '–' && text[at + 3] == ' ' && char.IsUpper(text[at + 4]);

    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?') || at + 1 >= text.Length || at == 0)
        {
            return false;
        }

        var next = text[at + 1] == ' ' && at + 2 < text.Length ? text[at + 2] : text[at + 1];
        if (text[at - 1] == '.' || text[at + 1] == '.' || !(char.IsUpper(next) || next is '≥' or '“' || (char.IsDigit(next) && text[at + 1] == ' ')))
        {
            return false;
        }

        // "TP. ", "GS. " and initials are no ends; a word of small letters or a number before the stop is one.
        var word = at;
        while (word > 0 && char.IsLetterOrDigit(text[word - 1]))
        {
            word--;
        }

        return at - word > 2 || (at > word && char.IsDigit(text[at - 1])) || !char.IsLetter(text[at - 1]) || char.IsLower(text[at - 1]);
    }

    public static IEnumerable<Clause> WithLevels(Passage point, Func<string, IReadOnlyList<ReadNumber>> levels)
    {
        var numbers = levels(point.Text);
        var lower = Spelling.Lower(point.Text);
        var start = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            var end = i + 1 < numbers.Count ? Border(lower, numbers[i], numbers[i + 1]) : lower.Length;
            var text = point.Slice(start, end - start);
            var shift = start + (text.Text.Length > 0 ? Lead(point.Text, start) : 0);
            yield return new(text, numbers[i] with { Start = numbers[i].Start - shift });
            start = end;
        }
    }

    private static int Lead(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - start;
    }

    /// <summary>Where the words of the second level begin.</summary>
    private static int Border(string lower, ReadNumber first, ReadNumber second)
    {
        var from = first.End;
        var between = lower.AsSpan(from, second.Start - from).ToString();
        var depth = 0;
        var cuts = new List<int>();
        for (var i = 0; i < between.Length; i++)
        {
            depth = between[i] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            if (depth == 0 && (between[i] is ',' or ';' || And.IsMatch(between, i) && And.Match(between, i).Index == i))
            {
                cuts.Add(i + 1);
            }
        }

        if (cuts.Count == 0)
        {
            return GoalWord.Matches(between) is [.., var goal] ? from + goal.Index : second.Start;
        }

        // "…, quy mô kinh tế số đạt 40%": the measure stands before its number and has commas of its own ("văn bản đi, đến").
        var named = cuts.FindLast(c => MeasureWord.IsMatch(between[c..].TrimStart()));
        var last = cuts[^1];
        var isBare = OnlyGoal.IsMatch(between[last..]);
        return from + (isBare || named == 0 ? last : named);
    }

    [GeneratedRegex(@"\G và ")]
    private static partial Regex And { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:phấn đấu|tiến tới|đến năm|vào năm|trong đó|tăng dần|đạt|có)(?!\p{L})")]
    private static partial Regex GoalWord { get; }

    [GeneratedRegex(@"^(?:và )?(?:tỷ lệ|tỉ lệ|quy mô|tỷ trọng|số lượng|số|mức độ|mức|chi|chỉ số|doanh thu|kinh tế số|phủ sóng)(?!\p{L})")]
    private static partial Regex MeasureWord { get; }

    [GeneratedRegex(@"^ ?(?:(?:phấn đấu|đảm bảo|bảo đảm|có|đạt|trong đó|tiến tới|hoàn thành|đến|vào|hết|cuối|năm|20\d\d|và|từng bước|trên|tăng|lên|giảm|thêm)[ ,]*)*$")]
    private static partial Regex OnlyGoal { get; }
}
