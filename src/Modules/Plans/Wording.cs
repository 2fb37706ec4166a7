using System.Globalization;
using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;

namespace XaSo.Plans;

/// <summary>How the values of the module are said to people, the same on every page and in every export.</summary>
internal static class Wording
{
    /// <summary>Days are written alike in both languages.</summary>
    private const string DayFormat = "dd/MM/yyyy";

    private const string NoBreak = "\u00a0";

    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>An example for a field, in the last year of a plan.</summary>
    public static string SomeDay(DateOnly? periodTo) => Day(new(periodTo?.Year ?? 2026, 7, 15));

    /// <summary>What was cut out of a sentence begins with a capital where it stands alone.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    /// <summary>"1.234,5" in Vietnamese; no digits that the value does not have.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.CurrentCulture);

    extension(IStringLocalizer<PlansTexts> t)
    {
        public string NameOf(Pillar pillar) => pillar switch
        {
            Pillar.Awareness => t["Digital awareness"],
            Pillar.Institutions => t["Digital institutions"],
            Pillar.Infrastructure => t["Digital infrastructure"],
            Pillar.Workforce => t["Digital workforce"],
            Pillar.Security => t["Network security"],
            Pillar.Government => t["Digital government"],
            Pillar.Economy => t["Digital economy"],
            Pillar.Society => t["Digital society"],
            Pillar.Data => t["Digital data"],
            Pillar.Platforms => t["Digital platforms"],
            Pillar.Science => t["Science, technology, innovation"],
            Pillar.Finance => t["Finance and resources"],
            _ => t["Other"],
        };

        public string NameOf(PlanStatus status) => status switch
        {
            PlanStatus.Draft => t["Draft"],
            PlanStatus.Submitted => t["Submitted"],
            PlanStatus.Returned => t["Returned"],
            PlanStatus.Issued => t["Issued"],
            PlanStatus.Superseded => t["Superseded"],
            PlanStatus.Discarded => t["Discarded"],
            _ => t["Closed"],
        };

        /// <summary>A superior's plan takes no steps here: it is in use until it has ended.</summary>
        public string StatusOf(PlanScope scope, PlanStatus status) => (scope, status) is (PlanScope.Superior, PlanStatus.Draft) ? t["In use"] : t.NameOf(status);

        public string StatusOf(Plan plan) => t.StatusOf(plan.Scope, plan.Status);

        public string NameOf(ReviewState state) => state switch
        {
            ReviewState.Confirmed => t["Confirmed"],
            ReviewState.Rejected => t["Set aside"],
            ReviewState.Merged => t["Merged"],
            _ => t["Waits for confirmation"],
        };

        public string NameOf(Comparator comparator) => comparator switch
        {
            Comparator.AtLeast => t["At least (≥)"],
            Comparator.MoreThan => t["More than (>)"],
            Comparator.AtMost => t["At most (≤)"],
            Comparator.LessThan => t["Less than (<)"],
            Comparator.Range => t["From … to …"],
            _ => t["Exactly (=)"],
        };

        public string NameOf(Frequency frequency) => frequency switch
        {
            Frequency.Week => t["each week"],
            Frequency.Month => t["each month"],
            Frequency.Quarter => t["each quarter"],
            Frequency.HalfYear => t["each half-year"],
            Frequency.NineMonths => t["each nine months"],
            _ => t["each year"],
        };

        public string NameOf(DueKind kind) => kind switch
        {
            DueKind.Before => t["Before a day"],
            DueKind.On => t["On a day"],
            DueKind.Month => t["In a month"],
            DueKind.Quarter => t["In a quarter"],
            DueKind.Range => t["From a day to a day"],
            DueKind.Continuous => t["All the time"],
            DueKind.Recurring => t["At intervals"],
            _ => t["No deadline"],
        };

        public string NameOf(OfficeGroup group) => group switch
        {
            OfficeGroup.Villages => t["Every village"],
            OfficeGroup.Committee => t["The people's committee as a whole"],
            _ => t["A group of offices"],
        };

        /// <summary>"≥ 95 %", "45–50 %", "= 2 tin bài mỗi tháng".</summary>
        public string Level(Comparator comparator, decimal value, decimal? valueTo, string unit, Frequency? per)
        {
            var amount = comparator == Comparator.Range && valueTo is { } to ? $"{Number(value)}–{Number(to)}" : $"{Sign(comparator)}{NoBreak}{Number(value)}";
            return $"{amount}{NoBreak}{unit}" + (per is { } each ? $" {t.NameOf(each)}" : "");
        }

        public string Level(Target target) => t.Level(target.Comparator, target.Value, target.ValueTo, target.Unit, target.Per);

        /// <summary>When a task is due: a day, a span, or the plan's own words.</summary>
        public string Due(PlannedTask task) => t.Due(task.DueKind, task.DueFrom, task.DueTo, task.DueEvery, task.DueText);

        public string Due(DueKind kind, DateOnly? first, DateOnly? last, Frequency? often, string? words) => (kind, first, last, often) switch
        {
            (DueKind.Continuous, _, _, { } every) => t["All the time, {0}", t.NameOf(every)],
            (DueKind.Continuous, _, _, _) => t["All the time"],
            (DueKind.Recurring, _, _, not null) when words?.Contains(" ngày ", StringComparison.OrdinalIgnoreCase) == true => words, // on which day of the month
            (DueKind.Recurring, _, _, { } every) => t.NameOf(every),
            (DueKind.Before, _, { } to, _) => t["by {0}", Day(to)],
            (_, { } from, { } to, _) when from != to => $"{Day(from)} – {Day(to)}",
            (_, _, { } to, _) => Day(to),
            _ when !string.IsNullOrEmpty(words) => words,
            (DueKind.Recurring, _, _, _) => t["At intervals"],
            _ => t["No deadline"],
        };

        /// <summary>Đồng are stored, triệu đồng are read.</summary>
        public string Amount(long dong) => t["{0} million đồng", Number(Millions.Of(dong)!.Value)];
    }

    public static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "≤",
        Comparator.LessThan => "<",
        _ => "=",
    };
}
