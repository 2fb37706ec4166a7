using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>What a clause measures, as a short phrase in its own words.</summary>
internal static partial class MeasurePhrase
{
    private const int Short = 3;
    private const int LongSubject = 15;

    /// <summary>The phrase as people would name the indicator: a count begins with "số".</summary>
    public static string Named(string phrase, ReadNumber number)
    {
        var counts = number.Shape is NumberShape.Count or NumberShape.Share or NumberShape.PerTime && number.Unit.Length > 0;
        return counts && !Spelling.Lower(phrase).StartsWith("số ", StringComparison.Ordinal) ? number.Shape == NumberShape.Share ? $"số {number.Unit} {phrase}".Trim() : Counted(number.Unit, phrase) : phrase;
    }

    /// <summary>"Tổ chức tập huấn về an toàn thông tin" counted in lớp is "số lớp tập huấn về an toàn thông tin".</summary>
    private static string Counted(string unit, string phrase)
    {
        var text = phrase;
        for (var match = Holding.Match(Spelling.Lower(text)); match.Success; match = Holding.Match(Spelling.Lower(text)))
        {
            text = text[match.Length..];
        }

        text = Spelling.Lower(text).StartsWith(unit + " ", StringComparison.Ordinal) ? text[(unit.Length + 1)..] : text;
        return $"số {unit} {Spoken(text)}".Trim();
    }

    /// <summary>Within a phrase only a name or an abbreviation keeps its capital.</summary>
    private static string Spoken(string text) =>
        text.Length > 1 && char.IsLower(text[1]) && OfficeGrammar.FindIn(text) is not [{ Start: 0 }, ..] ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>The measure of a cell with the name of its row, which says what it is about; the name alone where it says both.</summary>
    public static string OfRow(string measure, string name)
    {
        var row = name.TrimEnd('.', ';', ':', ',', ' ');
        var (lower, said) = (Spelling.Lower(row), Spelling.Lower(measure));
        if (said.Length == 0 || lower.Contains(said, StringComparison.Ordinal))
        {
            return row;
        }

        if (Amount.Match(said) is { Success: true } amount)
        {
            var unit = amount.Groups["unit"].Value;
            var counted = Counted(unit, row);
            return amount.Length == said.Length ? counted : $"{counted}{measure[amount.Length..]}";
        }

        // "người được cấp" and "Cấp chữ ký số" share a word.
        var first = lower.Split(' ')[0];
        return said.EndsWith(" " + first, StringComparison.Ordinal) ? $"{measure}{row[first.Length..]}" : $"{measure} ({row})";
    }

    /// <param name="shared">The phrase of the level before it in the same sentence, whose subject it may share.</param>
    public static string Of(Clause clause, string? shared)
    {
        var text = clause.Text.Text;
        var before = CleanBefore(text[..Math.Max(0, clause.Number.Start)]);
        var after = CleanAfter(WithoutTrend(text[Math.Min(text.Length, clause.Number.End)..], clause.Number));
        var phrase = Join(before, after, clause.Number.Shape);
        if (shared is null)
        {
            return phrase;
        }

        if (Words(phrase) is > 0 and < 5 && Part.IsMatch(Spelling.Lower(text)))
        {
            return $"{shared} {phrase}";
        }

        return Words(phrase) < 2 ? shared
            : Spelling.Lower(phrase).StartsWith("có ", StringComparison.Ordinal) ? $"{SubjectOf(shared)} {phrase}".Trim()
            : phrase;
    }

    private static string Join(string before, string after, NumberShape shape)
    {
        if (shape is NumberShape.PerTime or NumberShape.Speed)
        {
            before = before.Replace("( )", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).TrimEnd('(', ' ');
            after = after.TrimStart(')', ' ', ',');
            before = shape == NumberShape.PerTime && Words(before) > 12 && Audience.Match(Spelling.Lower(before)) is { Success: true, Index: > 12 } cut ? before[..cut.Index] : before;
            return Words(before) >= 2 ? $"{before} {after}".Trim() : after.Length > 0 ? after : before;
        }

        var lower = Spelling.Lower(before);
        if (Reduces.Match(lower) is { Success: true } reduces && after.Length > 0)
        {
            return $"{before[reduces.Index..].TrimStart()} {after}";
        }

        if (For.Match(lower) is { Success: true } given && Words(after) > 1)
        {
            var deed = LastVerb.Match(lower[..given.Index]) is { Success: true } verb ? verb.Index : 0;
            return $"{after} được {Spelled(before[deed..given.Index])}";
        }

        if (Levels.Match(lower) is { Success: true } levels)
        {
            before = before[..levels.Index].TrimEnd(' ', ',', ':');

            // "…, đến năm 2030 đạt tỷ lệ 40% dân số": what comes before the time is another matter.
            if (TimeAtEnd.IsMatch(Spelling.Lower(before)) && Words(after) > Short)
            {
                return after;
            }

            before = Aimed(before);
            return Words(before) == 0 ? after : Words(after) == 0 ? before : Words(after) <= Short + 1 ? $"{before} trên {after}" : Words(before) is > 1 and < LongSubject ? $"{before} ({after})" : after;
        }

        if (Words(after) >= Short || Words(before) == 0)
        {
            return Words(before) is > 0 and <= 4 && Verb.IsMatch(lower) ? $"{after} được {Spelled(before)}" : after;
        }

        return Words(after) == 0 ? before : $"{before} {after}";
    }

    /// <summary>"Ký số văn bản đi, phấn đấu đạt 95%": the aim follows what it is about.</summary>
    private static string Aimed(string before)
    {
        for (var cut = true; cut;)
        {
            var match = TrailingGoal.Match(Spelling.Lower(before));
            cut = match.Success;
            before = cut ? before[..match.Index].TrimEnd(' ', ',', ':', '(') : before;
        }

        return before;
    }

    private static string Spelled(string verb) => verb.Length == 0 ? verb : char.ToLowerInvariant(verb[0]) + verb[1..].TrimEnd();

    /// <summary>What is said of the subject: "đạt chuẩn" of "trường mầm non đạt chuẩn"; empty where nothing is.</summary>
    public static string PredicateOf(string measure) => Predicate.Match(Spelling.Lower(measure)) is { Success: true } predicate ? measure[predicate.Index..] : "";

    /// <summary>The noun of "người dân có tài khoản", so that "có chữ ký số" after it is about the same people.</summary>
    private static string SubjectOf(string measure) => Predicate.Match(Spelling.Lower(measure)) is { Success: true } predicate ? measure[..predicate.Index].Trim() : "";

    private static string CleanBefore(string before)
    {
        var text = before.Trim(' ', ',', ';', '-', '+', '.', ':');
        for (var cut = true; cut;)
        {
            cut = false;
            var lower = Spelling.Lower(text);
            foreach (var lead in (Regex[])[LeadingGoal, LeadingTime])
            {
                if (lead.Match(lower) is { Success: true, Length: > 0 } match)
                {
                    text = text[match.Length..].TrimStart(' ', ',', ':');
                    cut = true;
                    break;
                }
            }
        }

        text = Aimed(text);
        return Ratio.Match(Spelling.Lower(text)) is { Success: true } ratio && Words(text) > 3 ? text[ratio.Length..] : text;
    }

    private static string CleanAfter(string after)
    {
        var lower = Spelling.Lower(after);
        var end = TrailingTime.Match(lower) is { Success: true } time ? time.Index : after.Length;
        var text = after[..end].Trim(' ', ',', ';', '.', ':', '…');
        lower = Spelling.Lower(text);
        if (Exceeds.Match(lower) is { Success: true } exceeds)
        {
            text = text[..exceeds.Index].Trim(' ', ',');
        }

        return text.Trim(' ', ',', ';', '.');
    }

    /// <summary>"trở lên" is said of the number and no part of what it measures, unless it stands behind another one.</summary>
    private static string WithoutTrend(string after, ReadNumber number)
    {
        var range = number.Comparator is Comparator.AtLeast or Comparator.AtMost ? NumberReader.RaisedIn(after) : ..0;
        var (start, length) = range.GetOffsetAndLength(after.Length);
        return length == 0 ? after : after.Remove(start, length).Replace("  ", " ", StringComparison.Ordinal);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"^(?:phấn đấu(?: để)?|tăng cường(?: thực hiện| việc)?|đẩy mạnh(?: thực hiện| việc)?|thường xuyên|đảm bảo|bảo đảm|tiến tới|từng bước|trong đó|tiếp tục|và|có|đạt(?: mục tiêu)?|hoàn thành|lộ trình|duy trì ổn định|tăng dần)(?!\p{L})")]
    private static partial Regex LeadingGoal { get; }

    [GeneratedRegex(@"^(?:đến|vào|trong|hết|cuối|trước)(?: hết| cuối)? (?:năm |quý [iv]+/|tháng \d+/|ngày [\d/]+)*(?:20\d\d)?(?!\p{L})")]
    private static partial Regex LeadingTime { get; }

    [GeneratedRegex(@"(?:^| )(?:phấn đấu(?: để)?(?: đạt mục tiêu)?|đảm bảo|bảo đảm|tiến tới|và|có|hoàn thành|đề ra|mục tiêu|với|tỷ lệ|tỉ lệ|tần suất|(?:đến|vào|trong|hết) (?:hết )?năm 20\d\d|tối thiểu|ít nhất|là)$")]
    private static partial Regex TrailingGoal { get; }

    [GeneratedRegex(@"(?:^| )(?:đạt(?: tỷ lệ| tỉ lệ| mức)?|chiếm|là|lên|bằng|tăng|tăng lên)$")]
    private static partial Regex Levels { get; }

    [GeneratedRegex(@"(?:^| )(?:đến|vào|hết|trong)(?: hết| cuối)? (?:năm|quý|tháng) [\div/]+$")]
    private static partial Regex TimeAtEnd { get; }

    /// <summary>A level of a part of what the level before it is about: "trong đó cấp xã trên 80%".</summary>
    [GeneratedRegex(@"^[ ,;]*(?:trong đó|riêng) (?!có )")]
    private static partial Regex Part { get; }

    /// <summary>A bare amount, or one for somebody: "số lớp cho cán bộ".</summary>
    [GeneratedRegex(@"^số (?<unit>lớp|lần|buổi|cuộc|hội nghị|hội thảo|đợt|mô hình|tuyến phố|camera|chuyên đề)(?:$|(?= cho ))")]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"^(?:tổ chức|mở|thường xuyên|định kỳ|tiếp tục|tăng cường|đẩy mạnh|triển khai|thực hiện|xây dựng|lắp đặt|duy trì|các|những|việc|giao(?= phòng| công an| văn phòng| trung tâm)) ")]
    private static partial Regex Holding { get; }

    /// <summary>What is done for somebody: "cấp chữ ký số" in "đề xuất cấp trên cấp chữ ký số cho".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:số hóa|cài đặt|cấp(?! (?:trên|dưới|xã|tỉnh|phòng|ủy|huyện|độ))|kết nối|đào tạo|tập huấn|bồi dưỡng|lắp đặt|trang bị|hỗ trợ|hướng dẫn)(?!\p{L})[^;:]*$", RegexOptions.RightToLeft)]
    private static partial Regex LastVerb { get; }

    [GeneratedRegex(" (?:cho|tại|trên địa bàn|đến các) ")]
    private static partial Regex Audience { get; }

    [GeneratedRegex(@"(?:^| )cho$")]
    private static partial Regex For { get; }

    [GeneratedRegex(@"(?:^| )(?:cắt giảm|giảm)(?: thiểu)?$")]
    private static partial Regex Reduces { get; }

    [GeneratedRegex(@"^(?:tỷ lệ|tỉ lệ)(?: số)? ")]
    private static partial Regex Ratio { get; }

    [GeneratedRegex(@"^(?:số hóa|cài đặt|cấp|kết nối|đào tạo|tập huấn|bồi dưỡng|vận động|lắp đặt|trang bị|triển khai|cập nhật|xử lý|tiếp nhận|hỗ trợ|phủ sóng|thu hút|rà soát|làm sạch|đưa)(?!\p{L})")]
    private static partial Regex Verb { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:có|được|đạt|sử dụng|tham gia|tiếp cận|biết|đã|đều)(?!\p{L})")]
    private static partial Regex Predicate { get; }

    [GeneratedRegex(@"(?:^|[ ,(])(?:(?:vào|đến|trong|trước|hết|tới) (?:hết |cuối )?(?:năm|ngày|tháng|quý) [\div/]+|\(?20\d\d\)|vào 20\d\d|(?:vào|đến|hết) (?:hết |cuối )?(?:năm|kỳ)(?! \p{L})).*$")]
    private static partial Regex TrailingTime { get; }

    [GeneratedRegex(@"(?:^|[ ,])(?:vượt (?:chỉ tiêu|kế hoạch)|so với|tăng so)")]
    private static partial Regex Exceeds { get; }
}
