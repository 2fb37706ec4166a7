namespace XaSo.Plans.Documents.Layout;

/// <summary>From words and lines on pages to paragraphs and tables in reading order.</summary>
internal sealed class LayoutReader
{
    private readonly List<(PageContent Page, List<PlacedTable> Tables, List<TextLine> Lines)> _pages = [];
    private readonly List<DraftBlock> _drafts = [];
    private readonly List<TextLine> _flow = [];
    private readonly TableJoiner _tables = new();
    private (double Width, double Left, double Right) _margins;

    private LayoutReader(IReadOnlyList<PageContent> pages)
    {
        var withLines = pages.Select(p => (Page: p, Lines: TextLine.Of(p.Number, p.Words))).ToList();
        var furniture = new PageFurniture(withLines);
        foreach (var (page, lines) in withLines)
        {
            var dropped = lines.Where((l, i) => furniture.Holds(page, l, i == 0 || i == lines.Count - 1)).SelectMany(l => l.Words).ToHashSet(ReferenceEqualityComparer.Instance);
            page.Words.RemoveAll(w => dropped.Contains(w));
            var tables = RuledTables.Find(page);
            _pages.Add((page, tables, TextLine.Of(page.Number, page.Words.Where(w => !tables.Exists(t => t.Covers(w))))));
        }
    }

    public static List<DraftBlock> Read(IReadOnlyList<PageContent> pages, CancellationToken ct)
    {
        var reader = new LayoutReader(pages);
        foreach (var (page, tables, lines) in reader._pages)
        {
            ct.ThrowIfCancellationRequested();
            reader.ReadPage(page, tables, lines);
        }

        reader.CloseFlow();
        return reader._drafts;
    }

    private void ReadPage(PageContent page, List<PlacedTable> tables, List<TextLine> lines)
    {
        var margins = MarginsOf(page.Width);
        if (margins != _margins)
        {
            CloseFlow();
            _margins = margins;
        }

        var rest = new Queue<PlacedTable>(tables);
        var group = new List<TextLine>();
        foreach (var line in lines)
        {
            while (rest.TryPeek(out var table) && table.Top < line.MiddleY)
            {
                AddLines(group, page);
                AddTable(rest.Dequeue());
            }

            group.Add(line);
        }

        AddLines(group, page);
        while (rest.TryDequeue(out var table))
        {
            AddTable(table);
        }
    }

    private void AddLines(List<TextLine> lines, PageContent page)
    {
        foreach (var group in ColumnSplitter.Split(lines, (_margins.Left + _margins.Right) / 2))
        {
            if (group.IsColumn)
            {
                CloseFlow();
                _drafts.AddRange(new ParagraphMaker(group.Lines.Min(l => l.X0), group.Lines.Max(l => l.X1), AxisOf(group.Lines)).Make(group.Lines));
            }
            else if (GapTables.Find(group.Lines, page) is { Count: > 0 } parts)
            {
                AddParts(parts);
            }
            else
            {
                _flow.AddRange(group.Lines);
            }
        }

        lines.Clear();
    }

    /// <summary>Where most lines have their middle; lines that all begin at one place are not centred.</summary>
    private static double AxisOf(List<TextLine> lines)
    {
        var middles = lines.Select(l => (l.X0 + l.X1) / 2).Order().ToList();
        return lines.Count > 2 && lines.TrueForAll(l => Math.Abs(l.X0 - lines[0].X0) < 3) ? double.MinValue : middles[middles.Count / 2];
    }

    private void AddParts(List<GapPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Table is { } table)
            {
                AddTable(table);
            }
            else
            {
                _flow.AddRange(part.Lines);
            }
        }
    }

    private void AddTable(PlacedTable table)
    {
        var isNext = _flow.Count == 0 && _drafts is [.., DraftTable];
        CloseFlow();
        if (table.Draft.Rows is [{ Cells: [var only] }])
        {
            _drafts.AddRange(only.Lines.Select(l => new DraftParagraph(l, table.Page)));
        }
        else if (!isNext || !_tables.Continue(table))
        {
            _tables.Begin(table);
            _drafts.Add(table.Draft);
        }
    }

    private void CloseFlow()
    {
        if (_flow.Count > 0)
        {
            _drafts.AddRange(new ParagraphMaker(_margins.Left, _margins.Right).Make(_flow));
            _flow.Clear();
        }
    }

    /// <summary>Pages of the same width share their margins: a page with three lines shows none.</summary>
    private (double Width, double Left, double Right) MarginsOf(double width)
    {
        var alike = _pages.Where(p => Math.Abs(p.Page.Width - width) < 2).ToList();
        var lines = alike.SelectMany(p => p.Lines).Where(l => l.X1 - l.X0 > width / 3).ToList();
        if (lines.Count < 8)
        {
            // Tables may reach beyond the text on one side; margins of pages are mostly alike on both.
            var edges = alike.SelectMany(p => p.Tables).Select(t => (From: t.Columns[0], To: t.Columns[^1])).Concat(lines.Select(l => (From: l.X0, To: l.X1))).DefaultIfEmpty((From: width * 0.1, To: width * 0.9)).ToList();
            var first = edges.Min(e => e.From);
            return (width, first, Math.Max(edges.Max(e => e.To), width - first));
        }

        var support = Math.Max(1, Math.Min(3, lines.Count / 8));
        var left = lines.GroupBy(l => Math.Round(l.X0 / 4)).Where(g => g.Count() >= support).Select(g => g.Min(l => l.X0)).DefaultIfEmpty(lines.Min(l => l.X0)).Min();
        var right = lines.GroupBy(l => Math.Round(l.X1 / 4)).Where(g => g.Count() >= support).Select(g => g.Max(l => l.X1)).DefaultIfEmpty(lines.Max(l => l.X1)).Max();
        return (width, left, right);
    }
}
