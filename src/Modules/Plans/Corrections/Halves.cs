using XaSo.Plans.Items;

namespace XaSo.Plans.Corrections;

/// <summary>A proposal how an item is parted, so that a person only corrects it.</summary>
internal static class Halves
{
    private static readonly char[] _ends = [';', ',', '.', ':', '-', '–', '+', '•', '…', ' '];

    /// <summary>From the strongest to the weakest mark between two pieces of work.</summary>
    private static readonly string[] _marks = [";", ". ", ", đồng thời "];

    /// <summary>From the words of the document, which say more than the name; a part that was split off before has only its name. Without a mark the whole stands twice, to be cut.</summary>
    public static (string First, string Second) Of(PlanItem item)
    {
        var words = item.Origin != Origin.Split && item.Quote.Length > item.Text.Length ? item.Quote : item.Text;
        foreach (var mark in _marks)
        {
            if (At(words, mark) is { } at)
            {
                return (Wording.Sentence(words[..at].Trim(_ends)), Wording.Sentence(words[(at + mark.Length)..].Trim(_ends)));
            }
        }

        var whole = Wording.Sentence(words.Trim(_ends));
        return (whole, whole);
    }

    /// <summary>Of several places the one nearest to the middle.</summary>
    private static int? At(string words, string mark)
    {
        var places = new List<int>();
        for (var at = words.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = words.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (words[..at].Trim(_ends).Length > 0 && words[(at + mark.Length)..].Trim(_ends).Length > 0)
            {
                places.Add(at);
            }
        }

        return places.Count == 0 ? null : places.MinBy(at => Math.Abs((2 * at) - words.Length));
    }
}
