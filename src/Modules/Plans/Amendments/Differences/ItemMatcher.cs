using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.ReportingDuties;
using XaSo.Plans.Targets;

namespace XaSo.Plans.Amendments.Differences;

/// <summary>Finds which item of a new edition is which of the edition before: by its words, and where these fit several, by number, level and time.</summary>
internal static class ItemMatcher
{
    private const double Alike = 0.6;

    /// <summary>Enough where the number is the same, or where all that the shorter says stands in the longer.</summary>
    private const double SomewhatAlike = 0.4;

    public static IReadOnlyList<(PlanItem Old, PlanItem New)> Match(IEnumerable<PlanItem> before, IEnumerable<PlanItem> after)
    {
        var old = before.Select(i => (Item: i, Words: Likeness.Of(i.Text))).ToList();
        var candidates = from entry in after.Select(i => (Item: i, Words: Likeness.Of(i.Text)))
                         from earlier in old
                         where entry.Item.GetType() == earlier.Item.GetType()
                         let score = Score(earlier.Item, earlier.Words, entry.Item, entry.Words)
                         where score > 0
                         orderby score descending, entry.Item.Position
                         select (earlier.Item, entry.Item);
        var (pairs, taken) = (new List<(PlanItem, PlanItem)>(), new HashSet<Guid>());
        foreach (var (one, other) in candidates)
        {
            if (!taken.Contains(one.Id) && !taken.Contains(other.Id))
            {
                taken.UnionWith([one.Id, other.Id]);
                pairs.Add((one, other));
            }
        }

        return pairs;
    }

    /// <summary>0 where they are not the same; the more alike, the higher.</summary>
    private static double Score(PlanItem old, Likeness oldWords, PlanItem item, Likeness words)
    {
        var overlap = old.Text == item.Text ? 1 : oldWords.Overlap(words);
        var sameWords = old.Quote.Length > 0 && old.Quote == item.Quote ? 1 : 0;
        return (old, item) switch
        {
            (Target a, Target b) when (overlap >= Alike || oldWords.IsSameMeasure(words)) && a.Due?.Year == b.Due?.Year =>
                overlap + sameWords + (a.Where == b.Where ? 0.3 : 0) + (a.Value == b.Value ? 0.2 : 0) + (a.Due == b.Due ? 0.1 : 0),
            (PlannedTask a, PlannedTask b) when overlap >= Alike || (overlap >= SomewhatAlike && (IsSameRow(a, b) || oldWords.Share(words) == 1)) =>
                overlap + sameWords + (a.InTable == b.InTable ? 0.3 : 0) + (a.Number == b.Number ? 0.2 : 0) + (a.DueTo == b.DueTo ? 0.1 : 0),
            (ReportingDuty, ReportingDuty) when overlap >= Alike => overlap + sameWords,
            _ => 0,
        };
    }

    private static bool IsSameRow(PlannedTask one, PlannedTask other) => one.Number is not null && one.Number == other.Number && one.InTable == other.InTable;
}
