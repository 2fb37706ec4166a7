using System.Text.RegularExpressions;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>Finds every office, body and group that a document names, in all its spellings.</summary>
public static partial class OfficeNames
{
    public static OfficeIndex Collect(SourceDocument document)
    {
        var byText = new Dictionary<string, List<OfficeMention>>(StringComparer.Ordinal);
        foreach (var passage in Passages.Of(document))
        {
            byText.TryAdd(passage.Text, FindIn(passage.Text));
        }

        return new(byText);
    }

    /// <summary>The bodies that issued cited documents are given no work by citing them.</summary>
    internal static List<OfficeMention> FindIn(string text)
    {
        var found = OfficeGrammar.FindIn(text);
        if (found.Count == 0)
        {
            return [];
        }

        var cited = new TakenPlaces(text.Length);
        foreach (var place in Citations.SpansIn(text))
        {
            cited.Take(place.Start, place.Length);
        }

        return [.. found.Where(m => cited.IsFree(m.Start, m.Length))];
    }

    /// <summary>The fullest spelling; abbreviations are written out where the text never does.</summary>
    internal static string Fullest(IEnumerable<OfficeMention> mentions)
    {
        var texts = mentions.CountBy(m => Tidy(m.Text)).Select(t => (Written: WrittenOut(t.Key), IsWritten: !HasAbbreviation(t.Key), Count: t.Value)).ToList();
        return Spelling.Capitalised(texts
            .OrderByDescending(t => t.Written.Any(char.IsLower))
            .ThenByDescending(t => t.Written.EndsWith("liên quan", StringComparison.Ordinal))
            .ThenByDescending(t => Word.Of(t.Written).Count(w => w.IsWord && w.Lower is not ("và" or "xã" or "phường" or "của")))
            .ThenByDescending(t => t.Written.Count(char.IsUpper)).ThenByDescending(t => t.IsWritten).ThenByDescending(t => t.Count).First().Written);
    }

    private static string Tidy(string text)
    {
        foreach (var start in new[] { "các thành viên ", "thành viên ", "tất cả " })
        {
            text = text.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? text[start.Length..] : text;
        }

        return HalfSpacedDash.Replace(text, " - ").Trim();
    }

    [GeneratedRegex(@"(?<=\p{L})(?: [-–]|[-–] | [-–] )(?=\p{L})")]
    private static partial Regex HalfSpacedDash { get; }

    /// <summary>"Văn phòng HĐND và UBND" is what the office is called; "UBND xã" is short.</summary>
    private static bool HasAbbreviation(string text) => Word.Of(text) is var words
        && words.Where((_, i) => Full(words, i) is not null).Any();

    private static string? Full(List<Word> words, int at) => at > 0 && words[at].Text is "HĐND" or "UBND" ? null : OfficeWords.FullAt(words, at, 0);

    private static string WrittenOut(string text)
    {
        if (!HasAbbreviation(text))
        {
            return text;
        }

        var (words, parts) = (Word.Of(text), new List<string>());
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var full = Full(words, i);
            var isPair = i > 0 && i + 1 < words.Count && words[i - 1].Text == "VH" && words[i + 1].Text == "XH";
            parts.Add(word.Text switch
            {
                "&" => isPair ? " - " : " và ",
                "-" or "–" => i > 0 && words[i - 1].Text is "HĐND" or "UBND" ? "-" : " - ",
                "," => ", ",
                "." => " ",
                "(" => " (",
                _ when i > 0 && words[i - 1].IsWord => " " + (full ?? word.Text),
                _ => full ?? word.Text,
            });
        }

        return string.Concat(parts).Trim();
    }
}
