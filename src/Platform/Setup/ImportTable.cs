using XaSo.Platform.Office;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;

namespace XaSo.Platform.Setup;

/// <summary>A sheet whose columns are found by their titles, in any order.</summary>
internal sealed class ImportTable
{
    private readonly XlsxSheet _sheet;
    private readonly Dictionary<string, int> _columns;

    private ImportTable(XlsxSheet sheet)
    {
        _sheet = sheet;
        var titles = sheet.Rows.Count > 0 ? sheet.Rows[0].Cells : [];
        _columns = titles.Select((title, i) => (Title: SearchText.Fold(title), i)).Where(c => c.Title != "").DistinctBy(c => c.Title).ToDictionary(c => c.Title, c => c.i);
    }

    public string Name => _sheet.Name;
    public IEnumerable<ImportRow> Rows => _sheet.Rows.Skip(1).Select(r => new ImportRow(this, r));

    public static ImportTable? Of(IReadOnlyList<XlsxSheet> sheets, string name) =>
        sheets.FirstOrDefault(s => SearchText.Fold(s.Name) == SearchText.Fold(name)) is { Rows.Count: > 0 } sheet ? new(sheet) : null;

    public IEnumerable<string> Lacking(params string[] titles) => titles.Where(t => !_columns.ContainsKey(SearchText.Fold(t)));

    public int ColumnOf(string title) => _columns.GetValueOrDefault(SearchText.Fold(title), -1);
}

internal sealed record ImportRow(ImportTable Table, XlsxRow Row)
{
    /// <summary>On one line; empty also where there is no such column.</summary>
    public string this[string title] => Lines.OneLine(Written(title));

    /// <summary>Several names, one a line or separated by semicolons.</summary>
    public List<string> NamesIn(string title) => Lines.Split(Written(title));

    private string Written(string title) => Table.ColumnOf(title) is var column and >= 0 ? Row[column] : "";

    public string CellOf(string title) => $"{Table.Name}!{XlsxWriter.AddressOf(Math.Max(0, Table.ColumnOf(title)) + 1, Row.Number)}";

    /// <param name="changes">Which columns change; none if the row says what is there already.</param>
    /// <param name="more">What happens beside them.</param>
    public ImportLine Changed(string name, IEnumerable<ImportChange> changes, string? more = null)
    {
        var said = string.Join("; ", changes.Where(c => c.Before != c.After).Select(c => $"{c.Title}: {Shown(c.Before)} → {Shown(c.After)}").Concat(more is null ? [] : [more]));
        return new(Place, name, said == "" ? ImportOutcome.Same : ImportOutcome.Changed, said);
    }

    public ImportLine Added(string name) => new(Place, name, ImportOutcome.Added, "");

    public ImportLine Wrong(string title, string name, string message) => new(CellOf(title), name, ImportOutcome.Wrong, message);

    private string Place => $"{Table.Name}!{Row.Number}";

    private static string Shown(string text) => text == "" ? SetupSheets.Empty : text;
}

/// <param name="Title">Of the column.</param>
internal readonly record struct ImportChange(string Title, string Before, string After)
{
    public static ImportChange Of(string title, string? before, string? after) => new(title, before ?? "", after ?? "");
}
