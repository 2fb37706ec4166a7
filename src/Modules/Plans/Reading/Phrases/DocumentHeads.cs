using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>What the first and the last lines of an official document say: kind, title, number, day, commune, signer (Decree 30/2020/NĐ-CP, annex I).</summary>
public static partial class DocumentHeads
{
    private const int HeadLength = 40;
    private const int LongestTitle = 500;

    private static readonly string[] _kinds =
        ["Kế hoạch", "Chương trình hành động", "Chương trình", "Đề án", "Quyết định", "Nghị quyết", "Phương án", "Báo cáo", "Chỉ thị", "Thông báo", "Hướng dẫn", "Tờ trình", "Công văn", "Quy chế", "Dự án"];

    public static DocumentHead Read(SourceDocument document)
    {
        var passages = Passages.Of(document).Select(p => Plain(p.Text)).Where(t => t.Length > 0).ToList();
        var (kind, title, at) = Title(passages, 0, HeadLength);
        if (kind == "Quyết định" && passages.FindIndex(at + 1, Sections.BeginsPlan) is > 0 and var attached)
        {
            (kind, title, at) = Title(passages, attached, attached + 1);
        }

        var head = passages.Take(Math.Min(passages.Count, at < 0 ? HeadLength : at + 1)).ToList();
        var signed = head.Select(SignedOn).FirstOrDefault(d => d is not null);
        var (signer, signerTitle) = Signer(passages);
        var period = Period(title, signed, document.Text);
        var commune = Places.CommuneIn(string.Join('\n', passages));
        title = title is not null && !title.Any(char.IsLower) ? Places.InSentenceCase(title, commune) : title;
        return new(kind, title, commune, Places.ProvinceIn(document.Text), head.Select(NumberOf).FirstOrDefault(n => n is not null),
            signed, period.From, period.To, signer, signerTitle);
    }

    private static PlanPeriod Period(string? title, DateOnly? signed, string text)
    {
        var year = signed?.Year ?? (LastYearOfDays.Matches(text) is { Count: > 0 } days ? days.Max(d => int.Parse(d.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)) : null);
        var period = PlanPeriods.InTitle(title ?? "", year);
        return period == PlanPeriod.Unknown && signed is { } day ? PlanPeriod.Of(day.Year) : period;
    }

    private static (string? Kind, string? Title, int At) Title(List<string> passages, int from, int to)
    {
        for (var i = from; i < Math.Min(passages.Count, to); i++)
        {
            var line = passages[i];
            var kind = Array.Find(_kinds, k => line.StartsWith(k.ToUpperInvariant(), StringComparison.Ordinal));
            if (kind is null || (line.Length > kind.Length && char.IsLetter(line[kind.Length])))
            {
                continue;
            }

            var title = line[kind.Length..].Trim(' ', ':', '-', '–');
            var next = i + 1;
            while (next < passages.Count && next <= i + 6 && title.Length < LongestTitle && GoesOn(title, passages[next]))
            {
                title = $"{title} {passages[next++]}".Trim();
            }

            return (kind, Tidy(BodyWithin.Match(title) is { Success: true } body ? title[..body.Index] : title), i);
        }

        return (null, null, -1);
    }

    private static bool GoesOn(string title, string line) =>
        !StartOfBody.IsMatch(line) && (!line.EndsWith(';') || BodyWithin.IsMatch(line)) && !BodyWithin.IsMatch(title) && (title.Length == 0 || (!title.EndsWith('.') && (!line.EndsWith('.') || line.Length < 150 || BodyWithin.IsMatch(line))))
        && (title.Length == 0 || !line.StartsWith("Thực hiện ", StringComparison.Ordinal));

    private static string? Tidy(string title)
    {
        var tidy = title.TrimEnd('.', ' ', '_', '-', '–', '*');
        return tidy.Length == 0 ? null : tidy;
    }

    private static string? NumberOf(string line) => NumberLine.Match(line) is { Success: true } match
        ? match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal)
        : null;

    private static DateOnly? SignedOn(string line) =>
        SigningDay.Match(line) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups["day"].Value}/{match.Groups["month"].Value}/{match.Groups["year"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static (string? Signer, string? Title) Signer(List<string> passages)
    {
        for (var i = passages.Count - 1; i >= 0; i--)
        {
            var title = SignerTitle.Matches(passages[i]) is [.., var last] ? last : null;
            if (title is null)
            {
                continue;
            }

            var rest = passages[i][(title.Index + title.Length)..].Trim();
            var names = new[] { rest }.Concat(passages.Skip(i + 1).Take(rest.Length == 0 ? 3 : 0));
            var name = names.Select(n => PersonName.Match(n)).FirstOrDefault(m => m.Success)?.Value;
            if (name is not null)
            {
                var before = passages[i][..title.Index].Trim();
                var actsFor = ActsFor.Match(before.Length > 0 || i == 0 ? before : passages[i - 1]);
                return (name, actsFor.Success ? $"KT. {actsFor.Groups["of"].Value}, {title.Value}" : title.Value);
            }
        }

        return (null, null);
    }

    private static string Plain(string text) => text.Replace("*", "", StringComparison.Ordinal).Trim(' ', '_', '–', '-');

    [GeneratedRegex(@"^(?:Căn cứ|Xét đề nghị|\(?(?:Ban hành k|K)èm theo |Theo đề nghị|Phần |PHẦN |[IVX]{1,4}[.)]|\d{1,2}[.)]|Kính gửi|ĐẶT VẤN ĐỀ|MỞ ĐẦU|MỤC |Trên cơ sở|Thực hiện (?:Luật|Nghị quyết|Nghị định|Kế hoạch|Quyết định|Chương trình|Chỉ thị|Công văn)[^\n]{0,200};)")]
    private static partial Regex StartOfBody { get; }

    /// <summary>The first words of the body where nothing parts them from the title.</summary>
    [GeneratedRegex(@"(?<=\S[^.]{12,}) (?:Căn cứ|Thực hiện) (?=Luật|Nghị quyết|Nghị định|Kế hoạch|Quyết định|Chương trình|Chỉ thị|Công văn)")]
    private static partial Regex BodyWithin { get; }

    [GeneratedRegex(@"^Số ?:? ?(?<number>\d{1,5} ?/ ?[\p{L}\d&]{1,10}(?: ?[-–] ?[\p{L}&]{1,12}){0,3})")]
    private static partial Regex NumberLine { get; }

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}[\p{L} ]{1,40}, ?ngày ?(?<day>\d{1,2}) ?tháng ?(?<month>\d{1,2}) ?năm ?(?<year>20\d\d)")]
    private static partial Regex SigningDay { get; }

    [GeneratedRegex(@"\d{1,2}/\d{1,2}/(?<year>20\d\d)|\d{1,2} tháng \d{1,2} năm (?<year>20\d\d)")]
    private static partial Regex LastYearOfDays { get; }

    [GeneratedRegex(@"(?:PHÓ )?(?:CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG PHÒNG)(?!\p{L})(?! (?:ỦY|UỶ|UBND|HĐND))")]
    private static partial Regex SignerTitle { get; }

    [GeneratedRegex(@"(?<!\p{L})KT\. ?(?<of>\p{Lu}[\p{Lu} ]{3,40}?)[ /,]*$")]
    private static partial Regex ActsFor { get; }

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}{0,7}(?: \p{Lu}\p{Ll}{0,7}){1,4})(?=$|[ .;](?!\p{Ll}))")]
    private static partial Regex PersonName { get; }
}
