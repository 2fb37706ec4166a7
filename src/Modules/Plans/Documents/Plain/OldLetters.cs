using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using XaSo.Plans.Documents.Docx;

namespace XaSo.Plans.Documents.Plain;

/// <summary>
/// Finds text that was written for fonts of the time before Unicode, TCVN 5712:1993 ("ABC", .VnTime) or VNI-Windows, and gives it in Unicode.
/// Letters alone don't tell, since both use those of Western Europe: the text is old if the commonest words of an official document appear only after the change.
/// </summary>
internal static partial class OldLetters
{
    private const int FewestWords = 8;

    private static readonly HashSet<string> _common = [.. "của và các được thực hiện kế hoạch chuyển đổi số xã người dân hành chính nhiệm vụ đơn vị tổ chức công nghệ phòng nghị quyết ủy ban".Split(' ')];
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");

    // A letter and the tone behind it, as VNI writes them; "ô" and "ö" stand for ơ and ư.
    private static readonly string[] _pairs =
    [
        "aùá", "aøà", "aûả", "aõã", "aïạ", "aââ", "aáấ", "aàầ", "aåẩ", "aãẫ", "aäậ", "aêă", "aéắ", "aèằ", "aúẳ", "aüẵ", "aëặ",
        "eùé", "eøè", "eûẻ", "eõẽ", "eïẹ", "eâê", "eáế", "eàề", "eåể", "eãễ", "eäệ",
        "oùó", "oøò", "oûỏ", "oõõ", "oïọ", "oâô", "oáố", "oàồ", "oåổ", "oãỗ", "oäộ", "ôùớ", "ôøờ", "ôûở", "ôõỡ", "ôïợ",
        "uùú", "uøù", "uûủ", "uõũ", "uïụ", "öùứ", "öøừ", "öûử", "öõữ", "öïự", "yùý", "yøỳ", "yûỷ", "yõỹ",
    ];

    private static readonly string[] _single = ["ôơ", "öư", "ñđ", "îỵ", "æỉ", "óĩ", "òị"];
    private static readonly Dictionary<(char, char), char> _vniPairs = Doubled(_pairs.Select(p => ((p[0], p[1]), p[2])));
    private static readonly Dictionary<char, char> _vniSingle = _single.SelectMany(s => new[] { (s[0], s[1]), (Upper(s[0]), Upper(s[1])) }).ToDictionary(s => s.Item1, s => s.Item2);

    /// <summary>The text in Unicode; null where it is not old.</summary>
    public static string? Converted(string text) => Change(text)?.Invoke(text);

    /// <summary>How to change text that is written like this one; null where nothing is to be changed.</summary>
    public static Func<string, string>? Change(string text)
    {
        var sample = text.Length > 20_000 ? text[..20_000] : text;
        var own = Known(sample);
        var (tcvn, vni) = (Known(OfTcvn(sample)), Known(OfVni(sample)));
        if (Math.Max(tcvn, vni) < FewestWords || Math.Max(tcvn, vni) < own * 3)
        {
            return null;
        }

        return tcvn >= vni ? OfTcvn : OfVni;
    }

    private static int Known(string text)
    {
        var count = 0;
        foreach (var word in Words.EnumerateMatches(text))
        {
            var lower = text.Substring(word.Index, word.Length).ToLower(_vietnamese);

            // "xã" and "công" are spelled alike without their marks; only a word that has one tells anything.
            count += lower.Any(c => c > 127) && _common.Contains(lower) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Capitals with a tone exist only as small letters in a font that draws them large: a word whose other letters are large is.</summary>
    private static string OfTcvn(string text) => Line.Replace(text, line => IsLarge(line.Value)
        ? OldFonts.Letters(line.Value).ToUpper(_vietnamese)
        : TcvnWords.Replace(line.Value, word => IsLarge(word.Value) ? OldFonts.Letters(word.Value).ToUpper(_vietnamese) : OldFonts.Letters(word.Value)));

    private static bool IsLarge(string text) => text.Count(char.IsAsciiLetterUpper) > 1 && !text.Any(char.IsAsciiLetterLower);

    private static string OfVni(string text)
    {
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && _vniPairs.TryGetValue((text[i], text[i + 1]), out var pair))
            {
                letters.Append(pair);
                i++;
            }
            else
            {
                letters.Append(_vniSingle.GetValueOrDefault(text[i], text[i]));
            }
        }

        return letters.ToString();
    }

    private static Dictionary<(char, char), char> Doubled(IEnumerable<((char Letter, char Tone) Pair, char Letter)> pairs)
    {
        var all = new Dictionary<(char, char), char>();
        foreach (var ((letter, tone), meant) in pairs)
        {
            all[(letter, tone)] = meant;
            all[(Upper(letter), Upper(tone))] = Upper(meant);
            all[(Upper(letter), tone)] = Upper(meant);
        }

        return all;
    }

    private static char Upper(char letter) => char.ToUpper(letter, _vietnamese);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"[^\n]+")]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"[^\s.,;:()0-9/""“”-]+")]
    private static partial Regex TcvnWords { get; }
}
