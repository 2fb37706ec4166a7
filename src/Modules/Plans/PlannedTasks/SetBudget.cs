using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.Lifecycle;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.PlannedTasks;

/// <summary>Enters what a task may cost and who pays, also while its plan is in force.</summary>
internal sealed class SetBudget(AppDb db, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid Id { get; set; }
        public long Version { get; set; }

        /// <summary>In triệu đồng, as budgets are written.</summary>
        public decimal? Millions { get; set; }
        public string? Source { get; set; }
    }

    /// <summary>What has been submitted stays as it is until it is signed; what has ended stays as it was.</summary>
    public static bool IsOpenFor(Plan plan) => plan.IsOpen || plan.Status == PlanStatus.Issued;

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        if (await db.PlannedTasks.SingleOrDefaultAsync(i => i.Id == input.Id, ct) is not { } task)
        {
            return new Error.NotFound();
        }

        var plan = await db.Plans.SingleAsync(p => p.Id == task.PlanId, ct);
        if (!IsOpenFor(plan) || task.State is ReviewState.Rejected or ReviewState.Merged)
        {
            return new Error.Conflict(Closed);
        }

        if (task.Version != input.Version)
        {
            return new Error.Conflict(t["Somebody has changed this task in the meantime: it now says {0}. Save again to put yours in its place.", Say(task)]);
        }

        if (Rules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        db.Expect(task, input.Version);
        var before = (task.Budget, task.BudgetSource);
        task.Budget = Millions.ToDong(input.Millions);
        task.BudgetSource = string.IsNullOrWhiteSpace(input.Source) ? null : input.Source.Trim();
        Publish(task);
        var conflict = await db.SaveWhile(plan.Id, plan.IsOpen ? [PlanStatus.Draft, PlanStatus.Returned] : [PlanStatus.Issued], Closed, ct, async () =>
        {
            await CarryOn(plan, task, before, ct);
            return null;
        });
        return conflict is null ? task.Id : conflict;
    }

    private string Closed => t["The budget of this task can no longer be changed: its plan is waiting for a decision or has ended, or the task was set aside."];

    /// <summary>
    /// An edition that is being prepared took the budget over when it was read; unless it says otherwise by now, it follows. Where it lies with
    /// the leader, it is another version from now on, so that what was looked at before is looked at again before it is signed.
    /// </summary>
    private async Task CarryOn(Plan plan, PlannedTask task, (long? Budget, string? Source) before, CancellationToken ct)
    {
        var next = await (from edition in db.Plans.Following(plan)
                          join item in db.PlannedTasks on edition.Id equals item.PlanId
                          where item.LineageId == task.LineageId
                          select new { edition, item }).ToListAsync(ct);
        foreach (var (edition, item) in next.Where(n => (n.item.Budget, n.item.BudgetSource) == before).Select(n => (n.edition, n.item)))
        {
            if (edition.Status == PlanStatus.Submitted)
            {
                db.Expect(edition, edition.Version);
            }

            (item.Budget, item.BudgetSource) = (task.Budget, task.BudgetSource);
            Publish(item);
        }
    }

    private void Publish(PlannedTask task) => db.Publish(new PlannedTaskBudgetSet(task.PlanId, task.Id, task.Text, task.Budget, task.BudgetSource));

    private string Say(PlannedTask task) =>
        task.Budget is { } amount ? string.Join(", ", new[] { t.Amount(amount), task.BudgetSource }.Where(s => !string.IsNullOrEmpty(s))) : t["No amount entered"];

    private static InlineValidator<Input> Rules(IStringLocalizer<PlansTexts> t) => new()
    {
        v => v.RuleFor(i => i.Millions).AreMillions(t),
        v => v.RuleFor(i => i.Source).MaximumLength(300).WithMessage(t["At most {0} letters", 300]),
    };
}
