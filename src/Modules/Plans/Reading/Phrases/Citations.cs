using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>A document that a text names.</summary>
/// <param name="Place">From the kind to the end of what the document is about.</param>
/// <param name="Number">Without the spaces that a line break left in it; null for a law that is named only.</param>
internal sealed record Citation(Span Place, string? Kind, string? Number, DateOnly? Date, string? Issuer);

/// <summary>Finds documents that a text names: "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về …".</summary>
internal static partial class Citations
{
    private const int LongestSubject = 600;
    private const int LongestName = 120;

    private const string Code = @"[A-ZĐƯ][A-Za-zĐđƯư&]{1,11}\d{0,2}";
    private const string Day = @"ngày:? (?<day>\d{1,2}) ?(?:[/.-] ?(?<month>\d{1,2}) ?[/.-] ?|tháng (?<month>\d{1,2}),? năm )(?<year>\d{4})";

    private static readonly string[] _kinds =
    [
        "Chương trình hành động", "Kế hoạch hành động", "Thông tư liên tịch", "Nghị quyết liên tịch", "Kế hoạch", "Nghị quyết", "Nghị định", "Quyết định",
        "Quy định", "Quy chế", "Chỉ thị", "Thông tư", "Thông báo", "Tờ trình", "Hướng dẫn", "Chương trình", "Phương án", "Đề án", "Dự án", "Báo cáo", "Công điện",
        "Kết luận", "Công văn", "Văn bản", "Pháp lệnh", "Bộ luật", "Luật", "Hiến pháp",
    ];

    private static readonly (string Kind, string Lower)[] _lowerKinds = [.. _kinds.Select(k => (k, Spelling.Lower(k)))];

    private static readonly (string Short, string Kind)[] _shortKinds =
        [("NQ", "Nghị quyết"), ("NĐ", "Nghị định"), ("QĐ", "Quyết định"), ("KH", "Kế hoạch"), ("CT", "Chỉ thị"), ("TT", "Thông tư"), ("TB", "Thông báo"), ("CV", "Công văn")];

    public static IReadOnlyList<Span> SpansIn(string text) => [.. FindIn(text).Select(c => c.Place)];

    public static IReadOnlyList<Citation> FindIn(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains("ăn cứ", StringComparison.Ordinal))
        {
            return [];
        }

        var (dashed, lower) = (Spelling.Dashed(text), Spelling.Lower(text));
        var found = new List<Citation>();
        foreach (Match match in NumberPattern.Matches(dashed))
        {
            var (kind, start) = KindBefore(dashed, lower, match.Index);
            if ((kind ?? CitationRules.Kind(match.Groups["code"].Value)) is { } known)
            {
                found.Add(After(text, dashed, lower, match, known, start));
            }
        }

        var taken = new TakenPlaces(text.Length);
        found.ForEach(c => taken.Take(c.Place.Start, c.Place.Length));
        foreach (Match match in NamedLaw.Matches(dashed))
        {
            var named = match.Groups["law"];
            var isBasis = match.Groups["basis"].Success || match.Groups["year"].Success || match.Groups["day"].Success;
            if (isBasis && taken.Take(named.Index, named.Length))
            {
                found.Add(new(new(named.Index, named.Length), Spelling.Capitalised(match.Groups["kind"].Value), null, DateIn(match), null));
            }
        }

        found.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
        return WithSharedIssuers(found, dashed);
    }

    private static Citation After(string text, string dashed, string lower, Match match, string kind, int start)
    {
        var number = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
        var end = match.Index + match.Length;
        var date = DayAfter.Match(lower, end) is { Success: true } day ? Take(day, ref end) : null;
        string? issuer = null;
        if (IssuerAfter.Match(lower, end) is { Success: true } of && Issuers.LengthAt(dashed, of.Index + of.Length) is > 0 and var length)
        {
            issuer = Issuers.Tidy(text.Substring(of.Index + of.Length, length));
            end = of.Index + of.Length + length;
            date ??= DayAfter.Match(lower, end) is { Success: true } late ? Take(late, ref end) : null;
        }

        return new(new(start, EndOfSubject(dashed, lower, end) - start), kind, number, date, issuer ?? CitationRules.OnlyIssuer(number));

        static DateOnly? Take(Match found, ref int end)
        {
            end = found.Index + found.Length;
            return DateIn(found);
        }
    }

    private static DateOnly? DateIn(Match match) =>
        match.Groups["day"].Success
        && DateOnly.TryParseExact($"{match.Groups["day"].Value}/{match.Groups["month"].Value}/{match.Groups["year"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static (string? Kind, int Start) KindBefore(string dashed, string lower, int at)
    {
        var from = Math.Max(0, at - LongestName);
        var window = lower[from..at];
        (string? Kind, int Start, int End) best = (null, at, -1);
        foreach (var (kind, lowerKind) in _lowerKinds)
        {
            var start = window.LastIndexOf(lowerKind, StringComparison.Ordinal);
            var isWord = start == 0 || (start > 0 && !char.IsLetter(window[start - 1]));
            if (isWord && start + kind.Length > best.End && IsName(kind, window[(start + kind.Length)..]))
            {
                best = (kind, from + start, start + kind.Length);
            }
        }

        if (best.Kind is null)
        {
            var near = dashed[Math.Max(0, at - 6)..at].TrimEnd();
            near = near.EndsWith(" số", StringComparison.Ordinal) ? near[..^3] : near;
            var shortKind = _shortKinds.FirstOrDefault(k => near.EndsWith(k.Short, StringComparison.Ordinal));
            var start = shortKind.Short is null ? at : dashed.LastIndexOf(shortKind.Short, at - 1, StringComparison.Ordinal);
            return (shortKind.Kind, start);
        }

        return (best.Kind, best.Start);
    }

    /// <summary>What stands between the kind and the number: nothing but "số", or the name of a law.</summary>
    private static bool IsName(string kind, string between)
    {
        var words = between.Trim().TrimEnd(':').Trim();
        var isLaw = kind is "Luật" or "Bộ luật" or "Pháp lệnh";
        return words is "" or "số" || (isLaw ? !words.AsSpan().ContainsAny(";.:()") : words.StartsWith("của ", StringComparison.Ordinal) && words.Length < 60 && !words.Contains(','));
    }

    private static int EndOfSubject(string dashed, string lower, int end)
    {
        var subject = SubjectAfter.Match(lower, end);
        if (!subject.Success)
        {
            return end;
        }

        var limit = Math.Min(dashed.Length, end + LongestSubject);
        var next = NumberPattern.Match(dashed, end);
        limit = next.Success && next.Index < limit ? KindBefore(dashed, lower, next.Index).Start : limit;
        var at = subject.Index + subject.Length;
        while (at < limit && dashed[at] is not (';' or ')') && !(dashed[at] == '.' && (at + 1 == dashed.Length || dashed[at + 1] is ' ' or '/')))
        {
            at++;
        }

        // "… về triển khai thực hiện Nghị quyết số …": the other document has its own place.
        at = next.Success && at == limit && limit < next.Index ? end : at;
        while (at > end && dashed[at - 1] is ' ' or ',' or '(')
        {
            at--;
        }

        return at;
    }

    /// <summary>"Nghị quyết số 12/NQ-X ngày 5/7/2026, Chương trình số 8/CTr-X ngày 24/7/2026 của Ban Y": both are of Y.</summary>
    private static List<Citation> WithSharedIssuers(List<Citation> found, string dashed)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (one, next) = (found[i], found[i + 1]);
            var between = one.Place.End <= next.Place.Start ? dashed[one.Place.End..next.Place.Start].Trim() : "?";
            if (one is { Issuer: null, Number: { } number } && next is { Issuer: { } issuer, Number: not null } && between is "," or "và" or ", và"
                && CitationRules.Issuers(number).SequenceEqual(CitationRules.Issuers(next.Number)))
            {
                found[i] = one with { Issuer = issuer };
            }
        }

        return found;
    }

    [GeneratedRegex($@"(?<![\w/-])(?<number>\d{{1,5}}(?: ?/ ?(?:19|20)\d\d)? ?[/-] ?(?<code>{Code}(?: ?[/-] ?{Code}){{0,3}}))(?!\p{{L}})")]
    private static partial Regex NumberPattern { get; }

    [GeneratedRegex($@"\G ?,? ?{Day}")]
    private static partial Regex DayAfter { get; }

    [GeneratedRegex(@"\G ?,? ?(?:của|do) (?:đồng chí )?")]
    private static partial Regex IssuerAfter { get; }

    [GeneratedRegex(@"\G ?,? ?(?:về|quy định|phê duyệt|ban hành|sửa đổi|tiếp tục|thực hiện|triển khai|thúc đẩy|hướng dẫn|phát triển|giao|chuyển đổi số|xử phạt|đẩy mạnh|tăng cường|khóa|công bố)(?!\p{L})")]
    private static partial Regex SubjectAfter { get; }

    [GeneratedRegex($@"(?<basis>(?:Căn cứ|căn cứ)(?: vào)? )?(?<law>(?<kind>Luật|Bộ luật|Pháp lệnh) (?!số|này)\p{{L}}[^\d;.:()“”]{{2,90}}?(?: (?:{Day}|năm (?<year>\d{{4}}))|(?=[;.()]|$)))")]
    private static partial Regex NamedLaw { get; }
}
