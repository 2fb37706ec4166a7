using System.Net;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Platform.Security;
using XaSo.Tests.Plans.Amendments;

namespace XaSo.Tests.Plans.PlannedTasks;

public sealed class SetBudgetTests(TestApp app)
{
    [Fact]
    public async Task An_amount_in_million_dong_is_summed_up_by_source_and_stands_in_the_history()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        await Set(visitor, plan.Late.Id, "12.5", "Ngân sách xã");
        await Set(visitor, plan.Soon.Id, "100", "ngân sách XÃ");
        var budget = await visitor.Open($"/plans/budget/{plan.Plan.Id}");
        Assert.Contains("112.5", budget.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Single(budget.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr"));
        var counted = budget.QuerySelectorAll("table")[1].QuerySelector("tfoot a")!;
        Assert.Equal("2", counted.TextContent.Trim()[..1]);
        Assert.Equal(2, (await visitor.Open(counted.GetAttribute("href")!)).QuerySelectorAll("main tbody tr").Length);
        var task = await visitor.Open($"/plans/planned-tasks/{plan.Late.Id}");
        Assert.Contains("Budget set", task.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_set_in_the_meantime_is_shown_and_nothing_typed_is_lost()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        await Set(visitor, plan.Late.Id, "5", "Xã hội hóa");
        var (response, page) = await visitor.Fill($"/plans/planned-tasks/set-budget/{plan.Late.Id}", ("Input.Version", "0"), ("Input.Millions", "7"), ("Input.Source", "Ngân sách tỉnh"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Xã hội hóa", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ngân sách tỉnh", page.QuerySelector("[name='Input.Source']")!.GetAttribute("value"));
        Assert.Equal("1", page.QuerySelector("[name='Input.Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_amount_below_zero_is_refused()
    {
        var plan = await PlanFixture.Add(app);
        var (response, page) = await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/planned-tasks/set-budget/{plan.Late.Id}", ("Input.Millions", "-1"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("-1", page.QuerySelector("[name='Input.Millions']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_budget_of_a_plan_that_waits_for_its_signature_stays_as_it_is()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);
        var (response, _) = await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/planned-tasks/set-budget/{plan.Late.Id}", ("Input.Millions", "7"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task A_budget_that_goes_on_into_a_submitted_edition_is_looked_at_before_it_is_signed()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await app.Amend(plan);
        await app.Submit(plan, edition);
        var (chairman, address) = (app.VisitAs(Role.Chairman, plan.Tenant), $"/plans/lifecycle/issue-plan/{edition}");
        var opened = Visitor.ValuesOf(await chairman.Open(address));
        await Set(app.VisitAs(Role.Officer, plan.Tenant), plan.Late.Id, "12.5", "Ngân sách xã");

        var (told, page) = await chairman.Post(address, opened, ("Form.Number", "15/KH-UBND"), ("Form.SignedOn", Wording.Day(PlanFixture.Yesterday)), ("Form.Signer", "Nguyễn Văn Mẫu"));
        var (issued, _) = await chairman.Post(address, Visitor.ValuesOf(page));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Redirect], [told.StatusCode, issued.StatusCode]);
        Assert.Equal(12_500_000, await app.InDatabase(plan.Tenant, db => db.PlannedTasks.Where(x => x.PlanId == edition && x.LineageId == plan.Late.LineageId).Select(x => x.Budget).SingleAsync()));
    }

    private static async Task Set(Visitor visitor, Guid task, string millions, string source)
    {
        var (response, _) = await visitor.Fill($"/plans/planned-tasks/set-budget/{task}", ("Input.Millions", millions), ("Input.Source", source));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
