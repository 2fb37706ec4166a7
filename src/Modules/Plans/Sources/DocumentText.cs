using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Sources;

/// <summary>A document as it is shown on a page, with the words of its items marked and linked.</summary>
internal sealed partial class DocumentText(SourceDocument document, IEnumerable<Mark> marks, Func<Guid, string> linkTo)
{
    private readonly MarkedText _text = new(document, marks);

    public SourceDocument Document => document;

    /// <summary>The words of a passage, each mark a link to its item, with nothing between them that the document does not have.</summary>
    public IHtmlContent Show(Passage passage)
    {
        var content = new HtmlContentBuilder();
        foreach (var run in _text.Runs(passage))
        {
            if (run.Mark is { } mark)
            {
                var link = new TagBuilder("a");
                link.AddCssClass($"mark {mark.Kind} {mark.State}");
                link.MergeAttribute("data-item", mark.ItemId.ToString());
                link.MergeAttribute("href", linkTo(mark.ItemId));
                link.InnerHtml.Append(run.Text);
                content.AppendHtml(link);
            }
            else
            {
                content.Append(run.Text);
            }
        }

        return content;
    }

    /// <summary>Class names that keep headings and bullets apart without knowing what the paragraph means.</summary>
    public static string StyleOf(Paragraph paragraph)
    {
        var text = paragraph.Content.Text;
        var style = Label.Match(text) switch
        {
            { Success: false } => "plain",
            { Groups: var g } when g["part"].Success => "part",
            { Groups: var g } when g["point"].Success => text.Length < 160 ? "point" : "plain",
            { Groups: var g } when g["plus"].Success => "bullet second",
            _ => "bullet",
        };
        return paragraph.IsCentered ? "centered" : paragraph.IsBold || paragraph.HeadingLevel > 0 ? style + " strong" : style;
    }

    /// <summary>The rows of a table with an empty cell wherever neither a cell nor a merged one from above stands, so that columns stay in line.</summary>
    public static IEnumerable<(bool IsHeader, IReadOnlyList<Cell> Cells)> Grid(Table table)
    {
        var columns = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var takenUntil = new int[columns];
        for (var y = 0; y < table.Rows.Count; y++)
        {
            var row = table.Rows[y];
            var starts = row.Cells.DistinctBy(c => c.Column).ToDictionary(c => c.Column);
            var cells = new List<Cell>();
            for (var x = 0; x < columns;)
            {
                var cell = starts.GetValueOrDefault(x);
                if (cell is null && takenUntil[x] <= y)
                {
                    cell = new(Passage.Empty, x);
                }

                if (cell is not null)
                {
                    cells.Add(cell);
                    takenUntil.AsSpan(x, cell.ColumnSpan).Fill(y + cell.RowSpan);
                }

                x += cell?.ColumnSpan ?? 1;
            }

            yield return (row.IsHeader, cells);
        }
    }

    [GeneratedRegex(@"^(?:(?<part>[IVXLC]{1,6}[.)]\s)|(?<point>\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s|[a-zđ][.)]\s)|(?<plus>[+*]\s?)|(?:[-–•·]\s?))", RegexOptions.NonBacktracking)]
    private static partial Regex Label { get; }
}
