using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>Finds who has to report, and how often.</summary>
internal static partial class ReportingReader
{
    public static bool IsDuty(string text)
    {
        var lower = Spelling.Lower(text);
        return Reports.IsMatch(lower) && (Regularly.IsMatch(lower) || Frequencies.Find(text) is not null);
    }

    public static IEnumerable<ReadReporting> Read(PlanContext plan)
    {
        foreach (var node in plan.Outline.Nodes.Where(n => n.Block is Paragraph && n.Kind is SectionKind.Tasks or SectionKind.Solutions or SectionKind.Organisation))
        {
            foreach (var sentence in Clauses.Sentences(node.Text).Where(s => IsDuty(s.Text)))
            {
                var inline = TaskReader.InlineOffice(node.Text, plan.Offices);
                var office = (inline > 0 ? plan.Offices.IsOffice(node.Text.Text[..inline]) : null) ?? (node.Offices is [var first, ..] ? first : null)
                    ?? (plan.Offices.LeadAndCoordinating(sentence.Text, (string?)null).Leads is [var lead, ..] ? lead : null);
                var every = Frequencies.FindAll(sentence.Text);
                if (every.Count < 2)
                {
                    yield return new(plan.Quotable(sentence), office, every is [var only] ? only.Every : null);
                    continue;
                }

                foreach (var frequency in every.Select(e => e.Every).Distinct())
                {
                    yield return new(plan.Quotable(sentence), office, frequency);
                }
            }
        }
    }

    [GeneratedRegex(@"(?<!\p{L})(?:báo cáo|tổng hợp kết quả)(?!\p{L})")]
    private static partial Regex Reports { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:định kỳ|báo cáo[^.;]{0,80} năm 20\d\d)(?!\p{L})")]
    private static partial Regex Regularly { get; }
}
