using Microsoft.Extensions.Localization;
using XaSo.Plans.Baselines;
using XaSo.Plans.Items;
using XaSo.Plans.LegalBases;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Data;

namespace XaSo.Plans.Review;

/// <summary>The tabs of the review, in the order in which they are gone through.</summary>
public enum ItemKind { Target, Task, Basis, Baseline, Duty, Unread }

internal static class ItemKinds
{
    public static ItemKind Of(PlanItem item) => item switch
    {
        Target => ItemKind.Target,
        PlannedTask => ItemKind.Task,
        LegalBasis => ItemKind.Basis,
        Baseline => ItemKind.Baseline,
        ReportingDuty => ItemKind.Duty,
        _ => ItemKind.Unread,
    };

    /// <summary>The rows of a kind; all kinds at once are a union of six tables.</summary>
    public static IQueryable<PlanItem> Query(AppDb db, ItemKind kind) => kind switch
    {
        ItemKind.Target => db.Set<Target>(),
        ItemKind.Task => db.Set<PlannedTask>(),
        ItemKind.Basis => db.Set<LegalBasis>(),
        ItemKind.Baseline => db.Set<Baseline>(),
        ItemKind.Duty => db.Set<ReportingDuty>(),
        _ => db.Set<UnreadPassage>(),
    };

    /// <summary>The word in addresses and in the style sheet.</summary>
    public static string Word(this ItemKind kind) => kind.ToString().ToLowerInvariant();

    extension(IStringLocalizer<PlansTexts> t)
    {
        public string NameOf(ItemKind kind) => kind switch
        {
            ItemKind.Target => t["Targets"],
            ItemKind.Task => t["Tasks"],
            ItemKind.Basis => t["Legal bases"],
            ItemKind.Baseline => t["Earlier results"],
            ItemKind.Duty => t["Reporting"],
            _ => t["Not understood"],
        };

        public string AddOf(ItemKind kind) => kind switch
        {
            ItemKind.Target => t["Add a target"],
            ItemKind.Task => t["Add a task"],
            ItemKind.Basis => t["Add a legal basis"],
            ItemKind.Baseline => t["Add an earlier result"],
            _ => t["Add a reporting duty"],
        };
    }
}
