using System.Text.RegularExpressions;
using XaSo.Plans.Documents;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint;

/// <summary>Where the numbered parts of a document begin, so that a place can be named as an officer would: "mục II.2".</summary>
internal sealed partial class NumberedParts
{
    private readonly List<(int Start, Words Name)> _parts = [];

    private NumberedParts() { }

    public static NumberedParts Of(SourceDocument? document)
    {
        var parts = new NumberedParts();
        if (document is null)
        {
            return parts;
        }

        var path = new Path();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph { Content.IsEmpty: false } paragraph when path.Enter(paragraph.Content.Text) && path.Name is { } name:
                    parts._parts.Add((StartOf(paragraph.Content, document), name));
                    break;
                case Table table:
                    parts.AddRows(table, document, path.Name);
                    break;
            }
        }

        parts._parts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return parts;
    }

    public Words? At(int position)
    {
        var after = _parts.FindIndex(p => p.Start > position);
        var at = after < 0 ? _parts.Count - 1 : after - 1;
        return at >= 0 ? _parts[at].Name : _parts.Count == 0 ? null : T["the opening part"];
    }

    /// <summary>A row is named by the number in its first cell.</summary>
    private void AddRows(Table table, SourceDocument document, Words? within)
    {
        foreach (var row in table.Rows.Where(r => !r.IsHeader && r.Cells.Count > 1))
        {
            if (row.Cells.FirstOrDefault(c => !c.Content.IsEmpty)?.Content is { } first)
            {
                var number = RowNumber.Match(first.Text) is { Success: true } match ? match.Groups["n"].Value : null;
                var name = (number, within) switch
                {
                    (null, null) => T["a table"],
                    (null, _) => T["a table in {0}", within],
                    (_, null) => T["row {0} of a table", number],
                    _ => T["row {0} of the table in {1}", number, within],
                };
                _parts.Add((StartOf(first, document), name));
            }
        }
    }

    private static int StartOf(Passage passage, SourceDocument document) => passage.PlacesIn(document.Text)[0].Start;

    [GeneratedRegex(@"^(?<n>\d+(\.\d+)*|[IVX]+)\.?$")]
    private static partial Regex RowNumber { get; }

    [GeneratedRegex(@"^(phần\s+(?<part>\w+)|(?<annex>phụ lục(\s+(số\s+)?[0-9IVX]+)?)|(?<roman>[IVX]+)[.)]\s*\p{L}|(?<n>\d+(\.\d+)*)[.)]\s*\p{L}|(?<n>\d+(\.\d+)+)\s+\p{L}|(?<letter>[a-zđ])[.)]\s*\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Heading { get; }

    /// <summary>The numbers above a place.</summary>
    private sealed class Path
    {
        private string? _annex;
        private string? _roman;
        private string? _number;
        private string? _letter;

        public Words? Name => (_annex, string.Join('.', new[] { _roman, _number, _letter }.OfType<string>())) switch
        {
            (null, "") => null,
            (null, var section) => T["section {0}", section],
            ("", "") => T["the annex"],
            ("", var section) => T["section {0} of the annex", section],
            (_, "") => T["annex {0}", _annex],
            (_, var section) => T["section {0} of annex {1}", section, _annex],
        };

        public bool Enter(string paragraph)
        {
            var match = Heading.Match(paragraph);
            if (match.Groups["annex"].Success)
            {
                // A sentence that begins with the word is no heading.
                if (paragraph.Length > 60)
                {
                    return false;
                }

                (_annex, _roman, _number, _letter) = (match.Groups["annex"].Value["phụ lục".Length..].Trim(), null, null, null);
            }
            else if (match.Groups["part"].Success)
            {
                (_annex, _roman, _number, _letter) = (null, null, null, null);
            }
            else if (match.Groups["roman"].Success && !char.IsLower(paragraph[0]))
            {
                (_roman, _number, _letter) = (match.Groups["roman"].Value, null, null);
            }
            else if (match.Groups["n"].Success)
            {
                (_number, _letter) = (match.Groups["n"].Value, null);
            }
            else if (match.Groups["letter"].Success)
            {
                _letter = match.Groups["letter"].Value;
            }
            else
            {
                return false;
            }

            return true;
        }
    }
}
