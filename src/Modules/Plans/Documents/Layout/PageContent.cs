namespace XaSo.Plans.Documents.Layout;

/// <summary>A word and where it stands on its page, in points from the upper left corner.</summary>
internal sealed record PlacedWord(string Text, double X0, double Y0, double X1, double Y1)
{
    public double Height => Y1 - Y0;
    public double MiddleX => (X0 + X1) / 2;
    public double MiddleY => (Y0 + Y1) / 2;
}

/// <summary>A drawn line of a table: along x at <paramref name="At"/> = y, or along y at <paramref name="At"/> = x.</summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    public double Length => To - From;
}

internal sealed record Rulings(List<Ruling> Horizontal, List<Ruling> Vertical)
{
    public static Rulings None { get; } = new([], []);

    public Rulings Scale(double x, double y) =>
        new([.. Horizontal.Select(l => new Ruling(l.At * y, l.From * x, l.To * x))], [.. Vertical.Select(l => new Ruling(l.At * x, l.From * y, l.To * y))]);
}

internal static class PlacedWords
{
    /// <summary>
    /// Joins the pieces of words: a font that lacks Vietnamese letters takes these from another font, and each change of font ends a word in the output.
    /// </summary>
    public static List<PlacedWord> JoinPieces(List<PlacedWord> words)
    {
        var joined = new List<PlacedWord>(words.Count);
        foreach (var word in words)
        {
            if (joined.Count > 0 && joined[^1] is var last && Math.Abs(last.MiddleY - word.MiddleY) < 0.15 * word.Height && Math.Abs(word.X0 - last.X1) < 0.05 * word.Height)
            {
                joined[^1] = new(last.Text + word.Text, last.X0, Math.Min(last.Y0, word.Y0), word.X1, Math.Max(last.Y1, word.Y1));
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }
}

/// <summary>What is known of a page, whether from a PDF or recognised in a picture.</summary>
internal sealed record PageContent(int Number, double Width, double Height, List<PlacedWord> Words)
{
    public Rulings Rulings { get; init; } = Rulings.None;

    public bool HasInk { get; init; }
}

/// <summary>Words side by side.</summary>
internal sealed class TextLine
{
    public TextLine(int page, IEnumerable<PlacedWord> words)
    {
        Page = page;
        Words = [.. words.OrderBy(w => w.X0)];
        (X0, X1) = (Words[0].X0, Words.Max(w => w.X1));
        var heights = Words.Select(w => w.Height).Order().ToList();
        Height = heights[heights.Count / 2];
        (Y0, Y1) = (Words.Min(w => w.Y0), Words.Max(w => w.Y1));
        Text = string.Join(' ', Words.Select(w => w.Text));
    }

    public int Page { get; }
    public List<PlacedWord> Words { get; }
    public double X0 { get; }
    public double X1 { get; }
    public double Y0 { get; }
    public double Y1 { get; }
    public double Height { get; }
    public double MiddleY => (Y0 + Y1) / 2;
    public string Text { get; }

    /// <summary>Groups words that stand at one height.</summary>
    public static List<TextLine> Of(int page, IEnumerable<PlacedWord> words)
    {
        var groups = new List<(double Top, double Bottom, List<PlacedWord> Words)>();
        foreach (var word in words.OrderBy(w => w.MiddleY))
        {
            // Only the last few groups can reach down to this word.
            var found = -1;
            for (var i = groups.Count - 1; i >= 0 && i >= groups.Count - 4 && found < 0; i--)
            {
                var overlap = Math.Min(groups[i].Bottom, word.Y1) - Math.Max(groups[i].Top, word.Y0);
                found = overlap > 0.5 * Math.Min(word.Height, groups[i].Bottom - groups[i].Top) ? i : -1;
            }

            if (found < 0)
            {
                groups.Add((word.Y0, word.Y1, [word]));
            }
            else
            {
                groups[found].Words.Add(word);
            }
        }

        return [.. groups.Select(g => new TextLine(page, g.Words)).OrderBy(l => l.MiddleY)];
    }
}
