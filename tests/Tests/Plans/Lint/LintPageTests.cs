using System.Net;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Plans.Lint;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Platform;

namespace XaSo.Tests.Plans.Lint;

public sealed class LintPageTests(TestApp app)
{
    [Fact]
    public async Task The_page_names_each_finding_with_its_item_and_the_share_of_clear_tasks()
    {
        var plan = await PlanFixture.Add(app);

        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/lint/{plan.Plan.Id}");

        Assert.Contains($"/plans/review/{plan.Plan.Id}?item={plan.Ownerless.Id}#i-{plan.Ownerless.Id}", page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains(PlanFixture.UnknownOffice, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4 of 5 tasks are clear in all five", page.QuerySelector(".five-share")!.TextContent);
    }

    [Fact]
    public async Task A_finding_that_is_let_stand_stays_visible_with_who_and_why_and_can_be_opened_again()
    {
        var plan = await PlanFixture.Add(app);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector(".finding-acts a")!.GetAttribute("href")!;
        var open = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelectorAll(".finding-acts a").Length;

        var (response, _) = await officer.Fill(address, ("Form.Reason", "Sở sẽ giao sau"));

        Assert.Equal($"/plans/lint/{plan.Plan.Id}", response.Headers.Location!.ToString());
        var page = await officer.Open($"/plans/lint/{plan.Plan.Id}");
        Assert.Contains("Sở sẽ giao sau", page.QuerySelector(".finding-reason")!.TextContent, StringComparison.Ordinal);
        var again = page.QuerySelectorAll(".finding-acts a").Select(a => a.GetAttribute("href")!).Single(h => h.Contains("reopen", StringComparison.Ordinal));

        await officer.Fill(again);

        Assert.Equal(open, (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelectorAll(".finding-acts a").Length);
        Assert.Null((await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector(".finding-reason"));
    }

    [Fact]
    public async Task All_findings_of_a_kind_are_let_stand_at_once()
    {
        var plan = await PlanFixture.Add(app);
        await app.InDatabase(plan.Tenant, db =>
        {
            db.RemoveRange(db.Set<ItemOffice>().Where(o => o.ItemId == plan.Soon.Id));
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector("main a[href*='kind=NoOwner']")!.GetAttribute("href")!;

        var (response, _) = await officer.Fill(address, ("Form.Reason", "Cả xã cùng làm"));

        Assert.Equal($"/plans/lint/{plan.Plan.Id}", response.Headers.Location!.ToString());
        Assert.Equal(2, (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelectorAll(".finding-reason").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        var line = Assert.Single((await officer.Open($"/plans/history/{plan.Plan.Id}")).QuerySelectorAll(".timeline > *"));
        Assert.Contains("2 findings of the check were let stand", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("No clear lead office (Cả xã cùng làm)", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_that_somebody_else_has_let_stand_a_moment_before_are_shown_again_with_the_reason_that_was_typed()
    {
        var plan = await PlanFixture.Add(app);
        await app.InDatabase(plan.Tenant, db =>
        {
            db.RemoveRange(db.Set<ItemOffice>().Where(o => o.ItemId == plan.Soon.Id));
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector("main a[href*='kind=NoOwner']")!.GetAttribute("href")!;
        var opened = Visitor.ValuesOf(await officer.Open(address));
        await app.VisitAs(Role.Officer, plan.Tenant).Fill(address, ("Form.Reason", "Cả xã cùng làm"));

        var (response, page) = await officer.Post(address, opened, ("Form.Reason", "Việc chung của các thôn"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Việc chung của các thôn", page.QuerySelector("[name='Form.Reason']")!.TextContent.Trim());
        Assert.Equal(2, page.QuerySelectorAll("main .finding-list > li").Length);
    }

    [Fact]
    public async Task The_figures_of_the_check_follow_the_names_of_the_commune()
    {
        var commune = await app.Commune();
        var plan = await PlanFixture.Add(app, commune.Id);
        await app.InDatabase(plan.Tenant, db => db.Set<XaSo.Plans.Plan>().ExecuteUpdateAsync(set => set.SetProperty(p => p.Commune, "Nơi Khác")));
        var before = await Figures();

        await app.InDatabase(plan.Tenant, async db =>
        {
            (await db.Set<Commune>().SingleAsync(c => c.Id == commune.Id)).Aliases = ["Nơi Khác"];
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.NotEqual(before, await Figures());

        async Task<string> Figures() => (await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/{plan.Plan.Id}")).QuerySelector(".lint-summary")!.TextContent;
    }

    [Fact]
    public async Task The_history_names_what_a_finding_that_was_let_stand_was_about()
    {
        var plan = await PlanFixture.Add(app);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector($"main li[id^='NoDeadline'] .finding-acts a")!.GetAttribute("href")!;

        await officer.Fill(address, ("Form.Reason", "Chưa có kinh phí"));

        Assert.Contains(plan.Ownerless.Name, (await officer.Open($"/plans/history/{plan.Plan.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_of_finding_has_one_heading_and_one_number()
    {
        var plan = await PlanFixture.Add(app);
        await app.InDatabase(plan.Tenant, db => db.Set<PlannedTask>().Where(x => x.Id == plan.Later.Id).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.DueKind, XaSo.Plans.Reading.DueKind.None).SetProperty(x => x.DueTo, (DateOnly?)null).SetProperty(x => x.DueText, "theo chỉ đạo của cấp trên")));

        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/lint/{plan.Plan.Id}");

        var kinds = page.QuerySelectorAll("details.findings:has(.finding-list) summary .tag").Select(k => k.TextContent).ToList();
        Assert.Equal(kinds.Distinct(), kinds);
    }

    [Fact]
    public async Task Letting_a_finding_stand_needs_a_reason()
    {
        var plan = await PlanFixture.Add(app);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var address = (await officer.Open($"/plans/lint/{plan.Plan.Id}")).QuerySelector(".finding-acts a")!.GetAttribute("href")!;

        var (response, page) = await officer.Fill(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(page.QuerySelector("[role=alert] a"));
    }

    [Fact]
    public async Task A_finding_that_no_longer_exists_is_not_found()
    {
        var plan = await PlanFixture.Add(app);

        var response = await app.VisitAs(Role.Officer, plan.Tenant).Http.GetAsync($"/plans/lint/set-aside-finding/{plan.Plan.Id}?key={FindingKind.NoOwner}-0", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/plans/lint/{0}")]
    [InlineData("/plans/lifecycle/submit-plan/{0}")]
    [InlineData("/plans/lifecycle/issue-plan/{0}")]
    [InlineData("/plans/lifecycle/return-plan/{0}")]
    [InlineData("/plans/lifecycle/undo-issue/{0}")]
    [InlineData("/plans/lifecycle/close-plan/{0}")]
    [InlineData("/plans/lifecycle/discard-plan/{0}")]
    [InlineData("/plans/lifecycle/describe-plan/{0}")]
    public async Task Another_commune_finds_no_plan_and_who_lacks_the_permission_is_refused(string address)
    {
        var plan = await PlanFixture.Add(app);
        var path = string.Format(null, address, plan.Plan.Id);
        var permissions = XaSo.Plans.PlansPermissions.All.Select(p => p.Name).ToArray();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit(Guid.NewGuid(), permissions).Http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Visit(plan.Tenant).Http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Visit(plan.Tenant, permissions).Http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }
}
