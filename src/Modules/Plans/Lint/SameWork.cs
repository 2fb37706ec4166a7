using XaSo.Plans.PlannedTasks;

namespace XaSo.Plans.Lint;

/// <summary>Finds tasks that stand in the prose of a plan and again in its annex. The check takes them for one; a person decides whether they are merged.</summary>
internal static class SameWork
{
    /// <summary>How much two tasks have in common from which they are proposed; below it the proposals are more often wrong than right.</summary>
    private const double Alike = 0.6;

    /// <summary>How much of the shorter stands in the longer from which they are proposed where both are due on the same day.</summary>
    private const double ToldAgain = 0.85;
    private const int FewestWords = 5;

    /// <summary>For each task of the prose, the most similar row of a table, if any is similar enough; each row once.</summary>
    public static IReadOnlyDictionary<Guid, PlannedTask> In(PlanContent plan)
    {
        var rows = plan.Tasks.Where(task => task.InTable).Select(task => (Task: task, Words: plan.LikenessOf(task.Name))).ToList();
        var pairs = from task in plan.Tasks
                    where !task.InTable
                    let words = plan.LikenessOf(task.Name)
                    from row in rows
                    let overlap = words.Overlap(row.Words)
                    where overlap >= Alike || (IsDueWith(task, row.Task) && Math.Min(words.Count, row.Words.Count) >= FewestWords && words.Share(row.Words) >= ToldAgain)
                    orderby overlap descending
                    select (task.Id, row.Task);
        var (found, taken) = (new Dictionary<Guid, PlannedTask>(), new HashSet<Guid>());
        foreach (var (id, row) in pairs)
        {
            if (!found.ContainsKey(id) && taken.Add(row.Id))
            {
                found[id] = row;
            }
        }

        return found;
    }

    private static bool IsDueWith(PlannedTask task, PlannedTask row) => task.DueTo is { } day && day == row.DueTo;
}
