using FluentValidation;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Files;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Plans.PlannedTasks;

/// <summary>A person says that a planned task is done, when it was done, and what proves it.</summary>
internal sealed class CompleteTask(AppDb db, TasksInHand tasks, KeepFile keep, Actor actor, TimeProvider clock, IStringLocalizer<PlansTexts> t)
{
    public const int LongestNote = 2000;

    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }

        /// <summary>The day of the work.</summary>
        public DateOnly? DoneOn { get; set; }
        public string? Note { get; set; }
        public Stream? Proof { get; set; }
        public string ProofName { get; set; } = "";
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        var found = await tasks.Find(input.Id, ct);
        if (found.Value is not { } hand)
        {
            return found.Error!;
        }

        if (hand.Completion is { } earlier)
        {
            return new Error.Conflict(AlreadyDone(earlier));
        }

        if (hand.Task.Version != input.Version)
        {
            return new Error.Conflict(t["Somebody has changed this task in the meantime. See what it says now, then mark it once more."]);
        }

        if (Rules(hand.Plan).Check(input) is { } invalid)
        {
            return invalid;
        }

        var kept = input.Proof is { } proof ? await keep.Handle(proof, input.ProofName, nameof(input.Proof), ct) : null;
        if (kept?.Error is { } refused)
        {
            return refused;
        }

        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        var task = hand.Task;
        db.Add(new TaskCompletion { LineageId = task.LineageId, DoneOn = input.DoneOn!.Value, Note = note, FileId = kept?.Value!.Id, By = actor.Name, At = clock.GetUtcNow() });
        db.Publish(new PlannedTaskCompleted(task.PlanId, task.Id, task.Text, Done: true, input.DoneOn, note, kept?.Value!.Id));
        db.Expect(task, input.Version); // two who mark it in the same moment
        return await db.TrySave(ct) is { } conflict ? conflict : task.Id;
    }

    public string AlreadyDone(TaskCompletion earlier) => t["{0} has already marked this task as done on {1}.", earlier.By, Wording.Day(earlier.DoneOn)];

    private InlineValidator<Input> Rules(Plan plan) => new()
    {
        v => v.RuleFor(i => i.DoneOn).NotNull().WithMessage(t["Enter the day on which the work was done"])
            .LessThanOrEqualTo(clock.Today()).WithMessage(t["The day of the work cannot lie in the future"])
            .Must(day => plan.PeriodFrom is not { } from || day is null || day >= from)
            .WithMessage(t["The plan begins on {0}; the work cannot have been done before", plan.PeriodFrom is { } begin ? Wording.Day(begin) : ""]),
        v => v.RuleFor(i => i.DoneOn).IsOfPlan(t),
        v => v.RuleFor(i => i.Note).MaximumLength(LongestNote).WithMessage(t["At most {0} letters", LongestNote]),
    };
}
