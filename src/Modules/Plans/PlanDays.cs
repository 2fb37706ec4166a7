using FluentValidation;
using Microsoft.Extensions.Localization;

namespace XaSo.Plans;

/// <summary>The days that a plan can speak of. A slip such as the year 9999 would go on into every list, sum and calendar.</summary>
internal static class PlanDays
{
    public const int FirstYear = 1975;
    public const int LastYear = 2100;

    /// <summary>Stands behind every deadline where lists are sorted by it.</summary>
    public static readonly DateOnly Never = new(9000, 1, 1);

    private static readonly DateOnly _first = new(FirstYear, 1, 1);
    private static readonly DateOnly _last = new(LastYear, 12, 31);

    /// <summary>The whole month of a day, or the whole quarter.</summary>
    public static (DateOnly First, DateOnly Last) Around(DateOnly day, int months)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return (first, first.AddMonths(months).AddDays(-1));
    }

    public static IRuleBuilderOptions<T, DateOnly?> IsOfPlan<T>(this IRuleBuilder<T, DateOnly?> day, IStringLocalizer<PlansTexts> t) =>
        day.InclusiveBetween(_first, _last).WithMessage(t["Enter a day from {0} to {1}", Wording.Day(_first), Wording.Day(_last)]);
}
