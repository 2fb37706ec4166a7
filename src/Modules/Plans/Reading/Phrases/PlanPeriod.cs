namespace XaSo.Plans.Reading.Phrases;

/// <summary>The time that a plan is made for. A date of the plan that names no year falls in it.</summary>
public sealed record PlanPeriod(DateOnly? From, DateOnly? To)
{
    public static PlanPeriod Unknown { get; } = new(null, null);

    /// <summary>Null where the plan lasts longer than a year or its time is not known.</summary>
    public int? Year => From is { } from && To is { } to && from.Year == to.Year ? to.Year : null;

    public static PlanPeriod Of(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>The year of a day that is written without one: the first in the period that has the day.</summary>
    public int? YearOf(int month, int day)
    {
        if (From is not { } from)
        {
            return To?.Year;
        }

        var isLater = month > from.Month || (month == from.Month && day >= from.Day);
        return isLater || Year is not null ? from.Year : from.Year + 1;
    }
}
