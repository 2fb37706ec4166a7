using System.Globalization;

namespace XaSo.Plans.Documents.Docx;

/// <summary>Fonts of the time before Unicode (TCVN 5712:1993, "ABC"): their letters stand in files as other letters.</summary>
internal static class OldFonts
{
    private const string Stored = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string Meant = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");

    public static string Decode(string text, string? font)
    {
        if (font is null || !font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var decoded = Letters(text);
        return font.EndsWith('H') ? decoded.ToUpper(_vietnamese) : decoded;
    }

    public static string Letters(string text) => string.Create(text.Length, text, static (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var at = Stored.IndexOf(from[i], StringComparison.Ordinal);
            letters[i] = at < 0 ? from[i] : Meant[at];
        }
    });
}
