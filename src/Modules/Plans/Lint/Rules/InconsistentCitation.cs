using XaSo.Plans.Reading.Phrases;
using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>The same text of law cited in two ways: one day and one serial number, but two suffixes or two dates.</summary>
internal sealed class InconsistentCitation : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        var cited = plan.Cited.Where(c => c.Number is not null).ToList();
        var told = new HashSet<string>();
        for (var i = 0; i < cited.Count; i++)
        {
            foreach (var other in cited.Skip(i + 1))
            {
                if (Describe(cited[i], other) is { } message && told.Add(string.Join('|', new[] { cited[i].Number, other.Number }.Order())))
                {
                    yield return new(Finding.KeyOf(FindingKind.InconsistentCitation, [], plan.Plan.LineageId, cited[i].Number, other.Number, cited[i].Date, other.Date), FindingKind.InconsistentCitation,
                        Severity.Attention, message, T["Compare with the original text and cite it in one way."], [cited[i].Evidence, other.Evidence]);
                }
            }
        }
    }

    private static Words? Describe(CitedText one, CitedText other)
    {
        var (a, b) = (one.Number!, other.Number!);
        if (a == b)
        {
            return one.Date is { } first && other.Date is { } second && first != second && first.Year == second.Year && IsSameIssuer(one, other)
                ? T["“{0}” is cited with two dates: {1} and {2}.", a, first, second]
                : null;
        }

        if (SerialOf(a) != SerialOf(b) || one.Kind != other.Kind || LettersOf(a) == LettersOf(b))
        {
            return null;
        }

        var sameDay = one.Date is not null && one.Date == other.Date;
        var slip = (one.Date is null || other.Date is null) && Distance(LettersOf(a), LettersOf(b)) == 1;
        return sameDay || slip || (one.Date is null || other.Date is null) && (IsMeant(one, b) || IsMeant(other, a)) ? T["The same text is cited as “{0}” and as “{1}”.", a, b] : null;
    }

    /// <summary>The number is not one of the issuer whom the plan names, but the other number is.</summary>
    private static bool IsMeant(CitedText cited, string other) =>
        cited.Issuer is { } issuer && !CitationRules.Fits(cited.Number!, issuer) && CitationRules.Issuers(other).Count > 0 && CitationRules.Fits(other, issuer);

    private static bool IsSameIssuer(CitedText one, CitedText other) => one.Issuer is not null && SearchText.Fold(one.Issuer) == SearchText.Fold(other.Issuer);

    private static string SerialOf(string number) => string.Concat(number.TakeWhile(char.IsDigit));

    /// <summary>Only the letters: "71/NQ-CP" and "71-NQ/CP" are one number in two forms, which another rule tells.</summary>
    private static string LettersOf(string number) => SearchText.Fold(number[SerialOf(number).Length..]).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Letters to change, add or leave out to make one of the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
