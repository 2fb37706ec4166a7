using System.Text;
using XaSo.Plans.Documents;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>The texts of law and of superiors that a document names, each once, quoted where it is named most fully.</summary>
public static class LegalBases
{
    /// <param name="leftOut">Passages whose citations are no basis of the plan, such as last year's results.</param>
    public static IReadOnlyList<ReadLegalBasis> Read(SourceDocument document, IReadOnlySet<Passage>? leftOut = null)
    {
        var found = new List<(Passage Passage, Citation Citation)>();
        foreach (var passage in Passages.Of(document).Where(p => leftOut?.Contains(p) != true))
        {
            found.AddRange(Citations.FindIn(passage.Text).Select(c => (passage, c)));
        }

        return [.. found.GroupBy(f => Key(f.Passage, f.Citation)).Select(g => Fullest([.. g]))];
    }

    private static ReadLegalBasis Fullest(IReadOnlyList<(Passage Passage, Citation Citation)> mentions)
    {
        var best = mentions.MaxBy(m => (m.Citation.Date is null ? 0 : 1) + (m.Citation.Issuer is null ? 0 : 1));
        var (place, number) = (best.Citation.Place, best.Citation.Number);
        return new(best.Passage.Slice(place.Start, place.Length), best.Citation.Kind, number,
            best.Citation.Date ?? mentions.Select(m => m.Citation.Date).FirstOrDefault(d => d is not null),
            mentions.Select(m => m.Citation.Issuer).MaxBy(i => i?.Length ?? 0));
    }

    /// <summary>Letters and digits of the number alone: "71-NQ/CP" and "71/NQ-CP" are one document.</summary>
    private static string Key(Passage passage, Citation citation)
    {
        var name = citation.Number ?? passage.Text.Substring(citation.Place.Start, citation.Place.Length);
        var key = new StringBuilder();
        foreach (var letter in Spelling.Plain(name).Where(char.IsLetterOrDigit))
        {
            // "CTtr" for "CTr" is a slip of the key, not another document.
            var isSlip = char.IsLetter(letter) && key.Length > 0 && key[^1] == letter;
            key.Append(isSlip ? "" : letter);
        }

        return key.ToString();
    }
}
