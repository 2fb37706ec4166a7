using System.Text;
using System.Text.RegularExpressions;

namespace XaSo.Bench.Reading;

/// <summary>Texts as they are compared: one spelling of white space, dashes and tone marks.</summary>
internal static partial class ScoreText
{
    private static readonly (Regex New, string Old)[] _tones =
    [
        .. from pair in "oá:óa oà:òa oả:ỏa oã:õa oạ:ọa oé:óe oè:òe oẻ:ỏe oẽ:õe oẹ:ọe uý:úy uỳ:ùy uỷ:ủy uỹ:ũy uỵ:ụy".Split(' ')
           let sides = pair.Split(':')
           select (new Regex(sides[0] + "(?![a-zà-ỹ])", RegexOptions.CultureInvariant), sides[1]),
    ];

    public static string Fold(string? text)
    {
        var folded = (text ?? "").Normalize(NormalizationForm.FormC).ToLowerInvariant();
        folded = Dash.Replace(folded, "-");
        folded = White.Replace(folded, " ").Trim();
        return _tones.Aggregate(folded, (t, tone) => tone.New.Replace(t, tone.Old));
    }

    public static List<string> Words(string? text) => [.. Word.Matches(Fold(text)).Select(m => m.Value)];

    /// <summary>F1 of the words of two short texts.</summary>
    public static double Likeness(string? a, string? b)
    {
        var (first, second) = (Words(a), Words(b));
        if (first.Count == 0 || second.Count == 0)
        {
            return 0;
        }

        var pool = second.CountBy(w => w).ToDictionary();
        var common = 0;
        foreach (var word in first)
        {
            if (pool.GetValueOrDefault(word) > 0)
            {
                pool[word]--;
                common++;
            }
        }

        return 2.0 * common / (first.Count + second.Count);
    }

    /// <summary>Where the quote stands in the folded source.</summary>
    public static List<(int Start, int End)> Places(string? quote, string source)
    {
        var folded = Fold(quote);
        var found = new List<(int, int)>();
        for (var at = 0; folded != "" && (at = source.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at++)
        {
            found.Add((at, at + folded.Length));
        }

        return found;
    }

    /// <summary>0 to 1: how much of the shorter span lies in the longer one; 0 where what was read is far too long.</summary>
    public static double SamePlace(List<(int Start, int End)> read, List<(int Start, int End)> gold)
    {
        var best = 0.0;
        foreach (var (a, b) in read)
        {
            foreach (var (c, d) in gold)
            {
                var common = (double)(Math.Min(b, d) - Math.Max(a, c));
                if (common > 0 && b - a <= 4 * (d - c) + 20)
                {
                    best = Math.Max(best, common / Math.Min(b - a, d - c) * (0.5 + 0.5 * common / Math.Max(b - a, d - c)));
                }
            }
        }

        return best;
    }

    public static string Unit(string? unit) => Fold(unit) switch
    {
        "phần trăm" or "percent" => "%",
        "gbps/s" or "gb/s" or "gbit/s" => "gbps",
        var folded => folded,
    };

    public static string Number(string? number) => NotOfNumber.Replace(Fold(number), "");

    [GeneratedRegex("[‐‑‒–—−]")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White { get; }

    [GeneratedRegex(@"[\p{L}\p{N}_%/]+")]
    private static partial Regex Word { get; }

    [GeneratedRegex("[^0-9a-zđôư/]")]
    private static partial Regex NotOfNumber { get; }
}
