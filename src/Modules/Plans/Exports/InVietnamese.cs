using System.Globalization;

namespace XaSo.Plans.Exports;

internal static class InVietnamese
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");

    /// <summary>For the rest of a request whose answer is an official text, whatever language its reader has chosen.</summary>
    public static void Speak() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_vietnamese, _vietnamese);
}
