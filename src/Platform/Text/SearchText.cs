using System.Globalization;
using System.Text;

namespace XaSo.Platform.Text;

/// <summary>
/// How Vietnamese is searched: without case, tone and letter marks, đ as d, y as i at the end of a syllable (Mỹ, Mĩ), anything else than
/// letters and digits as one space. Compare folded text only with folded text.
/// </summary>
public static class SearchText
{
    private const string BeforeFinalY = "hklmstv";

    public static string Fold(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                EndWord(folded);
                continue;
            }

            folded.Append(char.ToLowerInvariant(c) is var lower and not 'đ' ? lower : 'd');
        }

        EndWord(folded);
        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>The words of a folded text.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"tỷ" and "tỉ", "quý" and "quí" are the same word; "y tế" stays.</summary>
    private static void EndWord(StringBuilder folded)
    {
        var end = folded.Length - 1;
        if (end < 0 || folded[end] == ' ')
        {
            return;
        }

        if (folded[end] == 'y' && end > 0
            && (BeforeFinalY.Contains(folded[end - 1], StringComparison.Ordinal) || (folded[end - 1] == 'u' && end > 1 && folded[end - 2] == 'q')))
        {
            folded[end] = 'i';
        }

        folded.Append(' ');
    }
}
