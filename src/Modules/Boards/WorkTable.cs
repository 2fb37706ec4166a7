using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;

namespace XaSo.Boards;

/// <summary>Work with its deadline and the one next step.</summary>
/// <param name="ByOffice">Who leads stands in a column of its own: for who looks at the work of all offices.</param>
internal sealed record WorkTable(string Caption, IReadOnlyList<WorkItem> Items, string Empty, bool ByOffice = false)
{
    /// <summary>Only where it tells rows apart.</summary>
    public bool NamesPlan { get; } = Items.Select(i => i.Plan).Distinct().Count() > 1;
}

internal static class WorkBadge
{
    extension(IStringLocalizer<BoardsTexts> t)
    {
        /// <summary>Nothing for work that has time.</summary>
        public (Tone Tone, string Text)? Badge(WorkItem item) => item switch
        {
            { Timing: WorkTiming.Late, Days: { } days } => (Tone.Red, t["{0:day|days} late", new Plural(-days)]),
            { Timing: WorkTiming.Week, Days: 0 } => (Tone.Amber, t["today"]),
            { Timing: WorkTiming.Week or WorkTiming.Month, Days: { } days } => (Tone.Amber, t["{0:day|days} left", new Plural(days)]),
            _ => null,
        };
    }
}
