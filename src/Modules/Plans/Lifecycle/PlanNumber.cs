namespace XaSo.Plans.Lifecycle;

/// <summary>How the number of a plan is written: "15/KH-UBND", after Nghị định 30/2020/NĐ-CP.</summary>
internal static class PlanNumber
{
    public const int Longest = 100;
    private const string Symbol = "/KH-UBND";

    /// <summary>Who types only the digits means a plan of the people's committee.</summary>
    public static string? Complete(string? typed) => typed?.Trim() switch
    {
        null or "" => null,
        var digits when digits.All(char.IsAsciiDigit) => digits + Symbol,
        var number => number,
    };

    public static bool IsShort(string? typed) => !(Complete(typed)?.Length > Longest);

    /// <summary>Plans of that number; offices begin to count anew each year.</summary>
    public static IQueryable<Plan> Numbered(this IQueryable<Plan> plans, string? number, DateOnly? signedOn)
    {
        var year = signedOn?.Year ?? 1;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return plans.Where(p => number != null && p.Number == number && p.SignedOn >= first && p.SignedOn <= last);
    }
}
