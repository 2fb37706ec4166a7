using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Data;

namespace XaSo.Plans.Imports;

/// <summary>What the demo shows: the sample commune's plan, issued and half done, beside the province's plan that it is compared with.</summary>
internal static class DemoPlans
{
    private const string Own = "ke-hoach-cds-song-mau-2026.docx";
    private const string Superior = "ke-hoach-tinh-mau-2026.txt";
    private const string Reviewer = "Mẫu Văn Giang";

    /// <summary>Every n-th task that is over is shown as late; the others are done.</summary>
    private const int EveryLate = 4;

    public static async Task Add(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.Plans.AnyAsync())
        {
            return;
        }

        await Import(services, Superior, PlanScope.Superior);
        await Issue(db, await Import(services, Own, PlanScope.Own), services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static async Task<Guid> Import(IServiceProvider services, string file, PlanScope scope)
    {
        await using var content = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", file));
        var imported = await services.GetRequiredService<ImportPlan>().Handle(new() { Content = content, FileName = file, Scope = scope }, CancellationToken.None);
        return imported.Error is null ? imported.Value : throw new InvalidOperationException($"{file}: {imported.Error}");
    }

    private static async Task Issue(AppDb db, Guid planId, DateTimeOffset now)
    {
        var plan = await db.Plans.SingleAsync(p => p.Id == planId);
        var items = await db.PlanItems.Where(i => i.PlanId == planId).ToListAsync();
        items.ForEach(i => i.Confirm(Reviewer, now));
        if (!plan.Submit() || !plan.Issue(Guid.Empty, now))
        {
            throw new InvalidOperationException("The sample plan cannot be issued.");
        }

        var over = items.OfType<PlannedTask>().Where(t => t.DueTo < DateOnly.FromDateTime(now.UtcDateTime)).OrderBy(t => t.Position);
        db.AddRange(over.Where((_, i) => i % EveryLate != 0).Select(t => new TaskCompletion
        {
            LineageId = t.LineageId,
            DoneOn = t.DueTo!.Value,
            Note = "Đã hoàn thành (dữ liệu mẫu)",
            By = Reviewer,
            At = now,
        }));
        await db.SaveChangesAsync();
    }
}
