using System.Text.RegularExpressions;

namespace XaSo.Plans.Documents;

/// <summary>Finds the rows of column titles in a table whose file does not mark them.</summary>
internal static partial class TableTitles
{
    private const int LongestTitle = 120;

    [GeneratedRegex(@"^(TT|STT|S\.?TT|Số TT|Số thứ tự|Stt|#)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Counter { get; }

    /// <summary>"(1)", "2", "(3 = 1 + 2)": columns that are numbered beneath their titles.</summary>
    [GeneratedRegex(@"^\(?\d{1,2}\)?( ?= ?[\d\s+()/\-x]+)?\)?$|^\(?[A-Z]\)?$")]
    private static partial Regex Ordinal { get; }

    public static void Mark(DraftTable table)
    {
        var rows = table.Rows;
        var titled = 0;
        if (rows.Count > 1 && !rows[0].IsHeader && LooksLikeTitles(rows[0]))
        {
            rows[0].IsHeader = true;
        }

        while (titled < rows.Count && rows[titled].IsHeader)
        {
            titled++;
        }

        if (titled == 0)
        {
            return;
        }

        // A title that is merged downwards takes the rows beside it along.
        for (var i = 0; i < titled && i < rows.Count; i++)
        {
            var reach = i + rows[i].Cells.Select(c => c.RowSpan).DefaultIfEmpty(1).Max();
            for (; titled < reach && titled < Math.Min(rows.Count - 1, 4); titled++)
            {
                rows[titled].IsHeader = true;
            }
        }

        if (titled < rows.Count - 1 && rows[titled].Cells.Count > 1 && rows[titled].Cells.TrueForAll(c => c.IsEmpty || Ordinal.IsMatch(c.Text))
            && rows[titled].Cells.Count(c => !c.IsEmpty) > rows[titled].Cells.Count / 2)
        {
            rows[titled++].IsHeader = true;
        }

        MarkRepeats(rows, titled);
    }

    private static void MarkRepeats(List<DraftRow> rows, int titled)
    {
        var titles = rows.Take(titled).Select(Key).Where(k => k.Trim('|').Length > 2).ToHashSet();
        foreach (var row in rows.Skip(titled).Where(r => titles.Contains(Key(r))))
        {
            row.IsHeader = true;
        }
    }

    private static bool LooksLikeTitles(DraftRow row)
    {
        var filled = row.Cells.Where(c => !c.IsEmpty).ToList();
        if (filled.Count < 2 || filled.Exists(c => c.Text.Length > LongestTitle))
        {
            return false;
        }

        return Counter.IsMatch(filled[0].Text)
            || (filled.Count == row.Cells.Count && filled.TrueForAll(c => c.IsBold) && !filled.Exists(c => c.Text.AsSpan().ContainsAnyInRange('0', '9')));
    }

    internal static string Key(DraftRow row) =>
        string.Join('|', row.Cells.Select(c => string.Concat(c.Text.Where(ch => !char.IsWhiteSpace(ch)))));
}
