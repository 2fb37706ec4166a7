using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Reading.Phrases;

internal static class Texts
{
    /// <summary>A document of one paragraph per line.</summary>
    public static SourceDocument Document(params string[] lines)
    {
        var text = string.Join('\n', lines);
        var start = 0;
        var blocks = new List<Block>();
        foreach (var line in lines)
        {
            blocks.Add(new Paragraph(Passage.Of(text, new Span(start, line.Length)), 1));
            start += line.Length + 1;
        }

        return new("txt", text, blocks);
    }
}
