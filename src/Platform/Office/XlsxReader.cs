using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace XaSo.Platform.Office;

/// <param name="Rows">Those that hold something, by their number in the sheet.</param>
public sealed record XlsxSheet(string Name, IReadOnlyList<XlsxRow> Rows);

/// <param name="Number">As the sheet shows it, from 1.</param>
/// <param name="Cells">From column A; a cell without content is empty text. Dates are dd/MM/yyyy, numbers without grouping and with a point.</param>
public sealed record XlsxRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

public enum XlsxFault
{
    NotAWorkbook,
    TooLarge,
}

/// <summary>A file that is no workbook, or one that is too large to be read safely.</summary>
public sealed class XlsxException(XlsxFault fault) : Exception(fault.ToString())
{
    public XlsxFault Fault => fault;
}

/// <summary>Reads the values of a workbook; formulas count with the value that was saved with them. Entities and links outside are never followed.</summary>
public static partial class XlsxReader
{
    public const long LargestFile = 10 * 1024 * 1024;
    private const long LargestContent = 150 * 1024 * 1024;
    private const int MostParts = 500;
    private const int MostSheets = 50;
    private const int MostRows = 20_000;
    private const int LastRow = 1_048_576;
    private const int MostColumns = 200;

    /// <exception cref="XlsxException">The file cannot be read.</exception>
    public static IReadOnlyList<XlsxSheet> Read(Stream file)
    {
        if (file.Length > LargestFile)
        {
            throw new XlsxException(XlsxFault.TooLarge);
        }

        try
        {
            Measure(file);
            file.Position = 0;
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var book = document.WorkbookPart ?? throw new XlsxException(XlsxFault.NotAWorkbook);
            var sheets = book.Workbook.Sheets?.Elements<Sheet>().ToList() ?? [];
            if (sheets.Count > MostSheets)
            {
                throw new XlsxException(XlsxFault.TooLarge);
            }

            var strings = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(TextOf).ToList() ?? [];
            var dates = DateStylesOf(book.WorkbookStylesPart?.Stylesheet);
            return [.. from sheet in sheets where book.GetPartById(sheet.Id!) is WorksheetPart select new XlsxSheet(sheet.Name!, RowsOf((WorksheetPart)book.GetPartById(sheet.Id!), strings, dates))];
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or FileFormatException
            or FormatException or OverflowException or ArgumentException or NullReferenceException or InvalidOperationException or KeyNotFoundException)
        {
            // The library says with these that the inside of the file is not what the format demands.
            throw new XlsxException(XlsxFault.NotAWorkbook);
        }
    }

    /// <summary>What a zip says of its size may be a lie, so it is unpacked once without keeping anything.</summary>
    private static void Measure(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts)
        {
            throw new XlsxException(XlsxFault.TooLarge);
        }

        var buffer = new byte[81_920];
        long size = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                size += read;
                if (size > LargestContent)
                {
                    throw new XlsxException(XlsxFault.TooLarge);
                }
            }
        }
    }

    private static List<XlsxRow> RowsOf(WorksheetPart part, List<string> strings, HashSet<uint> dates)
    {
        var rows = new List<XlsxRow>();
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } written ? NumberOf(written) : number + 1;
            var cells = CellsOf(row, strings, dates);
            if (cells.Exists(c => c != ""))
            {
                rows.Add(new(number, cells));
            }

            if (rows.Count > MostRows)
            {
                throw new XlsxException(XlsxFault.TooLarge);
            }
        }

        return rows;
    }

    private static int NumberOf(uint row) => row is >= 1 and <= LastRow ? (int)row : throw new XlsxException(XlsxFault.NotAWorkbook);

    private static List<string> CellsOf(Row row, List<string> strings, HashSet<uint> dates)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } address ? ColumnOf(address) : cells.Count;
            if (column >= MostColumns)
            {
                throw new XlsxException(XlsxFault.TooLarge);
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(ValueOf(cell, strings, dates).Trim());
        }

        return cells;
    }

    private static string ValueOf(Cell cell, List<string> strings, HashSet<uint> dates)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return strings[int.Parse(value, CultureInfo.InvariantCulture)];
        }

        if (cell.DataType?.Value == CellValues.InlineString)
        {
            return cell.InlineString is { } text ? TextOf(text) : "";
        }

        if (cell.DataType is not null && cell.DataType.Value != CellValues.Number)
        {
            return value;
        }

        if (value == "" || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return cell.StyleIndex is { } style && dates.Contains(style.Value) && number is >= 1 and < 2_958_466
            ? DateTime.FromOADate(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value;
    }

    private static string TextOf(OpenXmlElement text) => string.Concat(text.Descendants<SheetText>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    /// <summary>"AB3" is column 27, counted from 0.</summary>
    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var letter in address.TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column - 1;
    }

    private static HashSet<uint> DateStylesOf(Stylesheet? styles)
    {
        var formats = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => DatePart.IsMatch(Literal.Replace(f.FormatCode?.Value ?? "", ""))).Select(f => f.NumberFormatId!.Value).ToHashSet() ?? [];
        return styles?.CellFormats?.Elements<CellFormat>().Select((format, i) => (Id: format.NumberFormatId?.Value ?? 0, Style: (uint)i))
            .Where(f => f.Id is (>= 14 and <= 17) or 22 || formats.Contains(f.Id)).Select(f => f.Style).ToHashSet() ?? [];
    }

    [GeneratedRegex("[dy]", RegexOptions.IgnoreCase)]
    private static partial Regex DatePart { get; }

    /// <summary>What stands in quotes or brackets of a number format is not part of it.</summary>
    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal { get; }
}
