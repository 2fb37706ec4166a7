using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

internal enum OfficeRole
{
    None,
    Lead,
    Coordinating,

    /// <summary>Coordinating unless the heading names another lead: "phát huy vai trò của X".</summary>
    Used,
}

/// <param name="Before">Found at the end of the words before the office.</param>
/// <param name="After">Found at the start of the words after it.</param>
internal sealed record RolePattern(string Example, OfficeRole Role, Regex? Before = null, Regex? After = null);

/// <summary>What an office does in a sentence, by the words around its name.</summary>
internal static partial class OfficeRoles
{
    private const int Window = 90;
    private const int MostInHeading = 12;

    /// <summary>The first that fits decides.</summary>
    public static IReadOnlyList<RolePattern> Patterns { get; } =
    [
        new("Chủ trì, phối hợp chặt chẽ với Trạm Y tế xã", OfficeRole.Coordinating, Before: Together),
        new("tăng cường phối hợp giữa các ngành với Trạm Y tế xã", OfficeRole.Coordinating, Before: Between),
        new("Thông qua Trạm Y tế xã", OfficeRole.Used, Before: Through),
        new("Tham mưu cho Trạm Y tế xã", OfficeRole.None, Before: Receives),
        new("Giao Trạm Y tế xã tổng hợp", OfficeRole.Lead, Before: Charged),
        new("Chỉ đạo Trạm Y tế xã lập hồ sơ", OfficeRole.Used, Before: Directed),
        new("Hồ sơ được lập, Trạm Y tế xã phối hợp thực hiện.", OfficeRole.Coordinating, After: Helping),
        new("Hồ sơ do Trạm Y tế xã chủ trì lập", OfficeRole.Lead, After: Leading),
        new("Trạm Y tế xã: lập hồ sơ", OfficeRole.Lead, Before: Start),
    ];

    public static IReadOnlyList<(OfficeMention Mention, bool Leads)> In(string sentence, IReadOnlyList<OfficeMention> mentions, bool hasHeading)
    {
        var lower = Spelling.Lower(sentence);
        var found = new List<(OfficeMention, bool)>();
        var (role, end, hasLead, lastKey) = (OfficeRole.None, 0, hasHeading, "");
        foreach (var mention in mentions)
        {
            var before = lower[Math.Max(end, mention.Start - Window)..mention.Start];
            var after = lower[mention.End..Math.Min(lower.Length, mention.End + Window)];
            var goesOn = end > 0 && (JointOnly.IsMatch(before) || (lastKey == OfficeKeys.Associations && Members.IsMatch(before)));
            role = goesOn ? role : RoleOf(sentence, lower, mention, before, after, hasLead);
            (end, lastKey) = (mention.End, mention.Key);
            if (role == OfficeRole.Lead && !hasHeading)
            {
                found.Add((mention, true));
                hasLead = true;
            }
            else if (role == OfficeRole.Coordinating || (role == OfficeRole.Used && !hasHeading) || (role == OfficeRole.Used && IsDirected(before) && !mention.IsGeneric))
            {
                // "Chỉ đạo X lập …" with nobody above X makes X the lead.
                var leads = role == OfficeRole.Used && !hasHeading && !hasLead && IsDirected(before);
                found.Add((mention, leads));
            }
        }

        return found;
    }

    /// <summary>The offices of a heading that consists of nothing else; null where it is about something else.</summary>
    public static IReadOnlyList<OfficeMention>? OfHeading(string heading, IReadOnlyList<OfficeMention> mentions)
    {
        if (mentions.Count == 0)
        {
            return null;
        }

        var lower = Spelling.Lower(heading);
        var colon = lower.IndexOf(':', mentions[0].Start);
        var end = colon < 0 ? lower.Length : colon;
        var own = mentions.Where(m => m.End <= end).ToList();
        if (own.Count is 0 or > MostInHeading)
        {
            return null;
        }

        var rest = lower[..end];
        foreach (var mention in Enumerable.Reverse(own))
        {
            rest = rest.Remove(mention.Start, mention.Length);
        }

        return HeadingRest.IsMatch(rest) ? own : null;
    }

    private static OfficeRole RoleOf(string sentence, string lower, OfficeMention mention, string before, string after, bool hasLead)
    {
        foreach (var pattern in Patterns)
        {
            var isStart = pattern.Before == Start;
            var fits = isStart
                ? !hasLead && IsSentenceStart(sentence, lower, mention.Start) && !NotActing.IsMatch(after)
                : (pattern.Before?.IsMatch(before) ?? true) && (pattern.After?.IsMatch(after) ?? true);
            if (fits)
            {
                return pattern.Role;
            }
        }

        return OfficeRole.None;
    }

    private static bool IsDirected(string before) => Directed.IsMatch(before);

    private static bool IsSentenceStart(string sentence, string lower, int at)
    {
        var before = lower[..at].TrimEnd();
        return Bullet.IsMatch(before) || (before.EndsWith('.') && char.IsUpper(sentence[at]));
    }

    [GeneratedRegex(@"(?:phối hợp|hợp tác|phối kết hợp|liên kết)(?: chặt chẽ| thường xuyên| tích cực| triển khai)?(?: với| cùng(?: với)?)?(?: các)?(?: cơ quan,?)? ?$")]
    private static partial Regex Together { get; }

    [GeneratedRegex(@"(?:phối hợp|hợp tác)[^.;:]{0,60}giữa[^.;:]{0,60}$")]
    private static partial Regex Between { get; }

    [GeneratedRegex(@"(?:tham mưu(?: giúp)?(?: cho)?|báo cáo(?: cho)?|trình|gửi|cho|với|của|tại|về|đến|từ|theo|hướng dẫn|trước|đề xuất|kiến nghị|xin ý kiến|vào|trong) ?$")]
    private static partial Regex Receives { get; }

    [GeneratedRegex(@"(?:giao(?: cho)?|đề nghị|yêu cầu|phân công|do|ủy quyền(?: cho)?|giao nhiệm vụ cho) ?$")]
    private static partial Regex Charged { get; }

    [GeneratedRegex(@"(?:thông qua|(?:phát huy|đẩy mạnh)(?: [^.;:]{0,30})? hoạt động(?: của)?|phát huy(?: tốt| hiệu quả)?(?: vai trò)?(?: và trách nhiệm| nòng cốt)?(?: của)?|khuyến khích|huy động|vận động|nòng cốt là|gắn với|lực lượng|sự tham gia của|vai trò(?: nòng cốt)?(?: của)?) ?(?:các )?$")]
    private static partial Regex Through { get; }

    [GeneratedRegex(@"chỉ đạo(?: [^.;:]{0,60}, nhất là)? ?$")]
    private static partial Regex Directed { get; }

    [GeneratedRegex(@"^ ?,? ?(?:chủ trì|chịu trách nhiệm|làm đầu mối|là cơ quan thường trực|có trách nhiệm)")]
    private static partial Regex Leading { get; }

    [GeneratedRegex(@"^ ?(?:cùng |làm đầu mối )?phối hợp(?: thực hiện| triển khai| hỗ trợ| tham gia)? ?(?:[.;,)]|$)")]
    private static partial Regex Helping { get; }

    [GeneratedRegex(@"^ ?(?:về|trong|của|là (?:một|nơi))(?!\p{L})")]
    private static partial Regex NotActing { get; }

    [GeneratedRegex(@"^[-+*•\d.)a-hđ(: ]{0,12}$")]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"^(?:[-+*•]|[\divx]{1,4}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[a-hđ][.)])?$")]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"^ ?(?:,|;|và|cùng|cùng với|với|hoặc|-|/|, và|, cùng) ?(?:các |với )?$")]
    private static partial Regex JointOnly { get; }

    /// <summary>"các đoàn thể (Đoàn Thanh niên, …)"</summary>
    [GeneratedRegex(@"^ ?\((?:như |gồm |bao gồm )?:? ?$")]
    private static partial Regex Members { get; }

    [GeneratedRegex(@"^ ?(?:[-+*•] ?|[\divxa-hđ]{1,4}(?:\.\d{1,2}){0,3}[.)] ?)?(?:đề nghị |yêu cầu |giao |trách nhiệm (?:của )?|đối với |nhiệm vụ (?:của )?)?(?:các |đồng chí )?[,;và() .&/-]{0,12}(?:các )?[ .)]{0,3}$")]
    private static partial Regex HeadingRest { get; }
}
