namespace XaSo.Platform.Text;

/// <summary>A piece of a text that was found; the marked ones are the words that were looked for.</summary>
public readonly record struct TextPart(string Text, bool IsMatch);

public static class Highlight
{
    /// <summary>Cuts a text so that each word that begins with one of the looked-for ones is a part of its own, however it is written.</summary>
    /// <param name="words">Folded.</param>
    public static IReadOnlyList<TextPart> Of(string text, IReadOnlyList<string> words)
    {
        var parts = new List<TextPart>();
        var plain = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            if (end > at && SearchText.Fold(text[at..end]) is var folded && words.Any(w => folded.StartsWith(w, StringComparison.Ordinal)))
            {
                Add(parts, text[plain..at], false);
                Add(parts, text[at..end], true);
                plain = end;
            }

            at = Math.Max(end, at + 1);
        }

        Add(parts, text[plain..], false);
        return parts;
    }

    /// <summary>Marks that stand apart from their letter belong to the word.</summary>
    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static void Add(List<TextPart> parts, string text, bool isMatch)
    {
        if (text.Length > 0)
        {
            parts.Add(new(text, isMatch));
        }
    }
}
