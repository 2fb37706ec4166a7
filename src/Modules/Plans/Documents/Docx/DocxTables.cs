using System.Xml.Linq;

namespace XaSo.Plans.Documents.Docx;

/// <summary>Tables with their merged cells. A table without lines that only sets words side by side, as a letterhead does, becomes paragraphs.</summary>
internal sealed class DocxTables(DocxStyles styles, Func<XElement, List<DraftBlock>> readBlocks, Action countCell)
{
    private const int MostColumns = 200;
    private static readonly string[] _sides = ["top", "left", "start", "bottom", "right", "end", "insideH", "insideV"];

    public IEnumerable<DraftBlock> Read(XElement table)
    {
        var rows = new List<DraftRow>();
        var blocks = new Dictionary<DraftCell, List<DraftBlock>>(ReferenceEqualityComparer.Instance);
        var open = new Dictionary<int, DraftCell>();
        foreach (var row in Inside(table, "tr"))
        {
            if (row.Child("trPr").Child("del") is null)
            {
                rows.Add(ReadRow(row, open, blocks));
            }
        }

        var cells = rows.SelectMany(r => r.Cells).ToList();
        if (cells.Count == 1 || (rows.Count <= 4 && cells.TrueForAll(c => c.Column + c.ColumnSpan <= 3) && !HasLines(table)))
        {
            return cells.OrderBy(c => c.Column).SelectMany(c => blocks[c]);
        }

        return [new DraftTable(rows)];
    }

    private DraftRow ReadRow(XElement row, Dictionary<int, DraftCell> open, Dictionary<DraftCell, List<DraftBlock>> blocks)
    {
        var properties = row.Child("trPr");
        var read = new DraftRow([]) { IsHeader = properties.Child("tblHeader").Switch() ?? false };
        var column = Math.Clamp(properties.Child("gridBefore").Number() ?? 0, 0, MostColumns);
        foreach (var cell in Inside(row, "tc"))
        {
            countCell();
            var format = cell.Child("tcPr");
            var span = Math.Clamp(format.Child("gridSpan").Number() ?? 1, 1, MostColumns);
            var merge = format.Child("vMerge");
            var sideways = format.Child("hMerge");
            if (sideways is not null && sideways.Value() != "restart" && read.Cells.Count > 0)
            {
                read.Cells[^1] = Widen(read.Cells[^1], span, blocks, open);
            }
            else if (merge is not null && merge.Value() != "restart" && open.TryGetValue(column, out var above) && above.Column == column)
            {
                above.RowSpan++;
            }
            else
            {
                open.Remove(column);
                var inside = readBlocks(cell);
                var draft = new DraftCell(DraftBlock.LinesOf(inside), column, span) { IsBold = DraftBlock.AreBold(inside) };
                blocks[draft] = inside;
                read.Cells.Add(draft);
                if (merge is not null)
                {
                    open[column] = draft;
                }
            }

            column += span;
        }

        return read;
    }

    private static DraftCell Widen(DraftCell cell, int span, Dictionary<DraftCell, List<DraftBlock>> blocks, Dictionary<int, DraftCell> open)
    {
        var wide = cell with { ColumnSpan = cell.ColumnSpan + span };
        blocks[wide] = blocks[cell];
        if (open.TryGetValue(cell.Column, out var merged) && ReferenceEquals(merged, cell))
        {
            open[cell.Column] = wide;
        }

        return wide;
    }

    /// <summary>Rows and cells may lie in content controls.</summary>
    private static IEnumerable<XElement> Inside(XElement parent, string name)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name() == name)
            {
                yield return child;
            }
            else if (child.Name() is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var inner in Inside(child, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private bool HasLines(XElement table)
    {
        var properties = table.Child("tblPr");
        var borders = properties.Child("tblBorders") ?? styles.OfTable(properties.Child("tblStyle").Value(), "tblBorders");
        return IsDrawn(borders) || Inside(table, "tr").SelectMany(r => Inside(r, "tc")).Any(c => IsDrawn(c.Child("tcPr").Child("tcBorders")));
    }

    private static bool IsDrawn(XElement? borders) =>
        borders?.Elements().Any(b => _sides.Contains(b.Name()) && b.Value() is not (null or "none" or "nil")) ?? false;
}
