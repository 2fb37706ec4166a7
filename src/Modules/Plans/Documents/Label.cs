using System.Text.RegularExpressions;

namespace XaSo.Plans.Documents;

/// <summary>What a paragraph begins with, from the highest in a document to the lowest.</summary>
public enum LabelKind { None, Annex, Part, Letter, Roman, Number, SmallLetter, Paren, Dash, Plus, Star }

internal sealed record LabelPattern(LabelKind Kind, string Example, string Number, Regex Regex);

/// <param name="Depth">1 for "1.", 2 for "1.1."; 0 for other kinds.</param>
/// <param name="Number">Without its delimiter: "1.1", "II", "a"; empty for a bullet.</param>
/// <param name="Length">Of the label and the space behind it.</param>
public readonly partial record struct Label(LabelKind Kind, int Depth, string Number, int Length)
{
    // "Nhiệm vụ 3:" stands below "2." and below "2.1." alike.
    private const int BelowNumbers = 6;

    public static Label None { get; } = new(LabelKind.None, 0, "", 0);

    public bool IsBullet => Kind is LabelKind.Dash or LabelKind.Plus or LabelKind.Star;

    internal static IReadOnlyList<LabelPattern> Patterns { get; } =
    [
        new(LabelKind.Annex, "PHỤ LỤC II", "II", Annex),
        new(LabelKind.Part, "Phần thứ nhất", "thứ nhất", Part),
        new(LabelKind.Roman, "III- GIẢI PHÁP", "III", Roman),
        new(LabelKind.Letter, "B. Giải pháp", "B", Letter),
        new(LabelKind.Number, "2.1.3. Hạ tầng", "2.1.3", Dotted),
        new(LabelKind.Number, "4) Nhân lực", "4", Number1),
        new(LabelKind.Number, "Nhiệm vụ 3: Nhân lực", "3", NamedTask),
        new(LabelKind.SmallLetter, "đ) Nhân lực", "đ", SmallLetter),
        new(LabelKind.Paren, "(2) Nhân lực", "2", Paren),
        new(LabelKind.Dash, "– Rà soát", "", Dash),
        new(LabelKind.Plus, "+ Rà soát", "", Plus),
        new(LabelKind.Star, "• Rà soát", "", Star),
    ];

    public static Label Of(string text)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Regex.Match(text) is { Success: true } match)
            {
                var number = match.Groups["n"].Value;
                return new(pattern.Kind, pattern.Kind != LabelKind.Number ? 0 : char.IsLetter(match.Value[0]) ? BelowNumbers : number.Count(c => c == '.') + 1, number, match.Length);
            }
        }

        return None;
    }

    /// <summary>The last part of the number, to see whether one label follows another; 0 where it is no number.</summary>
    public int Ordinal => Kind switch
    {
        LabelKind.Number or LabelKind.Paren => int.TryParse(Number[(Number.LastIndexOf('.') + 1)..], out var n) ? n : 0,
        LabelKind.SmallLetter => "abcdđeghiklmnopqrstuvxy".IndexOf(Number, StringComparison.Ordinal) + 1,
        LabelKind.Letter => "ABCDĐEGHIKLMNOPQRSTUVXY".IndexOf(Number, StringComparison.Ordinal) + 1,
        LabelKind.Roman => OfRoman(Number),
        _ => 0,
    };

    private static int OfRoman(string roman)
    {
        var value = 0;
        for (var i = 0; i < roman.Length; i++)
        {
            var digit = Digit(roman[i]);
            value += i + 1 < roman.Length && Digit(roman[i + 1]) > digit ? -digit : digit;
        }

        return value;

        static int Digit(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };
    }

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục|Phụ Lục)(?: (?:số )?(?<n>\d{1,2}|[IVX]{1,5}|[A-E])(?![\p{L}\d]))?[ .:]*(?=$|[\p{Lu}(])")]
    private static partial Regex Annex { get; }

    [GeneratedRegex(@"^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục) (?<n>[IVX]{1,5}|\d{1,2}|[A-E]|(?:thứ|THỨ) \p{L}+)(?![\p{L}\d])[ .:\-–]*")]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^(?<n>[IVX]{1,5}|XL|L[IVX]{1,4}) ?[.\-–/):] ?(?=[\p{L}“""(])")]
    private static partial Regex Roman { get; }

    [GeneratedRegex(@"^(?<n>[A-HĐKLM])(?:[.)/] ?(?=\p{Lu})| ?[\-–] (?=\p{Lu}))")]
    private static partial Regex Letter { get; }

    [GeneratedRegex(@"^(?<n>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.):]\s?(?=[\p{L}“""(\[≥>≤<$*]|\d+ ?%|$)| (?=[\p{Lu}“""(])|$)")]
    private static partial Regex Dotted { get; }

    [GeneratedRegex(@"^(?<n>\d{1,2})(?:(?:[.)] ?|/ ?|- )(?=[\p{L}“""(\[≥>≤<$*])|[.)] (?=\d{1,3} ?%))")]
    private static partial Regex Number1 { get; }

    [GeneratedRegex(@"^(?:Nhiệm vụ|NHIỆM VỤ|Nhóm nhiệm vụ|Giải pháp|Hoạt động|Dự án|Mô hình)(?: số)? (?<n>\d{1,2}) ?[:.] ?(?=\p{Lu})")]
    private static partial Regex NamedTask { get; }

    [GeneratedRegex(@"^(?<n>[a-zđ])(?:\) ?|\. ?(?=[\p{Lu}\d“""]))(?=\S)")]
    private static partial Regex SmallLetter { get; }

    [GeneratedRegex(@"^\((?<n>\d{1,2}|[a-zđ]|[ivx]{1,5})\) ?(?=\S)")]
    private static partial Regex Paren { get; }

    [GeneratedRegex(@"^[\-‐‑‒–—−\uF02D](?: |(?=[\p{L}\d≥>]))(?<n>)")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"^\+ ?(?=\S)(?<n>)")]
    private static partial Regex Plus { get; }

    [GeneratedRegex(@"^(?:[*•●○▪■◦·✓➢❖§□\uF0B7\uF0A7\uF0D8\uF0FC] ?(?=[^*])|o (?=\p{Lu}))(?<n>)")]
    private static partial Regex Star { get; }
}
