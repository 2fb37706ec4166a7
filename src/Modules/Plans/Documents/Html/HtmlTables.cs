using System.Globalization;
using AngleSharp.Dom;

namespace XaSo.Plans.Documents.Html;

internal sealed class HtmlTables(DocumentLimits limits, Func<IElement, int, List<DraftBlock>> readInside)
{
    private const int MostSpan = 200;
    private int _cells;

    public IEnumerable<DraftBlock> Read(IElement table, int depth)
    {
        var rows = new List<DraftRow>();
        var blocks = new List<(int Column, List<DraftBlock> Blocks)>();
        var busy = new List<int>();
        foreach (var row in RowsOf(table))
        {
            rows.Add(ReadRow(row, depth, busy, blocks));
        }

        return blocks.Count == 1 || IsLayout(table, rows)
            ? blocks.OrderBy(b => b.Column).SelectMany(b => b.Blocks)
            : [new DraftTable(rows)];
    }

    /// <param name="busy">For each column, how many further rows a cell from above still covers.</param>
    private DraftRow ReadRow(IElement row, int depth, List<int> busy, List<(int, List<DraftBlock>)> blocks)
    {
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
        var read = new DraftRow([]) { IsHeader = row.ParentElement?.LocalName == "thead" || (cells.Count > 1 && cells.TrueForAll(c => c.LocalName == "th")) };
        var column = 0;
        foreach (var cell in cells)
        {
            if (++_cells > limits.TableCells)
            {
                throw new UnreadableDocumentException(RefusalReason.TooMuchInside);
            }

            column = SkipBusy(busy, column);
            var (width, height) = (SpanOf(cell, "colspan"), SpanOf(cell, "rowspan"));
            var inside = readInside(cell, depth);
            blocks.Add((column, inside));
            read.Cells.Add(new DraftCell(DraftBlock.LinesOf(inside), column, width) { RowSpan = height, IsBold = DraftBlock.AreBold(inside) });
            for (var end = column + width; column < end; column++)
            {
                while (busy.Count <= column)
                {
                    busy.Add(0);
                }

                busy[column] = height;
            }
        }

        for (var i = 0; i < busy.Count; i++)
        {
            busy[i] = Math.Max(0, busy[i] - 1);
        }

        return read;
    }

    private static int SkipBusy(List<int> busy, int column)
    {
        while (column < busy.Count && busy[column] > 0)
        {
            column++;
        }

        return column;
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName switch
        {
            "tr" => [c],
            "thead" or "tbody" or "tfoot" => c.Children.Where(r => r.LocalName == "tr"),
            _ => Enumerable.Empty<IElement>(),
        });

    private static int SpanOf(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private static bool IsLayout(IElement table, List<DraftRow> rows) =>
        rows.Count <= 4 && !rows.Exists(r => r.IsHeader || r.Cells.Exists(c => c.Column + c.ColumnSpan > 3))
        && table.GetAttribute("border") is null or "0" or ""
        && !(table.ClassName ?? "").Contains("table", StringComparison.OrdinalIgnoreCase)
        && !table.QuerySelectorAll("td[style*=border]").Any(c => !c.GetAttribute("style")!.Contains("none", StringComparison.OrdinalIgnoreCase));
}
