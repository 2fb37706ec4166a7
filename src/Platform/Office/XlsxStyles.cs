using DocumentFormat.OpenXml.Spreadsheet;

namespace XaSo.Platform.Office;

internal static class XlsxStyles
{
    public const uint Text = 1;
    public const uint Header = 2;
    public const uint WholeNumber = 3;
    public const uint Number = 4;
    public const uint Date = 5;
    public const uint Percent = 6;
    public const uint QuotedText = 7;

    private const uint DateFormat = 164;
    private const uint PercentFormat = 165;
    private const uint DecimalFormat = 166;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.##%" },
            new NumberingFormat { NumberFormatId = DecimalFormat, FormatCode = "#,##0.##" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF5" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            Format(numbers: 0, wraps: true),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            Format(numbers: 3),
            Format(DecimalFormat),
            Format(DateFormat),
            Format(PercentFormat),
            Quoted()));

    private static CellFormat Format(uint numbers, bool wraps = false) =>
        new(new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = numbers, ApplyNumberFormat = true, ApplyAlignment = true };

    private static CellFormat Quoted()
    {
        var format = Format(numbers: 0, wraps: true);
        format.QuotePrefix = true;
        return format;
    }
}
