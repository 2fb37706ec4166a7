using System.Text.RegularExpressions;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading;

/// <summary>A table of a plan whose columns are known by their titles.</summary>
internal sealed partial class PlanTable
{
    private readonly List<PlanColumn> _columns;

    private PlanTable(List<PlanColumn> columns, IReadOnlyList<PlanRow> rows) => (_columns, Rows) = (columns, rows);

    public IReadOnlyList<PlanColumn> Columns => _columns;
    public IReadOnlyList<PlanRow> Rows { get; }

    public bool Has(ColumnKind kind) => _columns.Exists(c => c.Title.Kind == kind);

    /// <summary>The columns that mostly hold nothing but a number.</summary>
    public IEnumerable<PlanColumn> Levels => _columns.Where(c =>
        c.Title.Kind is ColumnKind.Value or ColumnKind.Result or ColumnKind.Evaluation or ColumnKind.Other or ColumnKind.Measure && IsNumeric(c));

    private bool IsNumeric(PlanColumn column)
    {
        var cells = Rows.Where(r => !r.IsGroup).Select(r => r[column]).Where(p => !p.IsEmpty).ToList();
        return cells.Count > 0 && cells.Count(p => NumberReader.OfCell(p.Text, "") is not null) * 2 > cells.Count;
    }

    /// <summary>Null where fewer than two columns have a title that is known: a table of another kind, such as a letterhead.</summary>
    public static PlanTable? Of(Table table)
    {
        var known = table.Rows.Take(5).ToList().FindIndex(r => Titles(r) >= 2);
        if (known < 0)
        {
            return null;
        }

        var first = table.Rows[known];
        var heads = new List<Row> { first };
        heads.AddRange(table.Rows.Skip(known + 1).TakeWhile((r, i) => IsSecondHeader(r, first, i)));
        var width = table.Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan));
        var columns = new List<PlanColumn>();
        for (var i = 0; i < width; i++)
        {
            var parts = heads.Select(h => CellAt(h, i)).OfType<Cell>().Select(c => c.Content.Text).Distinct().Where(t => t.Length > 0).ToList();
            var title = parts.Count == 0 ? default : ColumnTitles.Of(string.Join(' ', parts));

            // "Phối hợp" below "Đơn vị thực hiện" says more than what stands above it.
            title = parts.Count > 1 && ColumnTitles.Of(parts[^1]) is { Kind: not ColumnKind.Other } lower ? lower : title;
            columns.Add(new(i, title, string.Join(' ', parts)));
        }

        var body = table.Rows.Skip(known + heads.Count).Where(r => !r.IsHeader && !IsRepeated(r, first) && !NumbersOfColumns(r)).ToList();
        return new(columns, PlanRow.Read(body, columns));
    }

    private static int Titles(Row row) => row.Cells.Count(c => ColumnTitles.Of(c.Content.Text).Kind != ColumnKind.Other);

    /// <summary>The row below a title that spans several columns: "Mục tiêu" over "2025" and "2030".</summary>
    private static bool IsSecondHeader(Row row, Row first, int at) =>
        !NumbersOfColumns(row) && (row.IsHeader || first.Cells.Any(c => c.RowSpan > at + 1)) && !IsRepeated(row, first)
        && row.Cells.Where(c => !c.Content.IsEmpty).All(c => c.Content.Text.Length < 60);

    private static bool IsRepeated(Row row, Row first) =>
        row.Cells.Count > 1 && row.Cells.Select(c => c.Content.Text).SequenceEqual(first.Cells.Select(c => c.Content.Text));

    private static bool NumbersOfColumns(Row row) => row.Cells.Count > 1 && row.Cells.Select((c, i) => (Text: c.Content.Text.Trim('(', ')', '[', ']'), i))
        .All(c => c.Text == (c.i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) || ColumnNumber.IsMatch(c.Text));

    private static Cell? CellAt(Row row, int column) => row.Cells.FirstOrDefault(c => c.Column <= column && column < c.Column + c.ColumnSpan);

    [GeneratedRegex(@"^(?:[A-E]|\d=.*)$")]
    private static partial Regex ColumnNumber { get; }
}

internal sealed record PlanColumn(int Index, ColumnTitle Title, string Text);

/// <param name="IsGroup">A heading within the table: "A. Phát triển hạ tầng".</param>
internal sealed record PlanRow(IReadOnlyDictionary<int, Passage> Cells, string? Number, bool IsGroup, Passage Group, IReadOnlyList<PlanColumn> Columns)
{
    public Passage this[PlanColumn column] => Cells.GetValueOrDefault(column.Index, Passage.Empty);

    public Passage this[ColumnKind kind] => Columns.Where(c => c.Title.Kind == kind).Select(c => this[c]).FirstOrDefault(p => !p.IsEmpty) ?? Passage.Empty;

    /// <summary>Every filled cell below a title of this kind, each once.</summary>
    public IEnumerable<Passage> All(ColumnKind kind) => Columns.Where(c => c.Title.Kind == kind).Select(c => this[c]).Where(p => !p.IsEmpty).Distinct();

    public static IReadOnlyList<PlanRow> Read(List<Row> body, List<PlanColumn> columns)
    {
        var number = columns.Find(c => c.Title.Kind == ColumnKind.Number);
        var rows = new List<PlanRow>();
        var group = Passage.Empty;
        var hanging = new Dictionary<int, (Passage Content, int Rows)>();
        for (var i = 0; i < body.Count; i++)
        {
            var cells = Spread(body[i], hanging);
            var own = number is null ? "" : cells.GetValueOrDefault(number.Index, Passage.Empty).Text;
            var filled = cells.Where(c => c.Key != number?.Index && !c.Value.IsEmpty).Select(c => c.Value).Distinct().ToList();
            if (filled.Count == 0 && own.Length < 4)
            {
                continue;
            }

            var next = number is null || i + 1 == body.Count ? "" : body[i + 1].Cells.FirstOrDefault(c => c.Column == number.Index)?.Content.Text ?? "";
            var isGroup = filled.Count <= 1 && Heads(own, next, body[i], columns.Count);
            group = isGroup ? filled.FirstOrDefault() ?? cells[number!.Index] : group;
            rows.Add(new(cells, own.Length == 0 ? null : own.TrimEnd('.', ')'), isGroup, group, columns));
        }

        return rows;
    }

    private static bool Heads(string own, string next, Row row, int width)
    {
        var plain = own.TrimEnd('.', ')', ' ');
        return plain.Length == 0 || plain.Length > 6 || plain.Any(char.IsLetter) || next.StartsWith(plain + ".1", StringComparison.Ordinal)
            || row.Cells.Any(c => c.ColumnSpan > 2 && c.ColumnSpan * 2 >= width);
    }

    /// <summary>Every column with its cell; one that reaches down over several rows belongs to each of them.</summary>
    private static Dictionary<int, Passage> Spread(Row row, Dictionary<int, (Passage Content, int Rows)> hanging)
    {
        var cells = hanging.Where(h => h.Value.Rows > 0).ToDictionary(h => h.Key, h => h.Value.Content);
        foreach (var (column, (content, rows)) in hanging.ToList())
        {
            hanging[column] = (content, rows - 1);
        }

        foreach (var cell in row.Cells)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                cells[column] = column == cell.Column ? cell.Content : cells.GetValueOrDefault(column, Passage.Empty);
            }

            hanging[cell.Column] = (cell.Content, cell.RowSpan - 1);
        }

        return cells;
    }
}
