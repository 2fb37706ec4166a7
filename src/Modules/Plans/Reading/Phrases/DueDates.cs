using System.Globalization;
using System.Text.RegularExpressions;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>The days that a match of <see cref="DuePatterns"/> stands for; null where there is no such day.</summary>
internal static class DueDates
{
    public static Due? Repeated(Match match, PlanPeriod period) =>
        new(DueKind.Recurring, Every: Frequencies.OfWord(match.Groups["every"].Value));

    public static Due? YearlyFromTo(Match match, PlanPeriod period) =>
        new(DueKind.Recurring, FirstOf(Number(match, "year")), LastOf(Number(match, "year2")), Frequency.Year);

    public static Due? FromDayToDay(Match match, PlanPeriod period)
    {
        var to = Day(match, period, "2");
        var from = Day(match, to is { } end ? PlanPeriod.Of(end.Year) : period, "");
        return from is null || to is null ? null : new(DueKind.Range, from, to);
    }

    public static Due? Until(Match match, PlanPeriod period)
    {
        var excluded = match.Groups["excluded"].Success;
        if (match.Groups["day"].Success)
        {
            // "đến 12/9" is a day, "đến 7/7 thôn" is not.
            var isDay = excluded || match.Groups["named"].Success || match.Groups["year"].Success;
            return isDay && Day(match, period, "") is { } day ? new(DueKind.Before, To: day) : null;
        }

        if (match.Groups["quarter"].Success)
        {
            var quarter = QuarterOf(match.Groups["quarter"].Value);
            return Ending(period, match, quarter * 3 - 2, quarter * 3, excluded);
        }

        return match.Groups["month"].Success
            ? Ending(period, match, Number(match, "month"), Number(match, "month"), excluded)
            : new(DueKind.Before, To: excluded ? FirstOf(Number(match, "year")).AddDays(-1) : LastOf(Number(match, "year")));
    }

    public static Due? FromMonthToMonth(Match match, PlanPeriod period)
    {
        var (first, last) = (Number(match, "month"), Number(match, "month2"));
        if (first is < 1 or > 12 || last is < 1 or > 12)
        {
            return null;
        }

        int? to = match.Groups["year2"].Success ? Number(match, "year2") : null;
        int? from = match.Groups["year"].Success ? Number(match, "year") : to - (first > last ? 1 : 0);
        from ??= period.YearOf(first, 1);
        to ??= from + (first > last ? 1 : 0);
        var kind = match.Groups["joint"].Value is "," or "và" ? DueKind.Month : DueKind.Range;
        return from is null ? new(kind) : new(kind, new(from.Value, first, 1), EndOfMonth(to!.Value, last));
    }

    public static Due? Quarters(Match match, PlanPeriod period)
    {
        var first = QuarterOf(match.Groups["quarter"].Value);
        var last = match.Groups["quarter2"].Captures is [.., var end] ? QuarterOf(end.Value) : first;
        return Whole(DueKind.Quarter, period, match, Math.Min(first, last) * 3 - 2, Math.Max(first, last) * 3);
    }

    public static Due? HalfOfYear(Match match, PlanPeriod period) =>
        match.Groups["half"].Value == "đầu" ? Whole(DueKind.Range, period, match, 1, 6) : Whole(DueKind.Range, period, match, 7, 12);

    public static Due? FromYearToYear(Match match, PlanPeriod period) =>
        Number(match, "year") > Number(match, "year2") ? null : new(DueKind.Range, FirstOf(Number(match, "year")), LastOf(Number(match, "year2")));

    public static Due? On(Match match, PlanPeriod period) =>
        Day(match, period, "") is { } day ? new(DueKind.On, day, day) : null;

    public static Due? Month(Match match, PlanPeriod period)
    {
        var month = Number(match, "month");
        return month is < 1 or > 12 ? null : Whole(DueKind.Month, period, match, month, month);
    }

    public static Due? Year(Match match, PlanPeriod period)
    {
        int? year = match.Groups["year"].Success ? Number(match, "year") : period.Year;
        return year is null ? null : new(DueKind.Range, FirstOf(year.Value), LastOf(year.Value));
    }

    private static Due Whole(DueKind kind, PlanPeriod period, Match match, int firstMonth, int lastMonth)
    {
        var year = match.Groups["year"].Success ? Number(match, "year") : period.YearOf(lastMonth, DateTime.DaysInMonth(2000, lastMonth));
        return year is null ? new(kind) : new(kind, new(year.Value, firstMonth, 1), EndOfMonth(year.Value, lastMonth));
    }

    private static Due? Ending(PlanPeriod period, Match match, int firstMonth, int lastMonth, bool excluded)
    {
        if (firstMonth < 1 || lastMonth > 12)
        {
            return null;
        }

        var whole = Whole(DueKind.Before, period, match, firstMonth, lastMonth);
        return new(DueKind.Before, To: excluded ? whole.From?.AddDays(-1) : whole.To);
    }

    private static DateOnly? Day(Match match, PlanPeriod period, string suffix)
    {
        var (day, month) = (Number(match, "day" + suffix), Number(match, "month" + suffix));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month))
        {
            return null;
        }

        var year = match.Groups["year" + suffix].Success ? Number(match, "year" + suffix) : period.YearOf(month, day);
        return year is null || day > DateTime.DaysInMonth(year.Value, month) ? null : new DateOnly(year.Value, month, day);
    }

    private static int QuarterOf(string text) => text switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, _ => 4 };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateOnly FirstOf(int year) => new(year, 1, 1);

    private static DateOnly LastOf(int year) => new(year, 12, 31);

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
