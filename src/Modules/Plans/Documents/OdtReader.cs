using System.Text;
using System.Xml.Linq;

namespace XaSo.Plans.Documents;

/// <summary>Documents of LibreOffice. Lists are drawn with the formats of their styles.</summary>
internal sealed class OdtReader
{
    private const int MostSpan = 200;
    private const int Levels = 10;
    private readonly DocumentLimits _limits;
    private readonly CancellationToken _ct;
    private readonly Dictionary<string, XElement> _styles = [];
    private readonly Dictionary<string, XElement> _listStyles = [];
    private readonly Dictionary<string, int[]> _counters = [];
    private int _cells;

    private OdtReader(DocumentLimits limits, CancellationToken ct) => (_limits, _ct) = (limits, ct);

    public static SourceDocument Read(Stream content, DocumentLimits limits, CancellationToken ct)
    {
        using var archive = new SafeArchive(content, limits, ct);
        if (archive.Load("META-INF/manifest.xml")?.Descendants().Any(e => e.Name() == "encryption-data") ?? false)
        {
            throw new UnreadableDocumentException(RefusalReason.Encrypted);
        }

        var document = archive.Load("content.xml");
        var text = document.Child("body").Child("text") ?? throw new UnreadableDocumentException(RefusalReason.Damaged);
        var reader = new OdtReader(limits, ct);
        reader.LearnStyles(document.Child("automatic-styles"));
        reader.LearnStyles(archive.Load("styles.xml").Child("styles"));
        return new DraftDocument("odt", limits.TextLength).Assemble(reader.ReadBlocks(text), 1, []);
    }

    private void LearnStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements() ?? [])
        {
            (style.Name() == "list-style" ? _listStyles : _styles).TryAdd(style.Value("name") ?? "", style);
        }
    }

    private List<DraftBlock> ReadBlocks(XElement parent)
    {
        var drafts = new List<DraftBlock>();
        ReadInto(drafts, parent, "");
        return drafts;
    }

    private void ReadInto(List<DraftBlock> drafts, XElement parent, string label)
    {
        foreach (var child in parent.Elements())
        {
            _ct.ThrowIfCancellationRequested();
            switch (child.Name())
            {
                case "p" or "h":
                    AddParagraph(drafts, child, label);
                    label = "";
                    break;
                case "list":
                    ReadList(drafts, child, child.Value("style-name"), 1);
                    break;
                case "table":
                    drafts.AddRange(ReadTable(child));
                    break;
                case "section" or "index-body" or "table-of-content":
                    ReadInto(drafts, child, "");
                    break;
            }
        }
    }

    private void ReadList(List<DraftBlock> drafts, XElement list, string? style, int level)
    {
        var counters = _counters.TryGetValue(style ?? "", out var known) ? known : _counters[style ?? ""] = new int[Levels + 1];
        if (list.Value("continue-numbering") != "true" && list.Value("continue-list") is null)
        {
            Array.Clear(counters, Math.Min(level, Levels), counters.Length - Math.Min(level, Levels));
        }

        foreach (var item in list.Elements().Where(e => e.Name() is "list-item" or "list-header"))
        {
            var label = "";
            if (level <= Levels && item.Name() == "list-item" && item.Elements().FirstOrDefault()?.Name() is "p" or "h")
            {
                var format = _listStyles.GetValueOrDefault(style ?? "")?.Elements().FirstOrDefault(l => l.Number("level") == level);
                counters[level] = item.Number("start-value") ?? (counters[level] == 0 ? format.Number("start-value") ?? 1 : unchecked(counters[level] + 1));
                label = Label(format, counters, level);
            }

            foreach (var part in item.Elements())
            {
                if (part.Name() == "list")
                {
                    ReadList(drafts, part, part.Value("style-name") ?? style, level + 1);
                }
                else
                {
                    ReadInto(drafts, new XElement("item", part), label);
                    label = "";
                }
            }
        }
    }

    private static string Label(XElement? format, int[] counters, int level)
    {
        if (format is null || format.Name() == "list-level-style-bullet")
        {
            return Docx.Symbols.Bullet(format.Value("bullet-char") ?? "-", null) + " ";
        }

        var shown = Math.Clamp(format.Number("display-levels") ?? 1, 1, level);
        var numbers = Enumerable.Range(level - shown + 1, shown).Select(l => format.Value("num-format") switch
        {
            _ when l < level => counters[l].ToString(System.Globalization.CultureInfo.InvariantCulture),
            "a" => Counting.Letter(counters[l]).ToLowerInvariant(),
            "A" => Counting.Letter(counters[l]),
            "i" => Counting.Roman(counters[l]).ToLowerInvariant(),
            "I" => Counting.Roman(counters[l]),
            "" => "",
            _ => counters[l].ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        var label = format.Value("num-prefix") + string.Join('.', numbers) + format.Value("num-suffix");
        return label.Length == 0 ? "" : label + " ";
    }

    private void AddParagraph(List<DraftBlock> drafts, XElement paragraph, string label)
    {
        var words = new StringBuilder(label);
        var plain = 0;
        Append(words, paragraph, IsBold(paragraph.Value("style-name")), ref plain);
        var first = true;
        foreach (var text in Lines.SplitAtMarks(words.ToString()))
        {
            drafts.Add(new DraftParagraph(text)
            {
                IsBold = plain == 0,
                IsCentered = Property(paragraph.Value("style-name"), "paragraph-properties", "text-align") == "center",
                HeadingLevel = first && paragraph.Name() == "h" ? Math.Clamp(paragraph.Number("outline-level") ?? 1, 1, 9) : 0,
            });
            first = false;
        }

        foreach (var box in paragraph.Descendants().Where(e => e.Name() == "text-box" && !e.Ancestors().TakeWhile(a => a != paragraph).Any(a => a.Name() == "text-box")))
        {
            ReadInto(drafts, box, "");
        }
    }

    private void Append(StringBuilder words, XElement parent, bool isBold, ref int plain)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                words.Append(text.Value);
                plain += isBold || string.IsNullOrWhiteSpace(text.Value) ? 0 : 1;
                continue;
            }

            switch ((node as XElement)?.Name())
            {
                case "s":
                    words.Append(' ', Math.Clamp(((XElement)node).Number("c") ?? 1, 1, 1000));
                    break;
                case "tab":
                    words.Append('\t');
                    break;
                case "line-break":
                    words.Append('\n');
                    break;
                case "note" or "annotation" or "frame" or "custom-shape" or "tracked-changes" or null:
                    break;
                default:
                    Append(words, (XElement)node, IsBold(((XElement)node).Value("style-name")) || isBold, ref plain);
                    break;
            }
        }
    }

    private IEnumerable<DraftBlock> ReadTable(XElement table)
    {
        var rows = new List<DraftRow>();
        var blocks = new List<(int Column, List<DraftBlock> Blocks)>();
        foreach (var (row, isHeader) in RowsOf(table, false))
        {
            var read = new DraftRow([]) { IsHeader = isHeader };
            var column = 0;
            foreach (var cell in row.Elements().Where(e => e.Name() is "table-cell" or "covered-table-cell"))
            {
                var repeated = Math.Clamp(cell.Number("number-columns-repeated") ?? 1, 1, MostSpan);
                if (++_cells > _limits.TableCells)
                {
                    throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
                }

                if (cell.Name() == "table-cell")
                {
                    var inside = ReadBlocks(cell);
                    blocks.Add((column, inside));
                    read.Cells.Add(new DraftCell(DraftBlock.LinesOf(inside), column, Span(cell, "number-columns-spanned"))
                    {
                        RowSpan = Span(cell, "number-rows-spanned"),
                        IsBold = DraftBlock.AreBold(inside),
                    });
                }

                column += repeated;
            }

            rows.Add(read);
        }

        return blocks.Count == 1 || (rows.Count <= 4 && blocks.TrueForAll(b => b.Column < 3) && !HasLines(table))
            ? blocks.OrderBy(b => b.Column).SelectMany(b => b.Blocks)
            : [new DraftTable(rows)];
    }

    private static IEnumerable<(XElement Row, bool IsHeader)> RowsOf(XElement parent, bool isHeader) =>
        parent.Elements().SelectMany(e => e.Name() switch
        {
            "table-row" => [(e, isHeader)],
            "table-header-rows" => RowsOf(e, true),
            "table-rows" or "table-row-group" => RowsOf(e, isHeader),
            _ => Enumerable.Empty<(XElement, bool)>(),
        });

    private bool HasLines(XElement table) =>
        table.Descendants().Where(e => e.Name() == "table-cell").Any(c =>
            (_styles.GetValueOrDefault(c.Value("style-name") ?? "").Child("table-cell-properties")?.Attributes() ?? [])
            .Any(a => a.Name.LocalName.StartsWith("border", StringComparison.Ordinal) && a.Value != "none"));

    private static int Span(XElement cell, string name) => Math.Clamp(cell.Number(name) ?? 1, 1, MostSpan);

    private bool IsBold(string? style) => Property(style, "text-properties", "font-weight") is "bold" or "700";

    private string? Property(string? style, string group, string name)
    {
        for (var i = 0; i < 20 && style is not null && _styles.TryGetValue(style, out var found); i++)
        {
            if (found.Child(group).Value(name) is { } value)
            {
                return value;
            }

            style = found.Value("parent-style-name");
        }

        return null;
    }
}
