using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace XaSo.Platform.Office;

/// <summary>
/// Writes a workbook: each sheet has a header that stays in sight and can be filtered, typed cells, and columns of a width that suits.
/// Rows are written as they come, so that a large export needs little memory besides the file.
/// </summary>
public sealed class XlsxWriter : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestName = 31;
    private const int LongestText = 32_767;
    private static readonly DateOnly _dayZero = new(1899, 12, 30);

    private readonly MemoryStream _file = new();
    private readonly SpreadsheetDocument _document;
    private readonly Sheets _sheets = new();

    public XlsxWriter()
    {
        _document = SpreadsheetDocument.Create(_file, SpreadsheetDocumentType.Workbook);
        var book = _document.AddWorkbookPart();
        book.Workbook = new Workbook(_sheets);
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
    }

    public XlsxWriter Add(string sheet, IReadOnlyList<XlsxColumn> columns, IEnumerable<IReadOnlyList<XlsxCell>> rows)
    {
        var book = _document.WorkbookPart!;
        var part = book.AddNewPart<WorksheetPart>();
        var number = (uint)_sheets.ChildElements.Count + 1;
        _sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = NameOf(sheet) });

        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = number == 1 }));
        writer.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        var row = 1;
        Write(writer, row, [.. columns.Select(c => XlsxCell.Text(c.Header))], XlsxStyles.Header);
        foreach (var cells in rows)
        {
            Write(writer, ++row, cells);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{AddressOf(columns.Count, row)}" });
        writer.WriteEndElement();
        return this;
    }

    public byte[] ToArray()
    {
        _document.Dispose();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }

    /// <summary>Column 28, row 3 is "AB3".</summary>
    public static string AddressOf(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static void Write(OpenXmlWriter writer, int row, IReadOnlyList<XlsxCell> cells, uint? style = null)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Kind != XlsxKind.Empty)
            {
                var cell = CellOf(cells[i], style);
                cell.CellReference = AddressOf(i + 1, row);
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(XlsxCell cell, uint? style) => cell.Kind switch
    {
        XlsxKind.Text => new Cell(new InlineString(new SheetText(Printable(cell.Words!)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style ?? (LooksLikeFormula(cell.Words!) ? XlsxStyles.QuotedText : XlsxStyles.Text),
        },
        XlsxKind.Date => Number(cell.Day.DayNumber - _dayZero.DayNumber, XlsxStyles.Date),
        XlsxKind.Percent => Number(cell.Value, XlsxStyles.Percent),
        _ => Number(cell.Value, decimal.IsInteger(cell.Value) ? XlsxStyles.WholeNumber : XlsxStyles.Number),
    };

    private static Cell Number(decimal value, uint style) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { StyleIndex = style };

    /// <summary>Inline text is never computed; the apostrophe of the style keeps it so when somebody edits the cell or saves it as CSV from Excel.</summary>
    private static bool LooksLikeFormula(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    private static string Printable(string text) =>
        string.Concat((text.Length > LongestText ? text[..LongestText] : text).Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static string NameOf(string sheet)
    {
        var name = string.Concat(sheet.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? '-' : c));
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
