namespace XaSo.Contracts.Plans;

/// <summary>Something happened to one target, planned task, legal basis or other item of a plan.</summary>
/// <param name="Text">What the item says, for the history.</param>
public abstract record PlanItemEvent(Guid PlanId, Guid ItemId, string Text) : DomainEvent
{
    public override Guid? Subject => ItemId;
}

/// <summary>A person confirmed that the item was read rightly.</summary>
public sealed record PlanItemConfirmed(Guid PlanId, Guid ItemId, string Text) : PlanItemEvent(PlanId, ItemId, Text);

public sealed record PlanItemRejected(Guid PlanId, Guid ItemId, string Text, string Reason) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>A confirmed or rejected item waits for review again.</summary>
public sealed record PlanItemReopened(Guid PlanId, Guid ItemId, string Text) : PlanItemEvent(PlanId, ItemId, Text);

public sealed record PlanItemAdded(Guid PlanId, Guid ItemId, string Text) : PlanItemEvent(PlanId, ItemId, Text);

/// <param name="Changes">"Value: 95 → 90", one line a field.</param>
public sealed record PlanItemCorrected(Guid PlanId, Guid ItemId, string Text, IReadOnlyList<string> Changes) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>The item says again what it said before it was corrected.</summary>
/// <param name="Changes">"Value: 90 → 95", one line a field.</param>
public sealed record PlanItemCorrectionUndone(Guid PlanId, Guid ItemId, string Text, IReadOnlyList<string> Changes) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>The item is whole again, and the part that was split off is gone.</summary>
/// <param name="PartText">What the part said.</param>
/// <param name="Changes">"Value: 90 → 95", one line a field.</param>
public sealed record PlanItemSplitUndone(Guid PlanId, Guid ItemId, string Text, Guid PartId, string PartText, IReadOnlyList<string> Changes) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>One item became several; <paramref name="NewItemId"/> is the part that was taken off.</summary>
/// <param name="Before">What the item said until then.</param>
/// <param name="NewText">What the part says.</param>
public sealed record PlanItemSplit(Guid PlanId, Guid ItemId, string Text, Guid NewItemId, string? Before = null, string? NewText = null) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>Two places of the document speak of the same thing; the item lives on in <paramref name="IntoItemId"/>.</summary>
public sealed record PlanItemMerged(Guid PlanId, Guid ItemId, string Text, Guid IntoItemId) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>The other side of <see cref="PlanItemMerged"/>.</summary>
/// <param name="Changes">What the item took from the other one, one line a field.</param>
public sealed record PlanItemTookOver(Guid PlanId, Guid ItemId, string Text, Guid FromItemId, string FromText, IReadOnlyList<string> Changes) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>The merge was taken back.</summary>
/// <param name="Changes">What the item gave back, one line a field.</param>
public sealed record PlanItemGaveBack(Guid PlanId, Guid ItemId, string Text, Guid FromItemId, string FromText, IReadOnlyList<string> Changes) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>A person said that the item is one of the edition before, so that its history goes on.</summary>
public sealed record PlanItemPaired(Guid PlanId, Guid ItemId, string Text, Guid EarlierItemId) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>A person kept the item as the edition before has it, against what the new document says.</summary>
public sealed record PlanItemKept(Guid PlanId, Guid ItemId, string Text, Guid EarlierItemId) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>A planned task is done, or was done after all not (<paramref name="Done"/> false).</summary>
/// <param name="DoneOn">The day of the work, not of the note.</param>
/// <param name="FileId">What proves it, or proved it.</param>
public sealed record PlannedTaskCompleted(Guid PlanId, Guid ItemId, string Text, bool Done, DateOnly? DoneOn, string? Note, Guid? FileId = null) : PlanItemEvent(PlanId, ItemId, Text);

/// <summary>What a planned task may cost and who pays; null where an amount was taken away.</summary>
/// <param name="Amount">Whole đồng.</param>
public sealed record PlannedTaskBudgetSet(Guid PlanId, Guid ItemId, string Text, long? Amount, string? Source) : PlanItemEvent(PlanId, ItemId, Text);
