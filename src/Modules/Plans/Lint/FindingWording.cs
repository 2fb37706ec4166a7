using Microsoft.Extensions.Localization;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Lint;

/// <summary>How findings are said to people.</summary>
internal static class FindingWording
{
    extension(IStringLocalizer<PlansTexts> t)
    {
        public string NameOf(Severity severity) => severity switch
        {
            Severity.Serious => t["Must be corrected"],
            Severity.Attention => t["Worth a look"],
            _ => t["For information"],
        };

        public string NameOf(FindingKind kind) => kind switch
        {
            FindingKind.OtherCommune => t["A plan of another commune"],
            FindingKind.SamePlan => t["A plan that is here already"],
            FindingKind.TwoValues => t["The same measure, two levels"],
            FindingKind.BelowSuperior => t["Below the level of the superior"],
            FindingKind.OverHundred => t["A share over 100 %"],
            FindingKind.OutsidePeriod => t["A deadline outside the period of the plan"],
            FindingKind.UnitMismatch => t["A unit that does not fit"],
            FindingKind.WrongCitation => t["A wrong citation"],
            FindingKind.InconsistentCitation => t["One text cited in two ways"],
            FindingKind.NotMeasurable => t["Cannot be measured"],
            FindingKind.NoOwner => t["No clear lead office"],
            FindingKind.NoDeadline => t["No deadline"],
            FindingKind.NoResult => t["No expected result"],
            FindingKind.VagueResult => t["A result that cannot be checked"],
            _ => t["An unknown office"],
        };

        public string NameOf(Clarity clarity) => clarity switch
        {
            Clarity.People => t["People clear"],
            Clarity.Work => t["Work clear"],
            Clarity.Responsibility => t["Responsibility clear"],
            Clarity.Time => t["Time clear"],
            _ => t["Result clear"],
        };
    }

    public static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Serious => Tone.Red,
        Severity.Attention => Tone.Amber,
        _ => Tone.Grey,
    };
}
