using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;

namespace XaSo.Plans.Review;

/// <summary>What a reviewer has just done with an item; the review says so where it goes on.</summary>
public enum ReviewAct { Confirmed, Corrected, Added, Merged, Split, SetAside, Reopened, CorrectionUndone, SplitUndone }

internal static class ReviewActs
{
    /// <summary>Whether the item still is as the act left it: an address may be opened again later.</summary>
    public static bool Holds(this ReviewAct act, ReviewState state) => act switch
    {
        ReviewAct.Merged => state == ReviewState.Merged,
        ReviewAct.SetAside => state == ReviewState.Rejected,
        ReviewAct.Split or ReviewAct.Reopened => state == ReviewState.Pending,
        ReviewAct.CorrectionUndone or ReviewAct.SplitUndone => state is ReviewState.Pending or ReviewState.Confirmed,
        _ => state == ReviewState.Confirmed,
    };

    /// <summary>One goes on to what waits; otherwise one looks at what came of it.</summary>
    public static bool GoesOn(this ReviewAct act) => act is ReviewAct.Confirmed or ReviewAct.SetAside;

    extension(IStringLocalizer<PlansTexts> t)
    {
        public string Say(ReviewAct act) => act switch
        {
            ReviewAct.Corrected => t["The correction was saved and the item confirmed"],
            ReviewAct.Added => t["The item was added and confirmed"],
            ReviewAct.Merged => t["The item was merged into another one"],
            ReviewAct.Split => t["The item was split; both parts wait for confirmation"],
            ReviewAct.SetAside => t["The item was set aside"],
            ReviewAct.Reopened => t["The item waits for confirmation again"],
            ReviewAct.CorrectionUndone => t["The correction was undone"],
            ReviewAct.SplitUndone => t["The split was undone"],
            _ => t["The item was confirmed"],
        };

        /// <summary>The button that lets an item wait again.</summary>
        public string UndoOf(ReviewState state) => state switch
        {
            ReviewState.Confirmed => t["Take the confirmation back"],
            ReviewState.Merged => t["Take the merge back"],
            _ => t["Take back"],
        };
    }
}
