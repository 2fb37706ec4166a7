using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>Finds what the prose of a plan asks to be done: points below the headings of tasks, solutions and organisation.</summary>
internal static partial class TaskReader
{
    private const int Longest = 140;
    private const int ShortestName = 40;

    // "Giao Phòng Kinh tế tham mưu." says who does what the sentence before it says.
    private const int ShortAside = 60;

    public static IEnumerable<(OutlineNode Node, ReadTask Task)> Read(PlanContext plan) =>
        plan.Outline.Nodes.Where(n => IsTask(n, plan)).SelectMany(n => Of(n, plan).Select(t => (n, t)));

    private static bool IsTask(OutlineNode node, PlanContext plan)
    {
        var hasFields = plan.Fields.HasAny(node);
        if (node.Kind is not (SectionKind.Tasks or SectionKind.Solutions or SectionKind.Organisation) || node.Block is not Paragraph || (node.IsHeading && !hasFields) || plan.Fields.TaskOf(node) is not null)
        {
            return false;
        }

        var text = node.Text.Text;
        if (text.Length < 15 || text.EndsWith(':'))
        {
            return false;
        }

        return hasFields || node.Label.Kind != LabelKind.None || Deeds.Begin(text) || (text.Length > 30 && text[^1] is '.' or ';' && BeginsWithOffice(text, plan.Offices));
    }

    /// <summary>"Trạm Y tế phối hợp với …": somebody at work.</summary>
    private static bool BeginsWithOffice(string text, OfficeIndex offices) =>
        Somebody.IsMatch(text) || (offices.FindIn(text) is [{ Start: 0 } first, ..] && Deeds.Begin(text[first.Length..].TrimStart(' ', ',')));

    private static IEnumerable<ReadTask> Of(OutlineNode node, PlanContext plan)
    {
        if (plan.Fields.HasAny(node))
        {
            yield return OfFields(node, plan);
            yield break;
        }

        var offices = node.Offices;
        var body = node.Text;
        var inline = InlineOffice(body, plan.Offices);
        if (inline > 0)
        {
            offices = plan.Offices.OfficesOf(body.Text[..inline]);
        }

        foreach (var part in Parts(body, plan.Period))
        {
            var due = Clauses.Sentences(part).Select(s => DueOf(s, plan.Period)).FirstOrDefault(d => d.Kind != DueKind.None) ?? Due.Missing;
            var (leads, coordinating) = plan.Offices.LeadAndCoordinating(part.Text, offices);
            var number = node.Label.IsBullet || node.Label.Number.Length == 0 ? null : node.Label.Number;
            yield return new(plan.Quotable(part), false, Pillars.Under(node.Pillars, part.Text), number, Name(part, part.Start == body.Start ? inline : 0), null, due, leads, coordinating);
        }
    }

    private static ReadTask OfFields(OutlineNode node, PlanContext plan)
    {
        var inText = plan.Offices.LeadAndCoordinating(node.Text.Text, node.Offices);
        var (leads, helpers) = plan.Offices.ReadCell(plan.Fields[node, ColumnKind.Lead].Text);
        (leads, helpers) = leads.Count > 0 ? (leads, helpers) : inText;
        helpers = [.. helpers.Union(plan.Offices.SplitCell(plan.Fields[node, ColumnKind.Coordinating].Text)).Except(leads)];
        var time = plan.Fields[node, ColumnKind.Time];
        var due = time.IsEmpty ? DueOf(node.Text, plan.Period) : DuePhrase.Read(time.Text, plan.Period);
        var result = plan.Fields[node, ColumnKind.Result];
        var number = node.Label.IsBullet || node.Label.Number.Length == 0 ? null : node.Label.Number;
        return new(plan.Quotable(node.Text), false, Pillars.Under(node.Pillars, node.Text.Text), number, Name(node.Text, TaskPrefix.Match(node.Text.Text).Length), result.IsEmpty ? null : result.Text, due, leads, helpers);
    }

    /// <summary>One point is one task, unless its sentences are due at different times.</summary>
    private static List<Passage> Parts(Passage body, PlanPeriod period)
    {
        var sentences = Clauses.Sentences(body).ToList();
        if (sentences.Count < 2)
        {
            return [body];
        }

        var dues = sentences.ConvertAll(s => DueOf(s, period));
        var parts = new List<Passage>();
        var start = 0;
        var at = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var place = body.Text.IndexOf(sentences[i].Text, at, StringComparison.Ordinal);
            var isAside = (dues[i].Kind == DueKind.None && sentences[i].Text.Length < ShortAside) || Goals.IsMatch(sentences[i].Text);
            if (i > 0 && !isAside && (dues[i].Kind, dues[i].Text) != (dues[i - 1].Kind, dues[i - 1].Text) && !(i == 1 && place - start < 25))
            {
                parts.Add(body.Slice(start, place - start));
                start = place;
            }

            at = place + sentences[i].Text.Length;
        }

        parts.Add(body.Slice(start, body.Text.Length - start));
        return parts;
    }

    private static Due DueOf(Passage sentence, PlanPeriod period) =>
        Comments.IsMatch(Spelling.Lower(sentence.Text)) ? Due.Missing : DuePhrase.InProse(sentence.Text, period);

    /// <summary>How long "Phòng Kinh tế:" is at the beginning of a point; 0 where no office stands there.</summary>
    public static int InlineOffice(Passage body, OfficeIndex offices)
    {
        var colon = body.Text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 3 and < 150 && offices.IsOffice(body.Text[..colon]) is not null ? colon + 1 : 0;
    }

    /// <summary>The first words of the point that are a phrase of their own; all of them stand in its quote.</summary>
    private static string Name(Passage part, int inline)
    {
        var text = part.Text[Math.Min(inline, part.Text.Length)..].Trim(' ', '.', ';', '/', '-');
        text = text.Length == 0 ? part.Text : text;
        text = NameEnd.Match(text) is { Success: true, Index: > 20 } end ? text[..end.Index] : text;
        if (text.Length > Longest)
        {
            var cut = Borders.Matches(Spelling.Lower(text)[..Longest]).Select(m => m.Index).LastOrDefault(i => i > ShortestName && IsOutside(text, i));
            cut = cut > 0 ? cut : WeakBorders.Matches(Spelling.Lower(text)[..Longest]).Select(m => m.Index).LastOrDefault(i => i > ShortestName && IsOutside(text, i));
            text = text[..(cut > 0 ? cut : text.LastIndexOf(' ', Longest))];
        }

        return Spelling.Capitalised(Ended(text));
    }

    /// <summary>Without what announces a list that is left out, and without a word that wants another.</summary>
    public static string Ended(string name)
    {
        var text = name.TrimEnd('.', ';', ':', ',', '-', '–', ' ');
        return End.Match(Spelling.Lower(text)) is { Success: true, Index: > 10 } end ? text[..end.Index].TrimEnd(' ', ',', '-', '–', ':') : text;
    }

    private static bool IsOutside(string text, int at) => text[..at].Count(c => c is '(' or '“') == text[..at].Count(c => c is ')' or '”');

    [GeneratedRegex(@"^(?:coi|xem|lấy|đây là|trong đó|qua đó|từ đó|theo đó|điều này|việc này)(?!\p{L})")]
    private static partial Regex Comments { get; }

    [GeneratedRegex(@"^(?:(?:Cán bộ|Công chức|Viên chức|Lãnh đạo|Thủ trưởng|Người đứng đầu|Mỗi (?:cơ quan|đơn vị|cán bộ|phòng|thôn|tổ))(?!\p{L}))")]
    private static partial Regex Somebody { get; }

    /// <summary>What the sentence before it is to reach.</summary>
    [GeneratedRegex(@"^Phấn đấu (?=.{0,120}\d ?%)")]
    private static partial Regex Goals { get; }

    [GeneratedRegex(@"^Nhiệm vụ \d{1,2} ?[:.] ?")]
    private static partial Regex TaskPrefix { get; }

    [GeneratedRegex(@"[;:]|\. \p{Lu}")]
    private static partial Regex NameEnd { get; }

    /// <summary>Where a long name may end: before what says why, how or for whom, or at a comma.</summary>
    [GeneratedRegex(@",? (?:nhằm|để|phục vụ|bảo đảm|đảm bảo|góp phần|trong đó|trên cơ sở|thông qua|gắn với|đặc biệt|nhất là|theo|như|gồm|bao gồm) |, ")]
    private static partial Regex Borders { get; }

    [GeneratedRegex(" (?:và|của|cho|trong|trên|về|tại|với|từ|đến|vào|bằng|giữa) ")]
    private static partial Regex WeakBorders { get; }

    [GeneratedRegex(@",? (?:cụ thể |ví dụ )?(?:như|gồm|bao gồm|gồm có|cụ thể|là|trong đó|sau|như sau|sau đây|và|của|cho|trong|trên|với|để|nhằm|các|những|về|từ|tại|vào)(?: sau| là)?[ ,]*$")]
    private static partial Regex End { get; }
}
