using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>The offices of one document; each spelling leads to one full name.</summary>
public sealed partial class OfficeIndex
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shorthand = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<OfficeMention>> _mentions;

    internal OfficeIndex(Dictionary<string, List<OfficeMention>> byText)
    {
        _mentions = byText;
        var mentions = byText.Values.SelectMany(m => m).ToList();
        var byKey = mentions.GroupBy(m => m.Key).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var key in byKey.Keys.Where(IsShort))
        {
            var full = byKey.Keys.Where(k => k.StartsWith(key + " ", StringComparison.Ordinal)).OrderByDescending(k => byKey[k].Count).ToList();
            if (full is [var only] || (full.Count > 0 && key == "ban chi dao"))
            {
                _shorthand[key] = full[0];
            }
        }

        var offices = new List<ReadOffice>();
        foreach (var group in mentions.GroupBy(m => KeyOf(m.Key)))
        {
            var name = OfficeNames.Fullest(group);
            _names[group.Key] = name;
            offices.Add(new(name, [.. group.Select(m => m.Text).Distinct().Where(t => t != name)]));
        }

        Offices = offices;
    }

    /// <summary>In the order in which they are first named.</summary>
    public IReadOnlyList<ReadOffice> Offices { get; }

    public IReadOnlyList<(int Start, int Length, string Name)> FindIn(string text) => [.. Mentions(text).Select(m => (m.Start, m.Length, NameOf(m)))];

    /// <summary>
    /// Every name in a cell of a column of offices. What is not known as an office is one here, since nothing else stands in such a column.
    /// </summary>
    public IReadOnlyList<string> SplitCell(string cellText)
    {
        var (names, at) = (new List<(int Start, string Name)>(), 0);
        foreach (var mention in OfficeGrammar.FindIn(cellText))
        {
            names.AddRange(Unknown(cellText, at, Math.Max(at, mention.Start)));
            names.Add((mention.Start, NameOf(mention)));
            at = mention.End;
        }

        names.AddRange(Unknown(cellText, at, cellText.Length));
        return [.. names.OrderBy(n => n.Start).Select(n => n.Name).Distinct()];
    }

    /// <summary>Who leads and who helps by a cell such as "Phòng Kinh tế (phối hợp Công an xã)".</summary>
    public (IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinating) ReadCell(string cellText)
    {
        var lower = Spelling.Lower(cellText);
        var at = lower.IndexOf("phối hợp", StringComparison.Ordinal);
        if (at < 0)
        {
            return (SplitCell(cellText), []);
        }

        var end = cellText.IndexOf(')', at);
        var leads = SplitCell(cellText[..at] + (end < 0 ? "" : cellText[(end + 1)..]));
        var helpers = SplitCell(cellText[(at + "phối hợp".Length)..(end < 0 ? cellText.Length : end)]);
        return (leads, [.. helpers.Except(leads)]);
    }

    /// <summary>The office that a heading is ("2. Phòng Kinh tế", "Đề nghị Công an xã:"); null where the heading is about something else.</summary>
    public string? IsOffice(string heading) => OfficesOf(heading) is [var first, ..] ? first : null;

    /// <summary>As <see cref="IsOffice"/>, for a heading that names several.</summary>
    public IReadOnlyList<string> OfficesOf(string heading) => OfficeRoles.OfHeading(heading, Mentions(heading)) is { } mentions ? [.. mentions.Select(NameOf).Distinct()] : [];

    public (IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinating) LeadAndCoordinating(string sentence, string? headingOffice) =>
        LeadAndCoordinating(sentence, headingOffice is null ? [] : [headingOffice]);

    public (IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinating) LeadAndCoordinating(string sentence, IReadOnlyList<string> headingOffices)
    {
        var roles = OfficeRoles.In(sentence, Mentions(sentence), headingOffices.Count > 0);
        IReadOnlyList<string> leads = headingOffices.Count > 0 ? headingOffices : [.. roles.Where(r => r.Leads).Select(r => NameOf(r.Mention)).Distinct()];
        var helpers = roles.Where(r => !r.Leads).Select(r => r.Mention).ToList();
        var named = helpers.Exists(h => !h.IsGeneric) ? helpers.Where((h, i) => !h.IsGeneric || IsListed(sentence, helpers, i)) : helpers.OrderByDescending(h => h.Key == OfficeKeys.Concerned).Take(1);
        return (leads, [.. named.Select(NameOf).Distinct().Except(leads)]);
    }

    /// <summary>In "với X, các đơn vị liên quan" they are meant as much as X; "và các đơn vị liên quan" is only a way to end.</summary>
    private static bool IsListed(string sentence, List<OfficeMention> helpers, int at) =>
        (helpers[at].Key == OfficeKeys.Concerned && at > 0 && IsComma(sentence, helpers[at - 1].End, helpers[at].Start))
        || (at + 1 < helpers.Count && IsComma(sentence, helpers[at].End, helpers[at + 1].Start));

    private static bool IsComma(string sentence, int from, int to) => from <= to && Comma.IsMatch(sentence[from..to]);

    internal string NameOf(OfficeMention mention) => _names.TryGetValue(KeyOf(mention.Key), out var name) ? name : OfficeNames.Fullest([mention]);

    /// <summary>The same sentence is asked about more than once.</summary>
    private List<OfficeMention> Mentions(string text)
    {
        if (!_mentions.TryGetValue(text, out var found))
        {
            _mentions[text] = found = OfficeNames.FindIn(text);
        }

        return found;
    }

    private static bool IsShort(string key) => key is "ban chi dao" or "van phong" or "vnpt" or "viettel" or "mobifone" or "to giup viec" or "to cong tac";

    private string KeyOf(string key) => _shorthand.GetValueOrDefault(key, key);

    private static IEnumerable<(int Start, string Name)> Unknown(string text, int start, int end)
    {
        var at = start;
        var parts = Parts(text[start..end]);
        for (var i = 0; i < parts.Count; i++)
        {
            var name = parts[i].Trim(' ', '-', '–', '.', ':', '*', '/');
            name = name.StartsWith("và ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
            name = name.EndsWith(" và", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

            // Beside a known office without a sign between them stands a word of its name or somebody's title.
            var touches = (i == 0 && start > 0) || (i == parts.Count - 1 && end < text.Length);
            var isWord = touches && !name.Contains(' ', StringComparison.Ordinal) && !name.All(char.IsUpper);
            if (!isWord && name.Count(char.IsLetter) >= 3 && !NoName.IsMatch(Spelling.Lower(name)))
            {
                yield return (at, Spelling.Capitalised(name));
            }

            at += parts[i].Length + 1;
        }
    }

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split([';', ',', '+', '(', ')']))
        {
            if (parts.Count > 0 && GoesOn(text, parts, part))
            {
                parts[^1] += "," + part;
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>"Ban quản lý cảng, bến" is one: a word or two in small letters, which begin no name, go on with the name before their comma.</summary>
    private static bool GoesOn(string text, List<string> before, string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && char.IsLower(words[0][0]) && words[0] != "và" && !OfficeWords.Beginnings.Contains(Spelling.Lower(words[0]))
            && char.IsUpper(before[^1].AsSpan().TrimStart(' ') is [var first, ..] ? first : ' ') && text[before.Sum(b => b.Length + 1) - 1] == ',';
    }

    [GeneratedRegex(@"^ ?(?:,|cùng|cùng với) ?(?:các )?$")]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"^(?:với|cùng|cùng với|phối hợp|chủ trì|và|của|tham mưu|thực hiện|(?:đơn vị|cơ quan) (?:chủ trì|phối hợp)|(?:(?:thủ|phó|tổ|phó tổ) )?trưởng|lãnh đạo|đồng chí|như trên|nt|không)$")]
    private static partial Regex NoName { get; }
}
