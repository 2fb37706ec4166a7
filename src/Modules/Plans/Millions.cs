using FluentValidation;
using Microsoft.Extensions.Localization;

namespace XaSo.Plans;

/// <summary>Amounts of money are stored as whole đồng, and typed and shown in triệu đồng.</summary>
internal static class Millions
{
    private const decimal Dong = 1_000_000;

    /// <summary>More than any commune has.</summary>
    private const decimal Most = 10_000_000;

    public static decimal? Of(long? dong) => dong / Dong;

    public static long? ToDong(decimal? millions) => (long?)(millions * Dong);

    public static IRuleBuilderOptions<T, decimal?> AreMillions<T>(this IRuleBuilder<T, decimal?> amount, IStringLocalizer<PlansTexts> t) => amount
        .InclusiveBetween(0, Most).WithMessage(t["Enter an amount in million đồng, such as 125 or 12,5"])
        .Must(m => m is null || decimal.IsInteger(m.Value * Dong)).WithMessage(t["Enter at most six digits after the decimal mark; less than a đồng cannot be paid"]);
}
