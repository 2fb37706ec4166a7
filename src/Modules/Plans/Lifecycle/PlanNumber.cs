namespace XaSo.Plans.Lifecycle;

/// <summary>How the number of a plan is written: "15/KH-UBND", after Nghị định 30/2020/NĐ-CP.</summary>
internal static class PlanNumber
{
    private const string Symbol = "/KH-UBND";

    /// <summary>Who types only the digits means a plan of the people's committee.</summary>
    public static string? Complete(string? typed) => typed?.Trim() switch
    {
        null or "" => null,
        var digits when digits.All(char.IsAsciiDigit) => digits + Symbol,
        var number => number,
    };
}
