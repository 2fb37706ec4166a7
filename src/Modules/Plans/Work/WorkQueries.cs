using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Reading;
using XaSo.Plans.Targets;
using XaSo.Platform.Data;

namespace XaSo.Plans.Work;

/// <summary>What the home page asks, and the menu of every page: compiled once, for to put such a statement together costs more than to run it.</summary>
internal static class WorkQueries
{
    /// <summary>A plan that waits for somebody.</summary>
    /// <param name="IsIncomplete">Number, day or signer is missing.</param>
    internal sealed record WaitingPlan(Guid Id, string Title, PlanStatus Status, string? Reason, int Pending, bool IsIncomplete);

    internal sealed record TitledPlan(Guid Id, string Title);

    /// <summary>Whether each task of the offices, and of the villages if they are among them, that is late or due until the day "until" is late, and false for each plan to be submitted, numbered or decided.</summary>
    public static readonly Func<AppDb, List<Guid>, bool, DateOnly, DateOnly, bool, bool, bool, IAsyncEnumerable<bool>> Pressing =
        EF.CompileAsyncQuery((AppDb db, List<Guid> offices, bool villages, DateOnly today, DateOnly until, bool submits, bool decides, bool numbers) =>
            (from i in db.Set<PlannedTask>()
             join p in db.Set<Plan>() on i.PlanId equals p.Id
             where p.Status == PlanStatus.Issued && p.Scope == PlanScope.Own && i.State == ReviewState.Confirmed
                && i.DueKind != DueKind.Continuous && i.DueKind != DueKind.Recurring && i.DueTo <= until
                && !db.Set<TaskCompletion>().Any(c => c.LineageId == i.LineageId)
                && db.Set<ItemOffice>().Any(o => o.ItemId == i.Id
                    && ((o.OrganizationId != null && offices.Contains(o.OrganizationId.Value)) || (villages && o.Group == OfficeGroup.Villages)))
             select i.DueTo < today)
            .Concat(db.Set<Plan>()
                .Where(p => p.Scope == PlanScope.Own && ((submits && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.Returned))
                    || (p.Status == PlanStatus.Submitted && (decides || (numbers && (p.Number == null || p.SignedOn == null || p.Signer == null))
                        || (submits && db.Set<PlanItem>().Any(i => i.PlanId == p.Id && i.State == ReviewState.Pending))))))
                .Select(p => p.Status == PlanStatus.Superseded)));

    /// <summary>Plans with items to review, for who reviews and does not submit.</summary>
    public static readonly Func<AppDb, CancellationToken, Task<int>> ToReview = EF.CompileAsyncQuery((AppDb db, CancellationToken ct) =>
        db.Set<Plan>().Count(p => p.Scope == PlanScope.Own && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.Returned)
            && db.Set<PlanItem>().Any(i => i.PlanId == p.Id && i.State == ReviewState.Pending)));

    /// <summary>What was submitted concerns all who decide on it, number it or may withdraw it.</summary>
    public static readonly Func<AppDb, bool, bool, IAsyncEnumerable<WaitingPlan>> Waiting = EF.CompileAsyncQuery((AppDb db, bool prepares, bool submitted) =>
        db.Set<Plan>()
            .Where(p => p.Scope == PlanScope.Own && ((submitted && p.Status == PlanStatus.Submitted) || (prepares && (p.Status == PlanStatus.Draft || p.Status == PlanStatus.Returned))))
            .OrderBy(p => p.Id)
            .Select(p => new WaitingPlan(p.Id, p.Title, p.Status, p.Reason, db.Set<PlanItem>().Count(i => i.PlanId == p.Id && i.State == ReviewState.Pending),
                p.Number == null || p.SignedOn == null || p.Signer == null)));

    /// <summary>Open tasks of the offices, by deadline.</summary>
    public static readonly Func<AppDb, List<Guid>, bool, int, IAsyncEnumerable<TaskLine>> Open = EF.CompileAsyncQuery((AppDb db, List<Guid> offices, bool villages, int most) =>
        (from i in db.Set<PlannedTask>()
         join p in db.Set<Plan>() on i.PlanId equals p.Id
         join c in db.Set<TaskCompletion>() on i.LineageId equals c.LineageId into completions
         from c in completions.DefaultIfEmpty()
         where p.Status == PlanStatus.Issued && p.Scope == PlanScope.Own && i.State == ReviewState.Confirmed && c == null
            && db.Set<ItemOffice>().Any(o => o.ItemId == i.Id
                    && ((o.OrganizationId != null && offices.Contains(o.OrganizationId.Value)) || (villages && o.Group == OfficeGroup.Villages)))
         orderby i.DueTo ?? PlanDays.Never, i.Id
         select new MarkedTask { Task = i, Completion = c }).Take(most).Select(TaskLines.Line));

    /// <summary>Targets that the offices follow, by deadline.</summary>
    public static readonly Func<AppDb, List<Guid>, bool, int, IAsyncEnumerable<TargetLine>> Followed = EF.CompileAsyncQuery((AppDb db, List<Guid> offices, bool villages, int most) =>
        (from i in db.Set<Target>()
         join p in db.Set<Plan>() on i.PlanId equals p.Id
         where p.Status == PlanStatus.Issued && p.Scope == PlanScope.Own && i.State == ReviewState.Confirmed
            && db.Set<ItemOffice>().Any(o => o.ItemId == i.Id
                    && ((o.OrganizationId != null && offices.Contains(o.OrganizationId.Value)) || (villages && o.Group == OfficeGroup.Villages)))
         orderby i.Due ?? PlanDays.Never, i.Id
         select i).Take(most).Select(TargetLines.Line));

    /// <summary>The commune's own plans in force, the latest first.</summary>
    public static readonly Func<AppDb, IAsyncEnumerable<TitledPlan>> InForce = EF.CompileAsyncQuery((AppDb db) =>
        db.Set<Plan>().Where(p => p.Scope == PlanScope.Own && p.Status == PlanStatus.Issued).OrderByDescending(p => p.SignedOn).ThenBy(p => p.Id)
            .Select(p => new TitledPlan(p.Id, p.Title)));
}
