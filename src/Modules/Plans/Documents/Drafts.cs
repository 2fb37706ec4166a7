using System.Text;
using XaSo.Plans.Documents.Plain;

namespace XaSo.Plans.Documents;

/// <summary>Blocks as the readers of formats find them, before the text of the whole document is known.</summary>
internal abstract record DraftBlock(int Page)
{
    /// <summary>The lines that these blocks give in a cell, where a table inside the table cannot stand as such.</summary>
    public static List<string> LinesOf(IEnumerable<DraftBlock> blocks) =>
        [.. blocks.SelectMany(b => b switch
        {
            DraftParagraph paragraph => [paragraph.Text],
            DraftTable table => table.Rows.Select(r => string.Join(' ', r.Cells.Select(c => c.Text))),
            _ => Enumerable.Empty<string>(),
        }).Where(l => !string.IsNullOrWhiteSpace(l))];

    public static bool AreBold(IReadOnlyCollection<DraftBlock> blocks) =>
        blocks.OfType<DraftParagraph>().Any(p => !string.IsNullOrWhiteSpace(p.Text)) && blocks.OfType<DraftParagraph>().All(p => p.IsBold || string.IsNullOrWhiteSpace(p.Text));
}

internal sealed record DraftParagraph(string Text, int Page = 0) : DraftBlock(Page)
{
    public bool IsBold { get; init; }
    public bool IsCentered { get; init; }
    public int HeadingLevel { get; init; }
}

internal sealed record DraftTable(List<DraftRow> Rows, int Page = 0) : DraftBlock(Page);

internal sealed record DraftRow(List<DraftCell> Cells)
{
    public bool IsHeader { get; set; }
    public DraftCell? At(int column) => Cells.FirstOrDefault(c => c.Column <= column && column < c.Column + c.ColumnSpan);
}

/// <param name="Lines">The paragraphs of the cell.</param>
internal sealed record DraftCell(List<string> Lines, int Column, int ColumnSpan = 1)
{
    public int RowSpan { get; set; } = 1;
    public bool IsBold { get; init; }
    public bool IsEmpty => Lines.TrueForAll(string.IsNullOrWhiteSpace);
    public string Text => string.Join(' ', Lines).Trim();
}

/// <summary>Puts drafts together: paragraphs and rows one to a line, cells parted by tabs.</summary>
internal sealed class DraftDocument(string format, int textLimit)
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<string, Block>> _blocks = [];
    private Func<string, string>? _change;

    public SourceDocument Assemble(IEnumerable<DraftBlock> drafts, int pages, IReadOnlyList<string> remarks)
    {
        IReadOnlyList<DraftBlock> all = [.. drafts];
        _change = OldLetters.Change(string.Join('\n', DraftBlock.LinesOf(all).Take(400)));
        foreach (var draft in all)
        {
            switch (draft)
            {
                case DraftParagraph paragraph:
                    Add(paragraph);
                    break;
                case DraftTable table:
                    Add(table);
                    break;
            }
        }

        var text = _text.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException(RefusalReason.NoText);
        }

        return new(format, text, [.. _blocks.Select(b => b(text))]) { Pages = pages, Remarks = _change is not null ? [.. remarks, RemarkTexts.OldLetters] : remarks };
    }

    private void Add(DraftParagraph draft)
    {
        if (Lines.IsDrawn(draft.Text))
        {
            return;
        }

        var span = Append(draft.Text);
        if (span.Length == 0)
        {
            return;
        }

        _text.Append('\n');
        _blocks.Add(text => new Paragraph(Passage.Of(text, span), draft.Page)
        {
            IsBold = draft.IsBold,
            IsCentered = draft.IsCentered,
            HeadingLevel = draft.HeadingLevel,
        });
    }

    private void Add(DraftTable draft)
    {
        TableTitles.Mark(draft);
        var rows = new List<(DraftRow Row, List<Span> Cells)>();
        foreach (var row in draft.Rows.Where(r => r.Cells.Count > 0))
        {
            var cells = new List<Span>();
            foreach (var cell in row.Cells)
            {
                cells.Add(Append(string.Join('\n', cell.Lines.Where(l => !string.IsNullOrWhiteSpace(l)))));
                _text.Append('\t');
            }

            _text[^1] = '\n';
            rows.Add((row, cells));
        }

        if (rows.Count > 0)
        {
            _blocks.Add(text => new Table([.. rows.Select(r => new Row([.. r.Row.Cells.Zip(r.Cells, (cell, span) =>
                new Cell(Passage.Of(text, span), cell.Column, cell.ColumnSpan, cell.RowSpan))]) { IsHeader = r.Row.IsHeader })], draft.Page));
        }
    }

    private Span Append(string text)
    {
        var clean = Clean(_change?.Invoke(text) ?? text);
        if (_text.Length + clean.Length > textLimit)
        {
            throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
        }

        var span = new Span(_text.Length, clean.Length);
        _text.Append(clean);
        return span;
    }

    /// <summary>
    /// One way of writing each Vietnamese letter, and nothing that cannot be seen: two texts that look alike must be alike.
    /// A lone half of a pair, which no encoding can write, is replaced.
    /// </summary>
    private static string Clean(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                seen.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                seen.Append('\uFFFD');
            }
            else if (c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') || (char.IsControl(c) && !char.IsWhiteSpace(c)))
            {
                // Soft hyphens, marks of direction and the like.
            }
            else
            {
                seen.Append(c);
            }
        }

        return seen.ToString().Normalize(NormalizationForm.FormC).Trim();
    }
}
