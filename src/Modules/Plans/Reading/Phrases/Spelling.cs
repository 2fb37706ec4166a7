using System.Text;

namespace XaSo.Plans.Reading.Phrases;

/// <summary>One spelling for all, letter for letter: a place in the folded text is the same place in the text.</summary>
internal static class Spelling
{
    private const int LastVietnamese = 0x1EF9;

    private static readonly char[] _plain = [.. Enumerable.Range(0, LastVietnamese + 1).Select(PlainLetter)];

    private static readonly Dictionary<(char, char), (char, char)> _tones = new()
    {
        [('o', 'á')] = ('ó', 'a'),
        [('o', 'à')] = ('ò', 'a'),
        [('o', 'ả')] = ('ỏ', 'a'),
        [('o', 'ã')] = ('õ', 'a'),
        [('o', 'ạ')] = ('ọ', 'a'),
        [('o', 'é')] = ('ó', 'e'),
        [('o', 'è')] = ('ò', 'e'),
        [('o', 'ẻ')] = ('ỏ', 'e'),
        [('o', 'ẽ')] = ('õ', 'e'),
        [('o', 'ẹ')] = ('ọ', 'e'),
        [('u', 'ý')] = ('ú', 'y'),
        [('u', 'ỳ')] = ('ù', 'y'),
        [('u', 'ỷ')] = ('ủ', 'y'),
        [('u', 'ỹ')] = ('ũ', 'y'),
        [('u', 'ỵ')] = ('ụ', 'y'),
    };

    /// <summary>Lower case, one dash, one space, tone marks in their old place ("hoá" is "hóa", "uỷ ban" is "ủy ban").</summary>
    public static string Lower(string text) => string.Create(text.Length, text, static (lower, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(PlainSign(source[i]));
        }

        for (var i = 0; i + 1 < lower.Length; i++)
        {
            if (lower[i] is not ('o' or 'u'))
            {
                continue;
            }

            var ends = i + 2 == lower.Length || !char.IsLetter(lower[i + 2]);
            if (ends && !(lower[i] == 'u' && i > 0 && lower[i - 1] == 'q') && _tones.TryGetValue((lower[i], lower[i + 1]), out var old))
            {
                (lower[i], lower[i + 1]) = old;
            }
        }
    });

    /// <summary>One dash and one space; capitals stay, which tell names.</summary>
    public static string Dashed(string text) => string.Create(text.Length, text, static (dashed, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            dashed[i] = PlainSign(source[i]);
        }
    });

    /// <summary>As <see cref="Lower"/>, without any mark, so that "viên thông" finds "viễn thông".</summary>
    public static string Plain(string text)
    {
        var lower = Lower(text).ToCharArray();
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = lower[i] <= LastVietnamese ? _plain[lower[i]] : lower[i];
        }

        return new(lower);
    }

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static char PlainSign(char sign) => sign switch
    {
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ => sign,
    };

    private static char PlainLetter(int code) => (char)code switch
    {
        'đ' => 'd',
        var c when char.IsLetter(c) => c.ToString().Normalize(NormalizationForm.FormD)[0],
        var c => c,
    };
}
