using XaSo.Plans.Items;
using XaSo.Platform.Text;
using static XaSo.Plans.Lint.Words;

namespace XaSo.Plans.Lint.Rules;

/// <summary>A figure of which nobody can say what it measures.</summary>
internal sealed class NotMeasurable : IRule
{
    /// <summary>"100 % các chỉ tiêu được đề ra", "95 % công việc": these words name nothing that can be counted.</summary>
    private static readonly HashSet<string> _general = [.. "chi tieu muc nhiem vu ke hoach cong tac noi dung hoat dong yeu cau chat luong hoan thanh giao ra tren quy dinh ket qua linh vuc don vi tot kip phu hop".Split(' ').Select(w => SearchText.Fold(w))];

    public IEnumerable<Finding> Check(PlanContent plan)
    {
        foreach (var target in plan.Targets.Where(t => plan.LikenessOf(t.Measure).SaysOnly(_general)))
        {
            yield return new(Finding.KeyOf(FindingKind.NotMeasurable, [target], target.Measure), FindingKind.NotMeasurable, Severity.Attention,
                T["“{0}” does not say what is measured.", target.Measure],
                T["Name what is counted and of what whole, so that the figure can be checked at the end of the period."], [plan.Cite(target)]);
        }

        foreach (var passage in plan.Unread.Where(u => u.State == ReviewState.Pending && u.Quote.Any(char.IsDigit)))
        {
            yield return new(Finding.KeyOf(FindingKind.NotMeasurable, [passage], passage.Quote), FindingKind.NotMeasurable, Severity.Note,
                T["There is a figure, but it is not clear what it measures."],
                T["Make a target or a task of these words, or set them aside."], [plan.Cite(passage)]);
        }
    }
}
