using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.Review;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>Giữ nguyên, thay đổi, thêm mới, không còn.</summary>
internal enum DifferenceKind { Changed, Added, Removed, Unchanged }

internal sealed record FieldChange(string Field, string Before, string After);

/// <summary>One item in the edition before and in the new one; one of the two may be missing.</summary>
internal sealed record ItemDifference(DifferenceKind Kind, PlanItem? Old, PlanItem? New, IReadOnlyList<FieldChange> Changes)
{
    public PlanItem Item => New ?? Old!;

    /// <summary>A person has said that the pair is right, or that the item is new.</summary>
    public bool IsDecided => New is null or { State: not ReviewState.Pending };

    public static ItemDifference Of(PlanItem? old, PlanItem? item, ILookup<Guid, ItemOffice> offices, IStringLocalizer<PlansTexts> t)
    {
        if (old is null || item is null)
        {
            return new(old is null ? DifferenceKind.Added : DifferenceKind.Removed, old, item, []);
        }

        var changes = Compare(FactsOf(old), FactsOf(item)).ToList();
        return new(changes.Count == 0 ? DifferenceKind.Unchanged : DifferenceKind.Changed, old, item, changes);

        IReadOnlyList<(string Term, string Value)> FactsOf(PlanItem one)
        {
            var shown = ReviewItem.Of(one, [.. offices[one.Id]], t);
            return [(t["Text"], one.Text), .. shown.Facts];
        }
    }

    private static IEnumerable<FieldChange> Compare(IReadOnlyList<(string Term, string Value)> before, IReadOnlyList<(string Term, string Value)> after)
    {
        foreach (var term in before.Concat(after).Select(f => f.Term).Distinct())
        {
            var (one, other) = (Value(before, term), Value(after, term));
            if (!string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase))
            {
                yield return new(term, one, other);
            }
        }
    }

    private static string Value(IReadOnlyList<(string Term, string Value)> facts, string term) => facts.FirstOrDefault(f => f.Term == term).Value ?? "";

    /// <summary>A full stop or a space more is no change.</summary>
    private static string Plain(string value) => string.Join(' ', value.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',').Normalize();
}
