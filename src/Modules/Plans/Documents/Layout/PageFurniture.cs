using System.Text.RegularExpressions;

namespace XaSo.Plans.Documents.Layout;

/// <summary>Recognises what stands at the edge of pages and belongs to none of the text: page numbers, repeated headers and footers.</summary>
internal sealed partial class PageFurniture
{
    private const double Edge = 0.12;
    private readonly HashSet<(string Text, int Height)> _repeated;

    [GeneratedRegex(@"^(?:[-–—]\s*)?(?:(?:Trang|Page)\s*)?\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?(?:\s*[-–—])?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    public PageFurniture(IReadOnlyList<(PageContent Page, List<TextLine> Lines)> pages)
    {
        var edges = pages.SelectMany(p => p.Lines.Where(l => IsAtEdge(p.Page, l)).Select(Key).Distinct());
        _repeated = [.. edges.GroupBy(k => k).Where(g => g.Count() >= Math.Max(3, pages.Count / 2)).Select(g => g.Key)];
    }

    public bool Holds(PageContent page, TextLine line, bool isOutermost) =>
        IsAtEdge(page, line) && ((isOutermost && PageNumber.IsMatch(line.Text)) || _repeated.Contains(Key(line)));

    private static bool IsAtEdge(PageContent page, TextLine line) => line.MiddleY < page.Height * Edge || line.MiddleY > page.Height * (1 - Edge);

    private static (string, int) Key(TextLine line) => (Digits.Replace(line.Text, "#"), (int)Math.Round(line.MiddleY / 6));
}
