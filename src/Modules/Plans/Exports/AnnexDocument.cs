using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace XaSo.Plans.Exports;

/// <param name="Width">In twentieths of a point; all columns together fill <see cref="AnnexDocument.TextWidth"/>.</param>
internal sealed record AnnexColumn(string Title, int Width, bool Centered = false);

/// <param name="Cells">One text spans the whole row, as the name of a group.</param>
internal sealed record AnnexRow(params string[] Cells);

/// <param name="Heading">"Phụ lục I".</param>
/// <param name="Belongs">"(Kèm theo Kế hoạch số … ngày …)".</param>
internal sealed record Annex(string Heading, string Title, string Belongs, IReadOnlyList<AnnexColumn> Columns, IReadOnlyList<AnnexRow> Rows);

/// <summary>
/// Annexes after Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 across, Times New Roman, heading 14 bold, title in capitals 14 bold, the line that names the
/// main document in italics, page numbers in the middle of the upper margin from the second page on. The national motto stands on the main document only.
/// </summary>
internal static class AnnexDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const uint PageLong = 16838;
    private const uint PageShort = 11906;
    private const int TopMargin = 1134;
    private const uint LeftMargin = 1701;
    private const uint RightMargin = 1134;
    public const int TextWidth = (int)(PageLong - LeftMargin - RightMargin);

    /// <summary>Sizes of letters are given in half points.</summary>
    private const string HeadingSize = "28";
    private const string TableSize = "24";
    private const string PageNumberSize = "26";

    public static byte[] Write(IReadOnlyList<Annex> annexes)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = PageNumber();
            var first = main.AddNewPart<HeaderPart>();
            first.Header = new Header(new Paragraph());
            var body = new Body();
            for (var i = 0; i < annexes.Count; i++)
            {
                Add(body, annexes[i]);
                var section = Section(main.GetIdOfPart(header), main.GetIdOfPart(first));
                body.Append(i == annexes.Count - 1 ? section : new Paragraph(new ParagraphProperties(section)));
            }

            main.Document = new Document(body);
        }

        return file.ToArray();
    }

    private static void Add(Body body, Annex annex)
    {
        body.Append(Line(annex.Heading, bold: true), Line(annex.Title.ToUpperInvariant(), bold: true), Line(annex.Belongs, italic: true), new Paragraph());
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = TextWidth.ToString(provider: null), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })),
            new TableGrid(annex.Columns.Select(c => new GridColumn { Width = c.Width.ToString(provider: null) })));
        table.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. annex.Columns.Select(c => Cell(c.Title, c.Width, 1, centered: true, bold: true))]));
        foreach (var row in annex.Rows)
        {
            table.Append(Row(row, annex.Columns));
        }

        body.Append(table);
    }

    private static TableRow Row(AnnexRow row, IReadOnlyList<AnnexColumn> columns) => row.Cells is [var group]
        ? new TableRow(new TableRowProperties(new CantSplit()), Cell(group, TextWidth, columns.Count, centered: false, bold: true, keepNext: true))
        : new TableRow([new TableRowProperties(new CantSplit()), .. row.Cells.Zip(columns, (text, column) => Cell(text, column.Width, 1, column.Centered, bold: false))]);

    private static TableCell Cell(string text, int width, int span, bool centered, bool bold, bool keepNext = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width.ToString(provider: null), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraph = new ParagraphProperties();
        if (keepNext)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = "0", After = "0" }, new Justification { Val = centered ? JustificationValues.Center : JustificationValues.Left });
        return new TableCell(properties, new Paragraph(paragraph, Letters(text, TableSize, bold, italic: false)));
    }

    private static Paragraph Line(string text, bool bold = false, bool italic = false) => new(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "0", After = "60" }, new Justification { Val = JustificationValues.Center }),
        Letters(text, HeadingSize, bold, italic));

    private static Run Letters(string text, string size, bool bold, bool italic)
    {
        var properties = new RunProperties();
        if (bold)
        {
            properties.Append(new Bold());
        }

        if (italic)
        {
            properties.Append(new Italic());
        }

        properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return new Run(properties, new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static string Printable(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static SectionProperties Section(string header, string firstHeader) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
        new HeaderReference { Type = HeaderFooterValues.First, Id = firstHeader },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = PageLong, Height = PageShort, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = TopMargin, Bottom = TopMargin, Left = LeftMargin, Right = RightMargin, Header = 567, Footer = 567, Gutter = 0 },
        new PageNumberType { Start = 1 },
        new TitlePage());

    private static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(new RunProperties(new FontSize { Val = PageNumberSize }), new Text("2"))) { Instruction = "PAGE" }));

    private static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
            new Color { Val = "000000" },
            new FontSize { Val = PageNumberSize },
            new FontSizeComplexScript { Val = PageNumberSize },
            new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))));
}
