namespace XaSo.Plans.Documents.Docx;

/// <summary>Letters of the symbol fonts, which stand in files with codes of their own.</summary>
internal static class Symbols
{
    public static string Bullet(string drawn, string? font) => drawn.Trim() switch
    {
        "" => "",
        "o" when font?.StartsWith("Courier", StringComparison.OrdinalIgnoreCase) ?? false => "◦",
        "–" or "—" or "‒" or "−" or "\uF02D" => "-",
        "\uF02B" => "+",
        "\uF02A" => "*",
        [>= '\uE000' and <= '\uF8FF'] => "•",
        var text => text,
    };

    /// <param name="code">Hexadecimal, as in the attribute "char" of a symbol.</param>
    public static string Of(string? code)
    {
        if (!ushort.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return "";
        }

        return (char)number switch
        {
            '\uF0B3' => "≥",
            '\uF0A3' => "≤",
            '\uF03E' => ">",
            '\uF03C' => "<",
            '\uF0B1' => "±",
            '\uF0B4' => "×",
            '\uF0AE' or '\uF0E0' => "→",
            '\uF02D' => "-",
            '\uF02B' => "+",
            >= '\uE000' and <= '\uF8FF' => "•",
            '\0' => "",
            var letter when char.IsSurrogate(letter) => "",
            var letter => letter.ToString(),
        };
    }
}
