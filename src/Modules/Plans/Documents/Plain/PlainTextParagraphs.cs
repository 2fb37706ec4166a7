using System.Text.RegularExpressions;
using XaSo.Plans.Reading;

namespace XaSo.Plans.Documents.Plain;

/// <summary>
/// Puts lines that were broken at the margin together again. Empty lines tell little: some programs put one after every line,
/// some put one in the middle of a sentence; the label, the first letter and the length of the lines decide.
/// </summary>
internal sealed partial class PlainTextParagraphs
{
    private const int Unbroken = 160;

    private readonly string _document;
    private readonly bool _isBroken;
    private readonly bool _blankMeansParagraph;
    private readonly List<Label> _numbers = [];

    public PlainTextParagraphs(string document, IReadOnlyList<PlainTextLine> lines)
    {
        _document = document;
        var lengths = lines.Select(l => l.Text.Length).Order().ToList();
        Width = lengths.Count == 0 ? 0 : lengths[(int)(lengths.Count * 0.95)];
        _isBroken = Width < Unbroken;
        var goingOn = lines.Where(l => l.StartsSmall).ToList();
        _blankMeansParagraph = goingOn.Count(l => l.BlankBefore) * 10 <= goingOn.Count * 3;
    }

    /// <summary>The length of a full line.</summary>
    public int Width { get; }

    public IEnumerable<Paragraph> Read(IEnumerable<PlainTextLine> lines)
    {
        var open = new List<PlainTextLine>();
        var openLabel = Label.None;
        foreach (var line in lines.Where(l => !l.MayBePageNumber))
        {
            var label = Label.Of(Clean(line.Text));
            if (open.Count > 0 && StartsParagraph(open, openLabel, line, label))
            {
                yield return Close(open);
                open.Clear();
            }

            if (open.Count == 0)
            {
                openLabel = label;
                Remember(label);
            }

            open.Add(line);
        }

        if (open.Count > 0)
        {
            yield return Close(open);
        }
    }

    private bool StartsParagraph(List<PlainTextLine> open, Label openLabel, PlainTextLine line, Label label)
    {
        var last = open[^1];
        var isFull = _isBroken && last.Text.Length >= Width * 0.75;
        if (label.Kind != LabelKind.None)
        {
            var goesOn = isFull && !last.IsClosed && (label.IsBullet
                ? label.Kind == LabelKind.Dash && label.Length < line.Text.Length && char.IsLower(line.Text[label.Length])
                : !Follows(label));
            return !goesOn;
        }

        if (line.StartsSmall)
        {
            return false;
        }

        if (last.IsCaps != line.IsCaps && line.Text.Any(char.IsLetter) && (last.IsCaps || !isFull || last.IsClosed))
        {
            return !(last.IsCaps && isFull && openLabel.Kind == LabelKind.None && char.IsDigit(line.Text[0]));
        }

        if (last.IsCaps && line.IsCaps)
        {
            return openLabel.Kind is LabelKind.None or LabelKind.Annex or LabelKind.Part || !isFull;
        }

        if (last.IsClosed)
        {
            return !isFull || Sections.IsClosing(line.Text) || (_blankMeansParagraph && line.BlankBefore);
        }

        return !isFull && !EndsOpen(last);
    }

    /// <summary>A line that a comma or a word such as "và" ends is never the last of its paragraph.</summary>
    private static bool EndsOpen(PlainTextLine line) => line.Last is ',' or '-' or '–' or '(' or '“' || OpenEnd.IsMatch(line.Text);

    /// <summary>Whether a number comes where its row expects it: "3." after "2.", "1." or "4.1" after "4.".</summary>
    private bool Follows(Label label)
    {
        if (label.Kind == LabelKind.Part || label.Kind == LabelKind.Annex || label.Ordinal == 1)
        {
            return true;
        }

        return _numbers.Exists(n => n.Kind == label.Kind && n.Depth == label.Depth && n.Ordinal + 1 == label.Ordinal);
    }

    private void Remember(Label label)
    {
        if (label.Kind != LabelKind.None && !label.IsBullet)
        {
            _numbers.RemoveAll(n => n.Kind > label.Kind || (n.Kind == label.Kind && n.Depth >= label.Depth));
            _numbers.Add(label);
        }
    }

    private Paragraph Close(List<PlainTextLine> open)
    {
        var spans = open.SelectMany(l => WithoutMarks(l.Span)).ToList();
        var text = _document[open[0].Span.Start..open[^1].Span.End];
        return new(Passage.Of(_document, spans), open[0].Page) { IsBold = text.StartsWith("**", StringComparison.Ordinal) };
    }

    /// <summary>The parts of a line between marks of Markdown and HTML that are left over from another format.</summary>
    public IEnumerable<Span> WithoutMarks(Span span)
    {
        var at = span.Start;
        foreach (Match mark in Marks.Matches(_document.Substring(span.Start, span.Length)))
        {
            if (span.Start + mark.Index > at)
            {
                yield return new(at, span.Start + mark.Index - at);
            }

            at = span.Start + mark.Index + mark.Length;
        }

        if (at < span.End)
        {
            yield return new(at, span.End - at);
        }
    }

    private static string Clean(string line) => Marks.Replace(line, "");

    [GeneratedRegex(@"\*\*|</?(?:i|b|u|em|strong|br|p|span|sup|sub)/?>|^#{1,6} ")]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:và|của|các|với|cho|từ|đến|theo|về|tại|trên|trong|(?<!(?:tầng|tế|hội|quyền|liệu|tảng|năng|đổi|dân|lực|ký|thức|thái|phủ|chế|nghệ|hóa) )số|ngày|là|để|được|do|hoặc|có|bằng)$")]
    private static partial Regex OpenEnd { get; }
}
