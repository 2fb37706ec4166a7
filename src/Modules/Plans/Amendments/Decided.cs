using Microsoft.Extensions.Localization;
using XaSo.Plans.Amendments.Differences;
using XaSo.Plans.Items;

namespace XaSo.Plans.Amendments;

/// <summary>What a person has just decided about one difference.</summary>
public enum Decision { Accepted, Declined, Reconsidered, Separated, Paired, Kept, Dropped }

/// <summary>The item that is decided on, as the person saw it.</summary>
public sealed class DecisionInput
{
    public Guid Id { get; set; }
    public long Version { get; set; }
}

/// <param name="LineageId">Of the item as it is now, by which it is found again on the page of the differences.</param>
internal sealed record Decided(Guid PlanId, Guid LineageId)
{
    public Decided(PlanItem item) : this(item.PlanId, item.LineageId)
    {
    }
}

internal static class Decisions
{
    /// <summary>Whether the difference still is as the decision left it: an address may be opened again later.</summary>
    public static bool Holds(this Decision decision, ItemDifference difference) => decision switch
    {
        Decision.Declined => difference.Declined is not null,
        Decision.Reconsidered => !difference.IsDecided,
        Decision.Dropped => difference.New is null,
        Decision.Paired => difference.Old is not null,
        _ => difference is { IsDecided: true, Declined: null },
    };

    public static string Say(this IStringLocalizer<PlansTexts> t, Decision decision) => decision switch
    {
        Decision.Declined => t["The item is kept as in the edition before"],
        Decision.Reconsidered => t["The item waits for a decision again"],
        Decision.Separated => t["The item is new in this edition"],
        Decision.Paired => t["The item goes on from the edition before"],
        Decision.Kept => t["The item goes on in the new edition"],
        Decision.Dropped => t["The item ends with the edition before"],
        _ => t["The change was accepted"],
    };
}
