using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

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

/// <summary>
/// Reads the values of a workbook; formulas count with the value that was saved with them. Entities and links outside are never followed.
/// It is read element by element, and refused as soon as it holds more than a person would enter: a small file may unpack to a large one.
/// </summary>
public sealed partial class XlsxReader
{
    public const long LargestFile = 10 * 1024 * 1024;
    internal const long LargestContent = 20 * 1024 * 1024;

    /// <summary>How many times its packed size a workbook has unpacked, above <see cref="SmallContent"/>; that of a person has up to about thirty times.</summary>
    private const int MostRatio = 150;
    private const long SmallContent = 1024 * 1024;
    private const int MostParts = 500;
    private const int MostSheets = 50;
    private const int MostStyles = 70_000;
    private const int MostStrings = 300_000;
    private const int MostRows = 20_000;
    private const int LastRow = 1_048_576;
    private const int MostColumns = 200;

    /// <summary>Of all sheets together, the empty ones before a full one among them.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>As many as a cell of Excel may hold.</summary>
    private const int LongestText = 32_767;

    /// <summary>Of all cells together; a text that many cells share counts with each.</summary>
    private const int MostLetters = 20_000_000;

    private static readonly XmlReaderSettings _xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly WorkbookPart _book;
    private readonly char[] _piece = new char[4096];
    private readonly StringBuilder _text = new();
    private readonly List<string> _strings = [];
    private readonly HashSet<int> _dates = [];
    private int _cells;
    private int _letters;

    private XlsxReader(WorkbookPart book) => _book = book;

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
            return new XlsxReader(document.WorkbookPart ?? throw new XlsxException(XlsxFault.NotAWorkbook)).Sheets();
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException
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
        Limit(zip.Entries.Count, MostParts);
        var buffer = new byte[81_920];
        var most = Math.Min(LargestContent, Math.Max(SmallContent, file.Length * MostRatio));
        long size = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                size += read;
                Limit(size, most);
            }
        }
    }

    private static void Limit(long count, long most)
    {
        if (count > most)
        {
            throw new XlsxException(XlsxFault.TooLarge);
        }
    }

    private List<XlsxSheet> Sheets()
    {
        var named = new List<(string Name, WorksheetPart Part)>();
        using (var book = Open(_book))
        {
            for (var count = 0; book.Read() && !IsEnd(book, "sheets");)
            {
                if (Is(book, "sheet"))
                {
                    Limit(++count, MostSheets);
                    if (_book.GetPartById(IdOf(book)!) is WorksheetPart part)
                    {
                        named.Add((book.GetAttribute("name") ?? throw new XlsxException(XlsxFault.NotAWorkbook), part));
                    }
                }
            }
        }

        // Each would be read as often as it is named.
        if (named.DistinctBy(s => s.Part.Uri).Count() != named.Count)
        {
            throw new XlsxException(XlsxFault.NotAWorkbook);
        }

        ReadStrings();
        ReadDateStyles();
        return [.. named.Select(s => new XlsxSheet(s.Name, RowsOf(s.Part)))];
    }

    private static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), _xml);

    private static bool Is(XmlReader reader, string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name;

    private static bool IsEnd(XmlReader reader, string name) => reader.NodeType == XmlNodeType.EndElement && reader.LocalName == name;

    /// <summary>The attribute r:id, in whichever of the two namespaces that the format has for it.</summary>
    private static string? IdOf(XmlReader reader)
    {
        string? id = null;
        while (reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) ? reader.Value : id;
        }

        reader.MoveToElement();
        return id;
    }

    private void ReadStrings()
    {
        if (_book.SharedStringTablePart is not { } part)
        {
            return;
        }

        using var reader = Open(part);
        while (reader.Read())
        {
            if (Is(reader, "si"))
            {
                _strings.Add(TextIn(reader));
                Limit(_strings.Count, MostStrings);
            }
        }
    }

    /// <summary>Numbers of the cell formats that show a date.</summary>
    private void ReadDateStyles()
    {
        if (_book.WorkbookStylesPart is not { } part)
        {
            return;
        }

        var formats = new HashSet<int> { 14, 15, 16, 17, 22 };
        var isCell = false;
        var style = 0;
        using var reader = Open(part);
        while (reader.Read() && !IsEnd(reader, "cellXfs"))
        {
            if (Is(reader, "numFmt") && reader.GetAttribute("formatCode") is { Length: < 256 } code && DatePart.IsMatch(Literal.Replace(code, "")))
            {
                formats.Add(Number(reader.GetAttribute("numFmtId")!));
                Limit(formats.Count, MostStyles);
            }
            else if (Is(reader, "cellXfs"))
            {
                isCell = !reader.IsEmptyElement;
            }
            else if (isCell && Is(reader, "xf"))
            {
                if (reader.GetAttribute("numFmtId") is { } format && formats.Contains(Number(format)))
                {
                    _dates.Add(style);
                }

                Limit(++style, MostStyles);
            }
        }
    }

    private List<XlsxRow> RowsOf(WorksheetPart part)
    {
        var rows = new List<XlsxRow>();
        var number = 0;
        using var reader = Open(part);
        while (reader.Read() && !IsEnd(reader, "sheetData"))
        {
            if (!Is(reader, "row"))
            {
                continue;
            }

            number = reader.GetAttribute("r") is { } written ? NumberOf(written) : number + 1;
            var cells = CellsOf(reader);
            if (cells.Exists(c => c != ""))
            {
                rows.Add(new(number, cells));
                _cells += cells.Count;
            }

            Limit(rows.Count, MostRows);
            Limit(_cells, MostCells);
        }

        return rows;
    }

    private static int Number(string written) => int.Parse(written, CultureInfo.InvariantCulture);

    private static int NumberOf(string row) => Number(row) is >= 1 and <= LastRow and var number ? number : throw new XlsxException(XlsxFault.NotAWorkbook);

    private List<string> CellsOf(XmlReader reader)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        while (reader.Read() && !IsEnd(reader, "row"))
        {
            if (!Is(reader, "c"))
            {
                continue;
            }

            var column = Math.Max(cells.Count, reader.GetAttribute("r") is { } address ? ColumnOf(address) : 0);
            Limit(column + 1, MostColumns);
            while (cells.Count < column)
            {
                cells.Add("");
            }

            var cell = ValueOf(reader).Trim();
            _letters += cell.Length;
            Limit(_letters, MostLetters);
            cells.Add(cell);
        }

        return cells;
    }

    private string ValueOf(XmlReader reader)
    {
        var (kind, style) = (reader.GetAttribute("t"), reader.GetAttribute("s") is { } written ? Number(written) : -1);
        var (value, inline) = ("", "");
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && !IsEnd(reader, "c"))
            {
                value = Is(reader, "v") ? TextIn(reader) : value;
                inline = Is(reader, "is") ? TextIn(reader) : inline;
            }
        }

        return kind switch
        {
            "s" => _strings[Number(value)],
            "inlineStr" => inline,
            null or "n" => NumberIn(value, style),
            _ => value,
        };
    }

    private string NumberIn(string value, int style)
    {
        if (value == "" || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return _dates.Contains(style) && number is >= 1 and < 2_958_466
            ? DateTime.FromOADate(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value;
    }

    /// <summary>The text inside the element at which the reader stands, up to its end; without what only says how to pronounce it.</summary>
    private string TextIn(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, isValue, spoken) = (_text.Clear(), reader.Depth, reader.LocalName == "v", -1);
        var isText = isValue;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPh" && !reader.IsEmptyElement && spoken < 0:
                    spoken = reader.Depth;
                    break;
                case XmlNodeType.EndElement when reader.Depth == spoken:
                    spoken = -1;
                    break;
                case XmlNodeType.Element when reader.LocalName == "t":
                    isText = !reader.IsEmptyElement && spoken < 0;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "t":
                    isText = isValue;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when isText:
                    for (var read = reader.ReadValueChunk(_piece, 0, _piece.Length); read > 0; read = reader.ReadValueChunk(_piece, 0, _piece.Length))
                    {
                        Limit(text.Append(_piece, 0, read).Length, LongestText);
                    }

                    break;
            }
        }

        return text.ToString();
    }

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

    [GeneratedRegex("[dy]", RegexOptions.IgnoreCase)]
    private static partial Regex DatePart { get; }

    /// <summary>What stands in quotes or brackets of a number format is not part of it.</summary>
    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal { get; }
}
