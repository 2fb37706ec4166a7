using XaSo.Plans.Items;
using XaSo.Plans.Targets;
using XaSo.Platform.Text;

namespace XaSo.Plans.Exports;

/// <summary>An item in an official text: all that the plan says of it, not only the name under which lists keep it.</summary>
internal static class WholeWords
{
    private static readonly char[] _ends = ['.', ';', ',', ':', ' ', '-', '–', '+', '•', '…'];

    /// <summary>A part of a split item has words of its own; so has one whose name a person has written anew.</summary>
    public static string Of(PlanItem item)
    {
        var words = item.Origin != Origin.Split && SaysMore(item) ? item.Quote : item.Text;
        words = words.Trim(_ends);
        return words.Length == 0 ? "" : Wording.Sentence(words) + ".";
    }

    /// <summary>The words of a target in a table stand in several cells and are no sentence.</summary>
    private static bool SaysMore(PlanItem item)
    {
        if (item is Target { Places.Count: not 1 })
        {
            return false;
        }

        var (name, quote) = (SearchText.Words(item.Text), SearchText.Words(item.Quote));
        return quote.Length > name.Length && !name.Except(quote).Any();
    }
}
