using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>Reads a plan: what it aims at, what is to be done, by whom and when.</summary>
public static class PlanReader
{
    public static PlanReading Read(SourceDocument document)
    {
        var head = DocumentHeads.Read(document);
        var period = new PlanPeriod(head.PeriodFrom, head.PeriodTo);
        var offices = OfficeNames.Collect(document);
        var outline = Outline.Read(document, period, offices.OfficesOf);
        var plan = new PlanContext(document, outline, offices, period);

        var tables = new TableReader(plan);
        tables.Read();
        var tasks = TaskReader.Read(plan).ToList();
        var prose = new TargetReader(plan, tasks);
        prose.Read();

        // Neither what was done last year nor the annex, which cites the plan itself, tells what the plan stands on.
        var leftOut = outline.Nodes.Where(n => n.Block is Paragraph && (n.Kind == SectionKind.LastYear || n.Text.Text.StartsWith("(Kèm theo", StringComparison.OrdinalIgnoreCase)))
            .Select(n => ((Paragraph)n.Block!).Content).ToHashSet();
        return new()
        {
            Head = head,
            LegalBases = [.. Phrases.LegalBases.Read(document, leftOut).Where(b => b.Number is null || b.Number != head.Number)],
            Targets = [.. prose.Targets, .. tables.Targets],
            Tasks = [.. tasks.Select(t => t.Task), .. tables.Tasks],
            Baselines = [.. prose.Baselines, .. tables.Baselines],
            Reporting = [.. ReportingReader.Read(plan), .. tables.Reporting],
            Offices = offices.Offices,
            Unread = [.. prose.Unread, .. tables.Unread],
        };
    }
}
