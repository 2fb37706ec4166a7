using System.Globalization;
using System.Text;

namespace XaSo.Platform.Text;

/// <summary>The form in which Vietnamese is searched: "Đẩy mạnh số hóa" and "day manh so hoá" are the same.</summary>
public static class SearchText
{
    /// <summary>Lower case without tone marks or hooks, đ as d, everything but letters and digits as one space.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
