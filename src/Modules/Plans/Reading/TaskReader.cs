using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>Finds what the prose of a plan asks to be done: points below the headings of tasks, solutions and organisation.</summary>
internal static partial class TaskReader
{
    private const int Longest = 140;

    public static IEnumerable<(OutlineNode Node, ReadTask Task)> Read(PlanContext plan) =>
        plan.Outline.Nodes.Where(IsTask).SelectMany(n => Of(n, plan).Select(t => (n, t)));

    private static bool IsTask(OutlineNode node)
    {
        if (node.Kind is not (SectionKind.Tasks or SectionKind.Solutions or SectionKind.Organisation) || node.Block is not Paragraph || node.IsHeading)
        {
            return false;
        }

        var text = node.Text.Text;
        if (text.Length < 15 || text.EndsWith(':'))
        {
            return false;
        }

        return node.Label.Kind != LabelKind.None || Deeds.Begin(text);
    }

    private static IEnumerable<ReadTask> Of(OutlineNode node, PlanContext plan)
    {
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
            yield return new(plan.Quotable(part), false, node.Pillar, number, Name(part, inline), null, due, leads, coordinating);
        }
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
            if (i > 0 && (dues[i].Kind, dues[i].Text) != (dues[i - 1].Kind, dues[i - 1].Text) && !(i == 1 && place - start < 25))
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

    private static string Name(Passage part, int inline)
    {
        var text = part.Text[Math.Min(inline, part.Text.Length)..].Trim(' ', '.', ';', '/', '-');
        text = text.Length == 0 ? part.Text : text;
        var end = NameEnd.Match(text) is { Success: true, Index: > 20 } match ? match.Index : text.Length;
        text = text[..end];
        if (text.Length > Longest)
        {
            var cut = text.LastIndexOfAny([',', ' '], Longest);
            text = text[..(cut > 40 ? cut : Longest)].TrimEnd(',', ' ') + "…";
        }

        return Spelling.Capitalised(text);
    }

    [GeneratedRegex(@"^(?:coi|xem|lấy|đây là|trong đó|qua đó|từ đó|theo đó|điều này|việc này)(?!\p{L})")]
    private static partial Regex Comments { get; }

    [GeneratedRegex(@"[;:]|\. \p{Lu}")]
    private static partial Regex NameEnd { get; }
}
