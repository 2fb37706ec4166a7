using Microsoft.Extensions.Localization;

namespace XaSo.Plans.Review;

/// <summary>What two items say of one thing, such as their deadline; empty where one says nothing.</summary>
internal sealed record ComparedFact(string Term, string One, string Other)
{
    public bool Differs { get; } = !string.Equals(Plain(One), Plain(Other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The text first, then every fact that either of them has.</summary>
    public static IReadOnlyList<ComparedFact> Of(ReviewItem one, ReviewItem other, IStringLocalizer<PlansTexts> t)
    {
        var (first, second) = (FactsOf(one), FactsOf(other));
        return [.. first.Concat(second).Select(f => f.Term).Distinct().Select(term => new ComparedFact(term, Value(first, term), Value(second, term)))];

        IReadOnlyList<(string Term, string Value)> FactsOf(ReviewItem item) => [(t["Text"], item.Item.Text), .. item.Facts];
    }

    private static string Value(IReadOnlyList<(string Term, string Value)> facts, string term) => facts.FirstOrDefault(f => f.Term == term).Value ?? "";

    /// <summary>A full stop or a space more is no difference.</summary>
    private static string Plain(string value) => string.Join(' ', value.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',').Normalize();
}
