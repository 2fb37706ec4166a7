using System.Text.RegularExpressions;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>Finds every office, body and group that a document names, in all its spellings.</summary>
public static partial class OfficeNames
{
    public static OfficeIndex Collect(SourceDocument document)
    {
        var mentions = new List<OfficeMention>();
        foreach (var passage in Passages.Of(document))
        {
            mentions.AddRange(FindIn(passage.Text));
        }

        return new(mentions);
    }

    /// <summary>The bodies that issued cited documents are given no work by citing them.</summary>
    internal static List<OfficeMention> FindIn(string text)
    {
        var cited = Citations.SpansIn(text);
        return [.. OfficeGrammar.FindIn(text).Where(m => !cited.Any(c => m.Start < c.End && c.Start < m.End))];
    }

    /// <summary>The fullest spelling; abbreviations are written out where the text never does.</summary>
    internal static string Fullest(IEnumerable<OfficeMention> mentions)
    {
        var texts = mentions.Select(m => Tidy(m.Text)).Distinct().ToList();
        return texts.Select(t => (Written: WrittenOut(t), IsWritten: !HasAbbreviation(t)))
            .OrderByDescending(t => t.Written.Any(char.IsLower)).ThenByDescending(t => t.Written.EndsWith("liên quan", StringComparison.Ordinal)).ThenByDescending(t => Word.Of(t.Written).Count(w => w.IsWord && w.Lower != "và"))
            .ThenByDescending(t => t.Written.Count(char.IsUpper)).ThenByDescending(t => t.IsWritten).Select(t => Spelling.Capitalised(t.Written)).First();
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
        && words.Where((w, i) => w.IsAbbreviation && (i == 0 || w.Text is not ("HĐND" or "UBND")) && OfficeWords.FullOf(w.Text, i == 0) is not null).Any();

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
            var full = word.IsAbbreviation && (i == 0 || word.Text is not ("HĐND" or "UBND")) ? OfficeWords.FullOf(word.Text, i == 0) : null;
            var isPair = i > 0 && i + 1 < words.Count && words[i - 1].Text == "VH" && words[i + 1].Text == "XH";
            parts.Add(word.Text switch
            {
                "&" => isPair ? " - " : " và ",
                "-" or "–" => " - ",
                "," => ", ",
                "(" => " (",
                _ when i > 0 && words[i - 1].IsWord => " " + (full ?? word.Text),
                _ => full ?? word.Text,
            });
        }

        return string.Concat(parts).Trim();
    }
}
