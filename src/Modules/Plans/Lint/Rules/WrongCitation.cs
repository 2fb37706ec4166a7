using System.Globalization;
using System.Text.RegularExpressions;
using XaSo.Plans.Reading.Phrases;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>A number that its named issuer does not give: "71-NQ/TW" of the Government, "71-NQ/CP", "64/2007/NĐ-CP" of 2006.</summary>
internal sealed partial class WrongCitation : IRule
{
    public IEnumerable<Finding> Check(PlanContent plan)
    {
        var told = new HashSet<string>();
        foreach (var cited in plan.Cited.Where(c => c.Number is not null))
        {
            if (Describe(cited, cited.Number!) is { } wrong && told.Add(cited.Number!))
            {
                yield return new(Finding.KeyOf(FindingKind.WrongCitation, [], plan.Plan.LineageId, cited.Number, cited.Issuer, cited.Date), FindingKind.WrongCitation,
                    wrong.Severity, wrong.Message, wrong.Advice, [cited.Evidence]);
            }
        }
    }

    private static (Severity Severity, Words Message, Words Advice)? Describe(CitedText cited, string number)
    {
        if (cited.Issuer is { } issuer && !CitationRules.Fits(number, issuer))
        {
            return (Severity.Serious, T["The number “{0}” belongs to {1}, but the plan names {2} as the issuer.", number, CitationRules.Issuers(number)[0], issuer],
                T["Compare with the original text and correct the number or the issuer."]);
        }

        if (cited.Date is { } date && YearOf.Match(number) is { Success: true } year && int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture) != date.Year)
        {
            return (Severity.Serious, T["The number “{0}” is of the year {1}, but its date is {2}.", number, year.Groups["year"].Value, date],
                T["Compare with the original text and correct the number or the date."]);
        }

        if (CitationRules.ProperForm(number) is { } proper)
        {
            return (Severity.Note, T["The number “{0}” is written in a form that its issuer does not use.", number], T["Its issuer writes “{0}”.", proper]);
        }

        return null;
    }

    [GeneratedRegex(@"^\d+/(?<year>(19|20)\d{2})/")]
    private static partial Regex YearOf { get; }
}
