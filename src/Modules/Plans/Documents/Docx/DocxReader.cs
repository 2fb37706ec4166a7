using System.Xml.Linq;

namespace XaSo.Plans.Documents.Docx;

/// <summary>Word documents. Headers, footers, notes, comments and everything that lies outside the file are left aside.</summary>
internal sealed class DocxReader
{
    private readonly DocumentLimits _limits;
    private readonly CancellationToken _ct;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly DocxTables _tables;
    private DocxParagraphStart? _unfinished;
    private int _cells;

    private DocxReader(SafeArchive archive, DocumentLimits limits, CancellationToken ct)
    {
        (_limits, _ct) = (limits, ct);
        _styles = new(archive.Load("word/styles.xml"));
        _numbering = new(archive.Load("word/numbering.xml"), _styles);
        _tables = new(_styles, ReadBlocks, CountCell);
    }

    public static SourceDocument Read(Stream content, DocumentLimits limits, CancellationToken ct)
    {
        using var archive = new SafeArchive(content, limits, ct);
        var body = archive.Load("word/document.xml").Child("body") ?? throw new UnreadableDocumentException(RefusalReason.Damaged);
        var reader = new DocxReader(archive, limits, ct);
        return new DraftDocument("docx", limits.TextLength).Assemble(reader.ReadBlocks(body), 1, []);
    }

    private List<DraftBlock> ReadBlocks(XElement parent)
    {
        var drafts = new List<DraftBlock>();
        ReadInto(drafts, parent);
        Finish(drafts);
        return drafts;
    }

    private void ReadInto(List<DraftBlock> drafts, XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            _ct.ThrowIfCancellationRequested();
            switch (child.Name())
            {
                case "p":
                    ReadParagraph(drafts, child);
                    break;
                case "tbl":
                    Finish(drafts);
                    drafts.AddRange(_tables.Read(child));
                    break;
                case "AlternateContent":
                    ReadInto(drafts, child.Child("Choice") ?? child.Child("Fallback") ?? child);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "Choice" or "Fallback":
                    ReadInto(drafts, child);
                    break;
            }
        }
    }

    private void ReadParagraph(List<DraftBlock> drafts, XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var runs = new DocxRuns(_styles, properties);
        runs.Read(paragraph);
        var start = _unfinished ?? new DocxParagraphStart(properties, _numbering.Next(properties), "", true);
        _unfinished = start with { Text = start.Text + runs.Text, IsBold = start.IsBold && (runs.IsBold || string.IsNullOrWhiteSpace(runs.Text)) };

        // A deleted end of a paragraph joins it to the next one.
        if (properties.Child("rPr").Child("del") is null)
        {
            Finish(drafts);
        }

        foreach (var box in runs.Boxes)
        {
            Finish(drafts);
            ReadInto(drafts, box);
        }
    }

    private void Finish(List<DraftBlock> drafts)
    {
        if (_unfinished is not { } done)
        {
            return;
        }

        _unfinished = null;
        var first = true;
        foreach (var text in Lines.SplitAtMarks(done.Text))
        {
            drafts.Add(new DraftParagraph(first ? done.Label + text : text)
            {
                IsBold = done.IsBold,
                IsCentered = _styles.OfParagraph(done.Properties, "jc").Value() == "center",
                HeadingLevel = first ? _styles.HeadingLevel(done.Properties) : 0,
            });
            first = false;
        }
    }

    private void CountCell()
    {
        if (++_cells > _limits.TableCells)
        {
            throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
        }
    }

    private sealed record DocxParagraphStart(XElement? Properties, string Label, string Text, bool IsBold);
}
