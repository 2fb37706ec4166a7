using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading.Phrases;

internal static class Passages
{
    /// <summary>Every paragraph and every cell, in reading order.</summary>
    public static IEnumerable<Passage> Of(SourceDocument document) => document.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Content),
        _ => Enumerable.Empty<Passage>(),
    }).Where(p => !p.IsEmpty);
}
