namespace XaSo.Plans.Documents.Layout;

/// <summary>Joins lines that were broken at the margin. No single sign is sure, so the room left on the line above decides before indents and spacing do.</summary>
/// <param name="axis">Set for a column of a letterhead or signature, whose lines stand for themselves: the middle that centred ones share.</param>
internal sealed class ParagraphMaker(double left, double right, double? axis = null)
{
    private const double Slack = 6;
    private readonly List<TextLine> _open = [];
    private readonly List<DraftParagraph> _made = [];
    private double _pitch;

    public List<DraftParagraph> Make(IReadOnlyList<TextLine> lines)
    {
        _pitch = UsualPitch(lines);
        foreach (var line in lines)
        {
            if (_open.Count > 0 && Begins(line))
            {
                Close();
            }

            _open.Add(line);
        }

        Close();
        return _made;
    }

    private bool Begins(TextLine line)
    {
        var above = _open[^1];
        var samePage = above.Page == line.Page;
        var pitch = line.MiddleY - above.MiddleY;
        if (Lines.IsDrawn(line.Text) || Lines.IsDrawn(above.Text) || (axis is not null && !char.IsLower(line.Text[0])))
        {
            return true;
        }

        if (samePage && (pitch > 2.2 * line.Height || pitch < 0))
        {
            return true;
        }

        if (Math.Abs(line.Height - above.Height) > 0.2 * Math.Max(line.Height, above.Height))
        {
            return true;
        }

        var room = right - above.X1;
        var fits = room > line.Words[0].X1 - line.Words[0].X0 + (above.Height / 3) + Slack;
        var closes = above.Text[^1] is '.' or ';' or ':' or '!' or '?';
        if (IsCentered(line) && IsCentered(above))
        {
            // A centred title is broken where it pleases; a line of small letters goes on.
            return Lines.IsMarked(line.Text) || (!char.IsLower(line.Text[0]) && IsCapitals(above.Text) != IsCapitals(line.Text)) || line.Text[0] == '(' || (fits && room > (right - left) / 3.5);
        }

        if (above.Text.Length > 12 && IsCapitals(above.Text) && !IsCapitals(line.Text) && !char.IsLower(line.Text[0]))
        {
            return true;
        }

        if (_open.TrueForAll(IsCentered) && IsIndented(line) && char.IsUpper(line.Text[0]))
        {
            return true;
        }

        if (Lines.IsMarked(line.Text))
        {
            return fits || closes || IsIndented(line) || !IsIndented(_open[0]) || (samePage && IsWide(pitch));
        }

        if (fits)
        {
            return true;
        }

        return (closes && IsIndented(line) && !Hangs(line)) || (samePage && closes && IsWide(pitch)) || (IsIndented(line) && !IsIndented(above) && !Hangs(line) && char.IsUpper(line.Text[0]));
    }

    private bool IsWide(double pitch) => _pitch > 0 && pitch > _pitch * 1.22;

    private bool IsIndented(TextLine line) => line.X0 > left + 8;

    /// <summary>The line stands beneath the words behind the bullet of its first line.</summary>
    private bool Hangs(TextLine line) => _open.Count > 0 && Math.Abs((_open.Count == 1 ? _open[0].Words[Math.Min(1, _open[0].Words.Count - 1)].X0 : _open[^1].X0) - line.X0) < 6;

    private bool IsCentered(TextLine line)
    {
        var (before, after) = axis is { } middle ? (middle - line.X0, line.X1 - middle) : (line.X0 - left, right - line.X1);
        return before > 10 && after > 10 && Math.Abs(before - after) < 9 && line.Text[0] is not ('-' or '+' or '*' or '•');
    }

    private static bool IsCapitals(string text) => !text.Any(char.IsLower);

    private void Close()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var text = _open[0].Text;
        foreach (var line in _open.Skip(1))
        {
            // "57-NQ/" and "TW", but not "kinh tế -" and "xã hội".
            text += (text[^1] is '/' || (text[^1] is '-' && text.Length > 1 && text[^2] != ' ') ? "" : " ") + line.Text;
        }

        _made.Add(new DraftParagraph(text, _open[0].Page) { IsCentered = _open.TrueForAll(IsCentered) });
        _open.Clear();
    }

    /// <summary>The distance of a line from the next within a paragraph: the smallest of the frequent ones.</summary>
    private static double UsualPitch(IReadOnlyList<TextLine> lines)
    {
        var pitches = lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page).Select(p => Math.Round(p.Second.MiddleY - p.First.MiddleY)).Where(p => p > 4).ToList();
        return pitches.Count < 3 ? 0 : Frequent(pitches).DefaultIfEmpty(0).Min();
    }

    private static IEnumerable<double> Frequent(List<double> pitches) =>
        pitches.GroupBy(p => p).Where(g => g.Count() >= Math.Max(2, pitches.Count * 0.15)).Select(g => g.Key);
}
