using System.Globalization;
using System.Text;

namespace XaSo.Plans.Documents;

/// <summary>The numerals of lists.</summary>
internal static class Counting
{
    private static readonly (int Value, string Sign)[] _signs =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>A to Z, then AA, BB, as word processors count.</summary>
    public static string Letter(int number) =>
        number is < 1 or > 26 * 20 ? number.ToString(CultureInfo.InvariantCulture) : new((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    public static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in _signs)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
