using System.IO.Compression;
using System.Text;
using XaSo.Plans.Documents;

namespace XaSo.Tests.Plans.Documents;

/// <summary>Documents made for a test.</summary>
internal static class Made
{
    private const string Word = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" """;

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    public static byte[] Docx(string body, string numbering = "", string styles = "") => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
        ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
        ("word/numbering.xml", $"<w:numbering {Word}>{numbering}</w:numbering>"),
        ("word/styles.xml", $"<w:styles {Word}>{styles}</w:styles>"));

    public static byte[] Odt(string text, string styles = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:tb" xmlns:style="urn:s" xmlns:fo="urn:f">
            <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>
            """));

    public static string P(string text, string properties = "", string run = "") =>
        $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    public static string Item(int list, int level, string text) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Row(string cells, string properties = "") => $"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>";

    public static string Table(string rows) =>
        $"""<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr>{rows}</w:tbl>""";

    public static async Task<ReadingOutcome> Outcome(byte[] file, DocumentLimits? limits = null) =>
        await new DocumentReaders(limits ?? new(), DocumentPrograms.From(null)).Read(new MemoryStream(file), "file", TestContext.Current.CancellationToken);

    public static async Task<SourceDocument> Read(byte[] file)
    {
        var outcome = await Outcome(file);
        Assert.Null(outcome.Refusal);
        return outcome.Document!;
    }

    public static IEnumerable<string> Paragraphs(this SourceDocument document) => document.Blocks.OfType<Paragraph>().Select(p => p.Content.Text);

    /// <summary>One string per row, "column: text" for each cell, with its span where it is merged.</summary>
    public static IEnumerable<string> Rows(this SourceDocument document) =>
        document.Blocks.OfType<Table>().SelectMany(t => t.Rows).Select(r => (r.IsHeader ? "# " : "") + string.Join(" | ", r.Cells.Select(c =>
            $"{c.Column}{(c.ColumnSpan > 1 ? $"w{c.ColumnSpan}" : "")}{(c.RowSpan > 1 ? $"h{c.RowSpan}" : "")}: {c.Content}")));
}
