using System.Net;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Targets;
using XaSo.Platform.Security;
using XaSo.Tests.Plans.Amendments;

namespace XaSo.Tests.Plans.Lifecycle;

public sealed class DiscardPlanTests(TestApp app)
{
    [Fact]
    public async Task A_draft_that_nobody_wants_is_discarded_from_its_page_and_stays_readable()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Returned);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/{plan.Plan.Id}")).QuerySelector(".plan-steps a[href*=discard]")!.GetAttribute("href")!;

        var (response, _) = await officer.Fill(address, ("Form.Reason", "Nhập nhầm tệp"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await officer.Open($"/plans/{plan.Plan.Id}");
        Assert.Contains("Discarded: Nhập nhầm tệp", page.QuerySelector(".plan-status")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".plan-steps a"));
        Assert.Contains("Nhập nhầm tệp", (await officer.Open($"/plans/history/{plan.Plan.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Plan.Id.ToString(), (await officer.Open("/plans")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(plan.Plan.Id.ToString(), (await officer.Open("/plans?shelf=earlier")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(3, await app.InDatabase(plan.Tenant, db => db.Targets.CountAsync()));
    }

    [Fact]
    public async Task A_discarded_amendment_lets_its_plan_be_amended_again_or_closed()
    {
        var plan = await PlanFixture.Add(app);
        var (officer, chairman) = (app.VisitAs(Role.Officer, plan.Tenant), app.VisitAs(Role.Chairman, plan.Tenant));
        var close = $"/plans/lifecycle/close-plan/{plan.Plan.Id}";
        await Discard(officer, await app.Amend(plan));

        var second = await app.Amend(plan, EditionKind.Replacement);

        Assert.Equal(2, (await Stored(plan.Tenant, second)).Edition);
        Assert.Contains($"/plans/amendments/keep-item/{plan.Late.Id}", (await KeepFrom(officer, plan, second)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await chairman.Fill(close, ("Form.Reason", "Hết năm"))).Response.StatusCode);
        await Discard(officer, second);
        Assert.Equal(HttpStatusCode.Redirect, (await chairman.Fill(close, ("Form.Reason", "Hết năm"))).Response.StatusCode);
    }

    [Fact]
    public async Task A_superiors_plan_is_replaced_by_a_newer_one_and_ends()
    {
        var tenant = Guid.CreateVersion7();
        var plan = new Plan { Title = "Kế hoạch của tỉnh", Scope = PlanScope.Superior };
        await app.InDatabase(tenant, db =>
        {
            db.AddRange(plan, new Target { PlanId = plan.Id, Quote = "q", Measure = "Tỷ lệ người dân có định danh điện tử", Value = 80, Unit = "%" });
            return db.SaveChangesAsync();
        });
        var (officer, chairman) = (app.VisitAs(Role.Officer, tenant), app.VisitAs(Role.Chairman, tenant));

        var (response, _) = await officer.Amend(plan.Id, EditionKind.Replacement);
        var newer = Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);

        Assert.Equal(PlanStatus.Superseded, (await Stored(tenant, plan.Id)).Status);
        await Discard(officer, newer);
        Assert.Equal(PlanStatus.Draft, (await Stored(tenant, plan.Id)).Status);
        Assert.NotNull((await chairman.Open($"/plans/{plan.Id}")).QuerySelector(".plan-steps a[href*=close-plan]"));
        await chairman.Fill($"/plans/lifecycle/close-plan/{plan.Id}", ("Form.Reason", "Tỉnh đã có kế hoạch mới"));
        Assert.Equal(PlanStatus.Closed, (await Stored(tenant, plan.Id)).Status);
    }

    /// <summary>An item of the edition before that the new one lost: its way back leads to the edition that is being prepared, not to the discarded one.</summary>
    private async Task<string> KeepFrom(Visitor officer, PlanFixture plan, Guid edition)
    {
        var item = await app.InDatabase(plan.Tenant, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.PlanId == edition && i.LineageId == plan.Late.LineageId));
        await officer.Fill($"/plans/amendments/separate-item/{item.Id}");
        var address = $"/plans/amendments/keep-item/{plan.Late.Id}";
        await officer.Open(address);
        return (await officer.Open($"/plans/amendments/{edition}")).QuerySelector("main")!.InnerHtml;
    }

    private static async Task Discard(Visitor visitor, Guid plan) =>
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Fill($"/plans/lifecycle/discard-plan/{plan}", ("Form.Reason", "Không dùng nữa"))).Response.StatusCode);

    private Task<Plan> Stored(Guid tenant, Guid id) => app.InDatabase(tenant, db => db.Plans.AsNoTracking().SingleAsync(p => p.Id == id));
}
