using Microsoft.Extensions.Localization;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Platform.Text;

namespace XaSo.Plans;

/// <summary>What the tasks of a plan cost together.</summary>
internal static class BudgetSums
{
    /// <summary>Sources written alike but for case and marks are one; the largest first.</summary>
    public static IReadOnlyList<(string Source, long Amount)> BySource(IEnumerable<(long? Amount, string? Source)> budgets, IStringLocalizer<PlansTexts> t) =>
        [.. from budget in budgets
            where budget.Amount > 0
            group budget by SearchText.Fold(budget.Source) into source
            let amount = source.Sum(x => x.Amount!.Value)
            orderby amount descending
            select (source.Key.Length == 0 ? t["Source not named"].Value : source.First().Source!, amount)];

    public static IReadOnlyList<(Pillar Pillar, long Amount, int Tasks)> ByPillar(IEnumerable<TaskLine> tasks) =>
        [.. from pillar in PillarOrder.All
            let paid = tasks.Where(x => x.Pillar == pillar && x.Budget > 0).ToList()
            where paid.Count > 0
            select (pillar, paid.Sum(x => x.Budget!.Value), paid.Count)];
}
