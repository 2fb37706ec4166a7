using XaSo.Plans.Documents;
using XaSo.Plans.Reading.Phrases;

namespace XaSo.Plans.Reading;

/// <summary>Reads a plan: what it aims at, what is to be done, by whom and when.</summary>
public static class PlanReader
{
    // The longest paragraph of a real plan has some 3,000 letters; whoever sends a million in one must not keep the program busy.
    private const int LongestParagraph = 10_000;

    /// <param name="ct">Looked at between the parts of the work; none of them takes long.</param>
    public static PlanReading Read(SourceDocument whole, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var document = whole with { Blocks = [.. whole.Blocks.Where(b => !IsTooLong(b))] };
        var head = DocumentHeads.Read(document);
        var period = new PlanPeriod(head.PeriodFrom, head.PeriodTo);
        var offices = OfficeNames.Collect(document);
        ct.ThrowIfCancellationRequested();
        var outline = Outline.Read(document, period, offices.OfficesOf);
        var plan = new PlanContext(document, outline, offices, period);

        ct.ThrowIfCancellationRequested();
        var tables = new TableReader(plan);
        tables.Read();
        ct.ThrowIfCancellationRequested();
        var tasks = TaskReader.Read(plan).ToList();
        ct.ThrowIfCancellationRequested();
        var prose = new TargetReader(plan, tasks);
        prose.Read();
        ct.ThrowIfCancellationRequested();

        // Neither what was done last year nor the annex, which cites the plan itself, tells what the plan stands on.
        var leftOut = outline.Nodes.Where(n => n.Block is Paragraph && (n.Kind == SectionKind.LastYear || n.Text.Text.StartsWith("(Kèm theo", StringComparison.OrdinalIgnoreCase)))
            .Select(n => ((Paragraph)n.Block!).Content).ToHashSet();
        IReadOnlyList<ReadReporting> reporting = [.. ReportingReader.Read(plan), .. tables.Reporting];
        IReadOnlyList<UnreadText> unread = [.. prose.Unread, .. tables.Unread];
        IEnumerable<Passage> read = [.. prose.Targets.Concat(tables.Targets).Select(t => t.Quote), .. tasks.Select(t => t.Task).Concat(tables.Tasks).Select(t => t.Quote),
            .. prose.Baselines.Concat(tables.Baselines).Select(b => b.Quote), .. reporting.Select(r => r.Quote), .. unread.Select(u => u.Quote)];
        return new()
        {
            Head = head,
            LegalBases = [.. Phrases.LegalBases.Read(document, leftOut).Where(b => b.Number is null || b.Number != head.Number)],
            Targets = [.. prose.Targets, .. tables.Targets],
            Tasks = [.. tasks.Select(t => t.Task), .. tables.Tasks],
            Baselines = [.. prose.Baselines, .. tables.Baselines],
            Reporting = reporting,
            Offices = offices.Offices,
            Unread = [.. whole.Blocks.Where(IsTooLong).Select(TooLong), .. unread, .. new UnreadReader(plan, [.. read]).Read()],
        };
    }

    private static IEnumerable<Passage> PassagesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Content),
        _ => [],
    };

    private static bool IsTooLong(Block block) => PassagesOf(block).Any(p => p.Text.Length > LongestParagraph);

    private static UnreadText TooLong(Block block) => new(PassagesOf(block).First(p => p.Text.Length > LongestParagraph).Slice(0, 300), UnreadReasons.TooLong);
}
