using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Contracts.Plans;
using XaSo.Plans.Lifecycle;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Imports;

/// <summary>
/// What the demo shows: the sample commune's plan, issued and half done, the draft of its next one in review, and the province's
/// plan that both are compared with.
/// </summary>
internal sealed class DemoPlans(IServiceProvider services)
{
    private const string Own = "ke-hoach-cds-song-mau-2026.docx";
    private const string Next = "du-thao-ke-hoach-cds-song-mau-2027.docx";
    private const string Superior = "ke-hoach-tinh-mau-2026.txt";
    private const string Clerk = "Mẫu Thị Liên";
    private const string Officer = "Mẫu Văn Giang";
    private const string ChiefOfOffice = "Mẫu Văn Chính";
    private const string Chairman = "Mẫu Văn An";

    /// <summary>Every n-th task that is over is shown as late; the others are done.</summary>
    private const int EveryLate = 4;

    /// <summary>By the numbers of the tasks in the annex; together what the plan names as its budget.</summary>
    private static readonly Dictionary<string, (long Millions, string Source)> _budget = new()
    {
        ["7"] = (180, "Ngân sách xã"),
        ["8"] = (270, "Ngân sách xã"),
        ["9"] = (120, "Ngân sách tỉnh"),
        ["11"] = (60, "Ngân sách xã"),
        ["12"] = (40, "Ngân sách xã"),
        ["16"] = (70, "Ngân sách xã"),
        ["17"] = (120, "Xã hội hóa"),
    };

    private readonly AppDb _db = services.GetRequiredService<AppDb>();
    private readonly Actor _actor = services.GetRequiredService<Actor>();
    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async Task Add()
    {
        if (await _db.Plans.AnyAsync())
        {
            return;
        }

        var commune = _actor.TenantId;
        _actor.ActFor(commune, Clerk);
        await Import(Superior, PlanScope.Superior);
        var plan = await Import(Own, PlanScope.Own);
        _actor.ActFor(commune, Officer);
        await Confirm(plan);
        _actor.ActFor(commune, ChiefOfOffice);
        Done(await services.GetRequiredService<SubmitPlan>().Handle(new() { Id = plan, Version = await VersionOf(plan) }, default));
        _actor.ActFor(commune, Chairman);
        var seen = IssuePlan.Input.Of(await _db.Plans.AsNoTracking().SingleAsync(p => p.Id == plan));
        Done(await services.GetRequiredService<IssuePlan>().Handle(seen, default));
        _actor.ActFor(commune, Officer);
        await Work(plan);
        _actor.ActFor(commune, Clerk);
        await Import(Next, PlanScope.Own);
    }

    private async Task<Guid> Import(string file, PlanScope scope)
    {
        await using var content = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", file));
        return Done(await services.GetRequiredService<ImportPlan>().Handle(new() { Content = content, FileName = file, Scope = scope, AtOnce = true }, default)).PlanId!.Value;
    }

    private async Task Confirm(Guid plan)
    {
        foreach (var item in await _db.PlanItems.Where(i => i.PlanId == plan).ToListAsync())
        {
            item.Confirm(Officer, _now);
            _db.Publish(new PlanItemConfirmed(plan, item.Id, item.Text));
        }

        await _db.SaveChangesAsync();
    }

    private async Task Work(Guid plan)
    {
        var tasks = await _db.PlannedTasks.Where(t => t.PlanId == plan).OrderBy(t => t.Position).ToListAsync();
        foreach (var task in tasks.Where(t => t.InTable && _budget.ContainsKey(t.Number ?? "")))
        {
            var (millions, source) = _budget[task.Number!];
            (task.Budget, task.BudgetSource) = (Millions.ToDong(millions), source);
            _db.Publish(new PlannedTaskBudgetSet(plan, task.Id, task.Text, task.Budget, source));
        }

        var over = tasks.Where(t => t.DueTo < DateOnly.FromDateTime(_now.UtcDateTime)).Where((_, i) => i % EveryLate != 0);
        foreach (var task in over)
        {
            _db.Add(new TaskCompletion { LineageId = task.LineageId, DoneOn = task.DueTo!.Value, Note = "Đã hoàn thành (dữ liệu mẫu)", By = Officer, At = _now });
            _db.Publish(new PlannedTaskCompleted(plan, task.Id, task.Text, Done: true, task.DueTo, "Đã hoàn thành (dữ liệu mẫu)"));
        }

        await _db.SaveChangesAsync();
    }

    private Task<long> VersionOf(Guid plan) => _db.Plans.Where(p => p.Id == plan).Select(p => p.Version).SingleAsync();

    private static T Done<T>(Result<T> result) => result.Error is null ? result.Value! : throw new InvalidOperationException($"The demo cannot be made: {result.Error}");
}
