using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Items;
using XaSo.Plans.Reading;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.PlannedTasks;

/// <summary>A task of a plan in force, with the plan that it belongs to.</summary>
internal sealed record TaskInHand(PlannedTask Task, Plan Plan, TaskCompletion? Completion);

/// <summary>Finds the task that somebody wants to mark, and refuses where it is not theirs or cannot be done once and for all.</summary>
internal sealed class TasksInHand(AppDb db, Actor actor, IStringLocalizer<PlansTexts> t)
{
    /// <summary>Who answers for the whole plan: the leaders, and the office that stands in for the steering committee.</summary>
    private bool AnswersForAll => actor.Role is Role.Chairman or Role.ViceChairman or Role.ChiefOfOffice;

    private bool IsHead => actor.Role is Role.HeadOfDivision;

    public async Task<Result<TaskInHand>> Find(Guid taskId, CancellationToken ct)
    {
        var found = await (
            from task in db.PlannedTasks
            join plan in db.Plans on task.PlanId equals plan.Id
            join completion in db.TaskCompletions on task.LineageId equals completion.LineageId into completions
            from completion in completions.DefaultIfEmpty()
            where task.Id == taskId
            select new { task, plan, completion }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return new Error.NotFound();
        }

        return !await IsTheirs(taskId, ct) ? new Error.Forbidden()
            : found.plan.Status != PlanStatus.Issued || !found.task.Counts ? new Error.Conflict(t["Only tasks of a plan that has been issued and is in force can be marked as done."])
            : IsStanding(found.task.DueKind) ? new Error.Conflict(t["This work goes on or comes again, so it is never done once and for all. Its results are followed period by period."])
            : new TaskInHand(found.task, found.plan, found.completion);
    }

    /// <summary>People of an office that leads the task or of a part of it, the head of the office above, and who answers for the whole plan. Who only helps, looks on.</summary>
    public async Task<bool> IsTheirs(Guid taskId, CancellationToken ct)
    {
        if (AnswersForAll || actor.OrganizationId is not { } mine)
        {
            return AnswersForAll;
        }

        var above = OfficeTree.Above(db, mine);
        var within = OfficeTree.Within(db, mine);
        var isHead = IsHead;
        return await db.ItemOffices.AnyAsync(
            o => o.ItemId == taskId && o.Part == OfficePart.Lead && o.OrganizationId != null && (above.Contains(o.OrganizationId.Value) || (isHead && within.Contains(o.OrganizationId.Value))), ct);
    }

    /// <summary>The same in a list; the page of the task decides again.</summary>
    /// <param name="within">The reader's office and those that are part of it.</param>
    public bool IsTheirs(TaskLine task, IReadOnlyCollection<Guid> within) =>
        !IsStanding(task.DueKind) && actor.May(PlansPermissions.CompleteTask)
        && (AnswersForAll || task.Leads.Any(o => o.OrganizationId is { } id && (id == actor.OrganizationId || (IsHead && within.Contains(id)))));

    public static bool IsStanding(DueKind kind) => kind is DueKind.Continuous or DueKind.Recurring;
}
