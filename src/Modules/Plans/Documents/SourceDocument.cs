namespace XaSo.Plans.Documents;

/// <summary>A run of <see cref="SourceDocument.Text"/>, counted in UTF-16 units.</summary>
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// What every document becomes, whatever its format: its whole text in reading order, and the paragraphs and tables that the text is made of.
/// Numbers and bullets that a word processor draws are part of the text ("1.1. Nhận thức số").
/// </summary>
/// <param name="Format">docx, pdf, txt, html, odt or image.</param>
public sealed record SourceDocument(string Format, string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>What the reader of the format had to leave out or guess, in words for the person who reviews.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public int Pages { get; init; } = 1;
}

/// <param name="Page">Counted from 1; 0 where the format has no pages.</param>
public abstract record Block(int Page);

public sealed record Paragraph(Passage Content, int Page) : Block(Page)
{
    /// <summary>The whole paragraph is bold, as headings are.</summary>
    public bool IsBold { get; init; }
    public bool IsCentered { get; init; }

    /// <summary>1 for the highest style of heading in the file, 0 for none. Most plans use no styles.</summary>
    public int HeadingLevel { get; init; }
}

/// <summary>Rows in reading order. A merged cell stands once, where it begins.</summary>
public sealed record Table(IReadOnlyList<Row> Rows, int Page) : Block(Page);

public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>A row of column titles, also where it comes again on a new page.</summary>
    public bool IsHeader { get; init; }
}

/// <param name="Column">Counted from 0 over the grid of the table, so that columns line up in spite of merged cells.</param>
public sealed record Cell(Passage Content, int Column, int ColumnSpan = 1, int RowSpan = 1);
