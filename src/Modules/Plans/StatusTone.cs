using Microsoft.Extensions.Localization;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;

namespace XaSo.Plans;

/// <summary>The colours that go with a status; the words always stand beside them.</summary>
internal static class StatusTone
{
    public static Tone Of(PlanStatus status) => status switch
    {
        PlanStatus.Issued => Tone.Green,
        PlanStatus.Submitted => Tone.Blue,
        PlanStatus.Draft => Tone.Amber,
        PlanStatus.Returned => Tone.Red,
        _ => Tone.Grey,
    };

    public static Tone Of(PlanScope scope, PlanStatus status) => (scope, status) is (PlanScope.Superior, PlanStatus.Draft) ? Tone.Green : Of(status);

    public static Tone Of(Plan plan) => Of(plan.Scope, plan.Status);

    extension(IStringLocalizer<PlansTexts> t)
    {
        /// <summary>What to say of a task besides its deadline; nothing while it has time.</summary>
        /// <summary>Of a task without a badge.</summary>
        public string Quiet(TaskLine task) => TasksInHand.IsStanding(task.DueKind) ? t["Ongoing"] : t["Open"];

        public (Tone Tone, string Text)? Badge(TaskLine task, DateOnly today) => task.Timing(today) switch
        {
            TaskTiming.Done => (Tone.Green, t["Done {0}", Wording.Day(task.DoneOn!.Value)]),
            TaskTiming.Late => (Tone.Red, t["{0:day|days} late", new Plural(today.DayNumber - task.DueTo!.Value.DayNumber)]),
            TaskTiming.Soon when task.DueTo == today => (Tone.Amber, t["Due today"]),
            TaskTiming.Soon => (Tone.Amber, t["{0:day|days} left", new Plural(task.DueTo!.Value.DayNumber - today.DayNumber)]),
            _ => null,
        };
    }
}
