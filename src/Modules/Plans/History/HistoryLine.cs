using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts;
using XaSo.Contracts.Plans;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;

namespace XaSo.Plans.History;

/// <summary>Something that happened to a plan or an item, in words.</summary>
/// <param name="FileId">What proves it.</param>
internal sealed record HistoryLine(Guid Id, DateTimeOffset At, string By, string Title, string? Detail, Tone Tone, Guid? FileId)
{
    public static IReadOnlyList<HistoryLine> Of(IEnumerable<RecordedEvent> events, IStringLocalizer<PlansTexts> t) => [.. events.Select(e => Of(e, t))];

    private static HistoryLine Of(RecordedEvent e, IStringLocalizer<PlansTexts> t)
    {
        var happened = e.Read();
        var (title, detail, tone) = Words(happened, t);
        return new(e.Id, e.At, e.By, title, detail ?? e.Reason, tone, (happened as PlannedTaskCompleted)?.FileId);
    }

    private static (string Title, string? Detail, Tone Tone) Words(DomainEvent e, IStringLocalizer<PlansTexts> t) => e switch
    {
        PlanImported imported => (t["Document read: {0}", imported.FileName], t["{0:item was|items were} read", new Plural(imported.Items)], Tone.Blue),
        PlanDescribed => (t["Number, dates or signer were corrected"], null, Tone.Grey),
        PlanSubmitted => (t["Submitted"], null, Tone.Blue),
        PlanWithdrawn => (t["Withdrawn"], null, Tone.Amber),
        PlanReturned returned => (t["Returned"], returned.Reason, Tone.Red),
        PlanIssued issued => (t["Issued"], t["No. {0}, {1}", issued.Number, Wording.Day(issued.SignedOn)], Tone.Green),
        PlanIssueUndone undone => (t["The issue was taken back"], undone.Reason, Tone.Red),
        PlanClosed closed => (t["Closed"], closed.Reason, Tone.Grey),
        PlanDiscarded discarded => (t["Discarded"], discarded.Reason, Tone.Grey),
        PlanItemConfirmed => (t["Confirmed as read rightly"], null, Tone.Green),
        PlanItemRejected rejected => (t["Set aside"], rejected.Reason, Tone.Grey),
        PlanItemReopened => (t["Opened again for review"], null, Tone.Amber),
        PlanItemAdded => (t["Added by hand"], null, Tone.Blue),
        PlanItemCorrected corrected => (t["Corrected and confirmed"], string.Join("; ", corrected.Changes), Tone.Blue),
        PlanItemCorrectionUndone undone => (t["Correction undone"], string.Join("; ", undone.Changes), Tone.Amber),
        PlanItemSplitUndone undone => (t["Split undone"], string.Join("; ", [undone.PartText, .. undone.Changes]), Tone.Amber),
        PlanItemSplit { Before: { } before } split => (t["A part was split off"], $"{before} → {split.Text} | {split.NewText}", Tone.Blue),
        PlanItemSplit => (t["A part was split off"], null, Tone.Blue),
        PlanItemPaired => (t["Recognised as an item of the edition before"], null, Tone.Blue),
        PlanItemKept => (t["Kept as in the edition before"], null, Tone.Blue),
        PlanItemMerged => (t["Merged into another item"], null, Tone.Blue),
        PlanItemTookOver took => (t["Another item was merged into it"], string.Join("; ", [took.FromText, .. took.Changes]), Tone.Blue),
        PlanItemGaveBack gave => (t["Another item was taken out of it again"], string.Join("; ", [gave.FromText, .. gave.Changes]), Tone.Amber),
        PlannedTaskCompleted { Done: true } done => (t["Marked as done"], done.Note, Tone.Green),
        PlannedTaskCompleted undone => (t["Marked as not done after all"], undone.Note, Tone.Amber),
        PlannedTaskBudgetSet budget => (t["Budget set"], Budget(budget, t), Tone.Blue),
        PlanFindingSetAside finding => (t["{0:finding of the check was|findings of the check were} let stand", new Plural(finding.Count)], $"{finding.Finding} ({finding.Reason})", Tone.Grey),
        PlanFindingReopened finding => (t["A finding of the check was opened again"], finding.Finding, Tone.Amber),
        PlanOfficeMatched matched => (t["Office recognised"], $"{matched.Name} → {matched.OrganizationName}", Tone.Blue),
        PlanOfficeGrouped grouped => (t["Office recognised"], $"{grouped.Name} → {grouped.Group}", Tone.Blue),
        _ => (e.GetType().Name, null, Tone.Grey),
    };

    private static string Budget(PlannedTaskBudgetSet e, IStringLocalizer<PlansTexts> t) =>
        e.Amount is { } amount ? string.Join(", ", new[] { t.Amount(amount), e.Source }.Where(s => !string.IsNullOrEmpty(s))) : t["No amount entered"];
}

internal static class Histories
{
    private static readonly Func<AppDb, List<Guid>, int, IAsyncEnumerable<RecordedEvent>> _latest = EF.CompileAsyncQuery((AppDb db, List<Guid> subjects, int most) =>
        db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Subject != null && subjects.Contains(e.Subject.Value)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most));

    /// <summary>What happened to them, the latest first.</summary>
    public static ValueTask<List<RecordedEvent>> LatestOf(this AppDb db, List<Guid> subjects, int most, CancellationToken ct) => _latest(db, subjects, most).ToListAsync(ct);

    /// <summary>The same page by page: one statement, and one for the event after which the page begins.</summary>
    public static async Task<KeyPage<RecordedEvent>> HistoryOf(this AppDb db, List<Guid> subjects, Guid? after, CancellationToken ct)
    {
        if (after is not { } id)
        {
            return KeyPages.Of(await db.LatestOf(subjects, KeyPages.Size + 1, ct), e => e.Id, back: false, isFirst: true);
        }

        var at = await db.Set<RecordedEvent>().Where(e => e.Id == id).Select(e => e.At).SingleOrDefaultAsync(ct);
        var earlier = db.Set<RecordedEvent>().AsNoTracking()
            .Where(e => e.Subject != null && subjects.Contains(e.Subject.Value) && (e.At < at || (e.At == at && e.Id.CompareTo(id) < 0)))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
        return await KeyPages.Read(earlier, e => e.Id, back: false, isFirst: false, ct);
    }
}
