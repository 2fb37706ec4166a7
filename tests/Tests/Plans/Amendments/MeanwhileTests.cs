using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Tests.Plans.Amendments;

/// <summary>What is entered for the plan in force while its amendment is being prepared is still there once that is issued.</summary>
public sealed class MeanwhileTests(TestApp app)
{
    [Fact]
    public async Task A_budget_follows_into_the_amendment_unless_that_says_otherwise()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await app.Amend(plan);
        var own = (await Task(plan, edition, plan.Later)).Id;
        await SetBudget(plan, own, "30", "Xã hội hóa");

        await SetBudget(plan, plan.Soon.Id, "12", "Ngân sách xã");
        await SetBudget(plan, plan.Late.Id, "5", "Ngân sách tỉnh");
        await SetBudget(plan, plan.Later.Id, "7", "Ngân sách xã");

        Assert.Equal((12_000_000L, "Ngân sách xã"), Budget(await Task(plan, edition, plan.Soon)));
        Assert.Equal((5_000_000L, "Ngân sách tỉnh"), Budget(await Task(plan, edition, plan.Late)));
        Assert.Equal((30_000_000L, "Xã hội hóa"), Budget(await Task(plan, edition, plan.Later)));
    }

    [Fact]
    public async Task A_completed_task_stays_completed()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await app.Amend(plan);
        await app.VisitAs(Role.Chairman, plan.Tenant).Fill($"/plans/planned-tasks/complete-task/{plan.Soon.Id}", ("Form.Note", "Đã mở lớp"));

        await app.Issue(plan, edition);

        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/planned-tasks/{(await Task(plan, edition, plan.Soon)).Id}");
        Assert.Contains("Đã mở lớp", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_that_was_let_stand_stays_so()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await app.Amend(plan);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector("main a[href*='set-aside-finding'][href*='NoOwner']")!.GetAttribute("href")!;
        await officer.Fill(address, ("Form.Reason", "Cả xã cùng làm"));

        await app.Issue(plan, edition);

        Assert.Contains("Cả xã cùng làm", (await officer.Open($"/plans/lint/{edition}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_that_was_recognised_is_recognised_in_the_amendment_and_in_the_next_import()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await app.Amend(plan);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);

        await officer.Fill($"/plans/by-office/match-office/{plan.Plan.Id}?name={Uri.EscapeDataString(PlanFixture.UnknownOffice)}", ("Input.Meaning", plan.Culture.Id.ToString()));

        var task = await Task(plan, edition, plan.Later);
        Assert.Equal([plan.Culture.Id], await app.InDatabase(plan.Tenant, db => db.ItemOffices.Where(o => o.ItemId == task.Id).Select(o => o.OrganizationId!.Value).ToListAsync()));
        Assert.Contains(PlanFixture.UnknownOffice, await app.InDatabase(plan.Tenant, db => db.Set<OrganizationName>().Where(n => n.OrganizationId == plan.Culture.Id).Select(n => n.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_name_that_is_not_to_be_remembered_is_recognised_only_where_it_stands()
    {
        var plan = await PlanFixture.Add(app);
        var address = $"/plans/by-office/match-office/{plan.Plan.Id}?name={Uri.EscapeDataString(PlanFixture.UnknownOffice)}";
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var opened = Visitor.ValuesOf(await officer.Open(address)).Where(v => v.Key != "Input.Remember");

        await officer.Post(address, opened, ("Input.Meaning", plan.Culture.Id.ToString()));

        Assert.DoesNotContain(PlanFixture.UnknownOffice, await app.InDatabase(plan.Tenant, db => db.Set<OrganizationName>().Select(n => n.Name).ToListAsync()));
        Assert.True(await app.InDatabase(plan.Tenant, db => db.ItemOffices.AllAsync(o => o.OrganizationId != null)));
    }

    private async Task SetBudget(PlanFixture plan, Guid task, string millions, string source) =>
        await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/planned-tasks/set-budget/{task}", ("Input.Millions", millions), ("Input.Source", source));

    private Task<PlannedTask> Task(PlanFixture plan, Guid edition, PlannedTask old) =>
        app.InDatabase(plan.Tenant, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.PlanId == edition && i.LineageId == old.LineageId));

    private static (long, string?) Budget(PlannedTask task) => (task.Budget ?? 0, task.BudgetSource);
}
