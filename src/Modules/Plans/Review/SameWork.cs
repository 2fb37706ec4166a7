using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Text;

namespace XaSo.Plans.Review;

/// <summary>Finds tasks that stand in the prose of a plan and again in its annex. A person decides whether they are the same.</summary>
internal static class SameWork
{
    /// <summary>Share of common words from which two tasks are proposed; below it the proposals are more often wrong than right.</summary>
    private const double Like = 0.6;

    /// <summary>For each task of the prose, the most similar row of a table, if any is similar enough; each row once.</summary>
    public static IReadOnlyDictionary<Guid, PlannedTask> Propose(IEnumerable<PlannedTask> tasks)
    {
        var open = tasks.Where(task => task.State is ReviewState.Pending or ReviewState.Confirmed).ToList();
        var rows = open.Where(task => task.InTable).Select(task => (Task: task, Words: WordsOf(task))).ToList();
        var pairs = from task in open
                    where !task.InTable
                    let words = WordsOf(task)
                    from row in rows
                    let likeness = Likeness(words, row.Words)
                    where likeness >= Like
                    orderby likeness descending
                    select (task.Id, row.Task);
        var (proposed, taken) = (new Dictionary<Guid, PlannedTask>(), new HashSet<Guid>());
        foreach (var (id, row) in pairs)
        {
            if (!proposed.ContainsKey(id) && taken.Add(row.Id))
            {
                proposed[id] = row;
            }
        }

        return proposed;
    }

    /// <summary>Dice's coefficient of two sets of words: 0 to 1.</summary>
    public static double Likeness(IReadOnlySet<string> a, IReadOnlySet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    public static IReadOnlySet<string> WordsOf(PlanItem item) => SearchText.Fold(item.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}
