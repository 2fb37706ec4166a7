using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.PlannedTasks;

/// <summary>A task that was marked as done is not done after all. What was noted stays in its history.</summary>
internal sealed class ReopenTask(AppDb db, TasksInHand tasks, IStringLocalizer<PlansTexts> t)
{
    public const int LongestReason = 500;

    public sealed class Input
    {
        public Guid Id { get; set; }

        /// <summary>The one that was shown; the task may have been reopened and done again since.</summary>
        public Guid CompletionId { get; set; }
        public string? Reason { get; set; }
    }

    private readonly InlineValidator<Input> _rules = new()
    {
        v => v.RuleFor(i => i.Reason).NotEmpty().WithMessage(t["Say why the task is not done"]).MaximumLength(LongestReason).WithMessage(t["At most {0} letters", LongestReason]),
    };

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await tasks.Find(input.Id, ct);
        if (found.Value is not { } hand)
        {
            return found.Error!;
        }

        if (hand.Completion is not { } completion || completion.Id != input.CompletionId)
        {
            return new Error.Conflict(t["Somebody else has reopened this task in the meantime."]);
        }

        if (_rules.Check(input) is { } invalid)
        {
            return invalid;
        }

        var task = hand.Task;
        var reason = input.Reason!.Trim();
        db.Remove(completion);
        db.Publish(new PlannedTaskCompleted(task.PlanId, task.Id, task.Text, Done: false, DoneOn: null, reason, completion.FileId), reason);
        return await db.TrySave(ct) is { } conflict ? conflict : task.Id;
    }
}
