using System.Globalization;
using System.Text;

namespace XaSo.Platform.Text;

/// <summary>
/// The order of the Vietnamese alphabet as a key that every database compares alike, digit by digit, so that a list can be paged by it:
/// first the letters (a ă â b c d đ …), then the tones (ngang, huyền, hỏi, ngã, sắc, nặng). Thôn 2 stands before Thôn 10.
/// </summary>
public static class VietnameseOrder
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const int FirstLetter = 11;
    private const string End = "00", Gap = "01", Number = "02", Unknown = "99";

    /// <summary>Digits only; the same for texts that differ in nothing but capitals, spaces and punctuation.</summary>
    public static string KeyOf(string text)
    {
        var (letters, tones) = (new StringBuilder(), new StringBuilder());
        var normal = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        for (var i = 0; i < normal.Length; i++)
        {
            if (char.IsAsciiDigit(normal[i]))
            {
                var digits = DigitsAt(normal, i);
                i += digits.Length - 1;
                var number = digits.TrimStart('0');
                letters.Append(Number).Append(Math.Min(number.Length, 99).ToString("00", CultureInfo.InvariantCulture)).Append(number);
            }
            else if (char.IsLetter(normal[i]))
            {
                var (letter, tone) = Split(normal[i]);
                letters.Append(letter);
                tones.Append(tone);
            }
            else if (letters.Length > 0 && i + 1 < normal.Length && char.IsLetterOrDigit(normal[i + 1]))
            {
                letters.Append(Gap);
            }
        }

        return $"{letters}{End}{tones}";
    }

    private static string DigitsAt(string text, int start) => string.Concat(text.Skip(start).TakeWhile(char.IsAsciiDigit));

    private static (string Letter, int Tone) Split(char letter)
    {
        var marks = letter.ToString().Normalize(NormalizationForm.FormD);
        var bare = string.Concat(marks.Where(m => !Tones.Contains(m))).Normalize(NormalizationForm.FormC)[0];
        var at = Letters.IndexOf(bare) is >= 0 and var known ? known : Letters.IndexOf(marks[0]);
        return (at < 0 ? Unknown : (at + FirstLetter).ToString(CultureInfo.InvariantCulture), marks.Select(m => Tones.IndexOf(m) + 1).Max());
    }
}
