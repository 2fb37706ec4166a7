using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Platform.Text;

namespace XaSo.Plans.Lint;

/// <summary>"5 rõ": rõ người, rõ việc, rõ trách nhiệm, rõ tiến độ, rõ kết quả.</summary>
internal enum Clarity { People, Work, Responsibility, Time, Result }

/// <param name="InTable">The row of the task table that says the same; then the table's columns count for this task too.</param>
internal sealed record TaskClarity(PlannedTask Task, IReadOnlySet<Clarity> Clear, PlannedTask? InTable)
{
    public bool IsComplete => Clear.Count == Enum.GetValues<Clarity>().Length;
}

/// <summary>How clear the tasks of a plan are, each and all together.</summary>
internal sealed record FiveClear(IReadOnlyList<TaskClarity> Tasks)
{
    private const int FewestWords = 3;

    public int Complete => Tasks.Count(t => t.IsComplete);

    public int Having(Clarity clarity) => Tasks.Count(t => t.Clear.Contains(clarity));

    public static FiveClear Of(PlanContent plan)
    {
        var rows = SameWork.In(plan);
        return new([.. plan.Tasks.Select(task =>
        {
            var (clear, row) = (Judge(plan, task), rows.GetValueOrDefault(task.Id));
            if (row is not null)
            {
                clear.UnionWith(Judge(plan, row));
            }

            return new TaskClarity(task, clear, row);
        })]);
    }

    private static HashSet<Clarity> Judge(PlanContent plan, PlannedTask task)
    {
        var clear = new HashSet<Clarity>();
        var leads = plan.OfficesOf(task, OfficePart.Lead).Count();
        Add(Clarity.People, plan.OfficesOf(task).Any());
        Add(Clarity.Work, SearchText.Fold(task.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords);
        Add(Clarity.Responsibility, leads == 1);
        Add(Clarity.Time, HasDeadline(task));
        Add(Clarity.Result, HasResult(plan, task));
        return clear;

        void Add(Clarity clarity, bool isClear)
        {
            if (isClear)
            {
                clear.Add(clarity);
            }
        }
    }

    /// <summary>"Thường xuyên" and "hằng quý" are times; "định kỳ" and "theo chỉ đạo" are none.</summary>
    private static bool HasDeadline(PlannedTask task) => task.DueKind switch
    {
        DueKind.None => false,
        DueKind.Recurring => task.DueEvery is not null || task.DueTo is not null,
        _ => true,
    };

    /// <summary>A target in the very words of the task is its result.</summary>
    private static bool HasResult(PlanContent plan, PlannedTask task) =>
        !string.IsNullOrWhiteSpace(task.Result) || plan.Targets.Any(t => t.Places.Any(p => task.Places.Any(q => p.Start < q.End && q.Start < p.End)));
}
