namespace XaSo.Plans.Documents.Plain;

/// <summary>
/// A text file, also one that a program took out of a PDF: lines broken at the margin, numbers of pages between them,
/// tables whose columns are parted by tabs or no longer parted at all.
/// </summary>
public static class PlainTextReader
{
    public static SourceDocument Read(ReadOnlySpan<byte> bytes)
    {
        var text = PlainTextEncoding.Decode(bytes);
        return OldLetters.Converted(text) is { } converted ? Read(converted) with { Remarks = [RemarkTexts.OldLetters] } : Read(text);
    }

    public static SourceDocument Read(string text)
    {
        var lines = PlainTextLine.Split(text);
        var paragraphs = new PlainTextParagraphs(text, lines);
        var blocks = new List<Block>();
        var prose = new List<PlainTextLine>();
        for (var i = 0; i < lines.Count;)
        {
            var found = TabTables.Read(text, lines, i, paragraphs) ?? AlignedTable.Read(text, lines, i) ?? FlatTable.Read(text, lines, i, paragraphs.Width);
            if (found is not var (table, next))
            {
                prose.Add(lines[i++]);
                continue;
            }

            blocks.AddRange(paragraphs.Read(prose));
            prose.Clear();
            blocks.Add(table);
            i = next;
        }

        blocks.AddRange(paragraphs.Read(prose));
        return new("txt", text, blocks) { Pages = lines.Count == 0 ? 1 : lines[^1].Page };
    }
}
