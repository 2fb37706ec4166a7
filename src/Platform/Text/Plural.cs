using System.Globalization;

namespace XaSo.Platform.Text;

/// <summary>
/// A number that an English sentence counts by: "{0:day|days} late" says "1 day late" and "2 days late". Vietnamese has
/// one form only, so its translation says {0}.
/// </summary>
public readonly record struct Plural(int Number) : IFormattable
{
    /// <param name="format">"one|many", or empty for the number alone.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var number = Number.ToString("#,##0", formatProvider ?? CultureInfo.CurrentCulture);
        var forms = string.IsNullOrEmpty(format) ? [] : format.Split('|');
        return forms.Length < 2 ? number : $"{number} {forms[Number == 1 ? 0 : 1]}";
    }

    public override string ToString() => ToString(null, null);
}
