using System.Net;
using XaSo.Contracts.Plans;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Plans;
using XaSo.Tests.Plans;

namespace XaSo.Tests.Platform.Notices;

public sealed class NoticeTests(TestApp app)
{
    [Fact]
    public async Task A_submitted_plan_is_put_before_the_leaders_only()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var (chairman, officer) = (await Person(plan, Role.Chairman), await Person(plan, Role.Officer));
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, PlanFixture.Title));

        var page = await chairman.Open("/notices");
        Assert.Contains($"“{PlanFixture.Title}” was submitted", Assert.Single(page.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.StartsWith("1", page.QuerySelector(".bell b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đã được trình", (await chairman.Open("/notices", "vi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await officer.Open("/notices")).QuerySelector(".bell b"));
    }

    [Fact]
    public async Task Who_submitted_a_plan_is_told_that_it_was_returned_and_why()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var (clerk, colleague) = (await Person(plan, Role.ChiefOfOffice), await Person(plan, Role.ChiefOfOffice));
        var (submitted, _) = await clerk.Fill($"/plans/lifecycle/submit-plan/{plan.Plan.Id}");
        Assert.Equal(HttpStatusCode.Found, submitted.StatusCode);
        var (returned, _) = await app.VisitAs(Role.Chairman, plan.Tenant).Fill($"/plans/lifecycle/return-plan/{plan.Plan.Id}", ("Form.Reason", "Thiếu kinh phí"));
        Assert.Equal(HttpStatusCode.Found, returned.StatusCode);

        Assert.Contains("was returned: Thiếu kinh phí", Assert.Single((await clerk.Open("/notices")).QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Null((await colleague.Open("/notices")).QuerySelector("main tbody"));
    }

    [Fact]
    public async Task A_withdrawn_plan_no_longer_waits_for_the_leaders_and_they_are_told()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var chairman = await Person(plan, Role.Chairman);
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, PlanFixture.Title));
        await Publish(plan, new PlanWithdrawn(plan.Plan.Id, PlanFixture.Title));

        var page = await chairman.Open("/notices");

        Assert.StartsWith("1", page.QuerySelector(".bell b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("was withdrawn", StringComparison.Ordinal));
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, PlanFixture.Title));
        Assert.StartsWith("1", (await chairman.Open("/notices")).QuerySelector(".bell b")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_submitted_a_plan_is_told_that_somebody_else_has_withdrawn_it()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var (clerk, colleague) = (await Person(plan, Role.ChiefOfOffice), await Person(plan, Role.ChiefOfOffice));
        await clerk.Fill($"/plans/lifecycle/submit-plan/{plan.Plan.Id}");

        var (withdrawn, _) = await colleague.Fill($"/plans/lifecycle/withdraw-plan/{plan.Plan.Id}");

        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        Assert.Contains("was withdrawn", Assert.Single((await clerk.Open("/notices")).QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Null((await colleague.Open("/notices")).QuerySelector("main tbody"));
    }

    [Fact]
    public async Task An_issued_plan_is_told_to_the_digital_teams_where_it_asks_something_of_every_village()
    {
        var (plan, other) = (await PlanFixture.Add(app), await PlanFixture.Add(app));
        await plan.AskVillages(app);
        foreach (var (issued, told) in new[] { (plan, true), (other, false) })
        {
            var team = await Person(issued, Role.DigitalTeam);
            await Publish(issued, new PlanIssued(issued.Plan.Id, PlanFixture.Title, "12/KH-UBND", issued.Today, null));
            Assert.Equal(told, (await team.Open("/notices")).QuerySelector("main tbody") is not null);
        }
    }

    [Fact]
    public async Task An_issued_plan_is_told_to_every_office_that_has_a_task_in_it()
    {
        var plan = await PlanFixture.Add(app);
        var (culture, elsewhere) = (await Person(plan, Role.Officer, plan.Culture.Id), await Person(plan, Role.Officer));
        await Publish(plan, new PlanIssued(plan.Plan.Id, PlanFixture.Title, "12/KH-UBND", plan.Today, null));

        Assert.Contains("issued under number 12/KH-UBND", (await culture.Open("/notices")).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await elsewhere.Open("/notices")).QuerySelector("main tbody"));
    }

    [Fact]
    public async Task An_issue_that_is_taken_back_is_told_to_whom_the_issue_was_told()
    {
        var plan = await PlanFixture.Add(app);
        var (culture, elsewhere) = (await Person(plan, Role.Officer, plan.Culture.Id), await Person(plan, Role.Officer));
        await Publish(plan, new PlanIssueUndone(plan.Plan.Id, PlanFixture.Title, "Ghi sai số"));

        Assert.Contains("was taken back, it does not count for now: Ghi sai số", (await culture.Open("/notices")).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await elsewhere.Open("/notices")).QuerySelector("main tbody"));
    }

    [Fact]
    public async Task Opening_a_notice_marks_it_as_read_and_leads_to_what_it_is_about()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var chairman = await Person(plan, Role.Chairman);
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, PlanFixture.Title));
        var form = (await chairman.Open("/notices")).QuerySelector("main tbody form")!.GetAttribute("action")!;
        var (response, _) = await chairman.Fill(form);

        Assert.Equal($"/plans/{plan.Plan.Id}", response.Headers.Location?.OriginalString);
        Assert.Null((await chairman.Open("/notices")).QuerySelector(".bell b"));
    }

    [Fact]
    public async Task Whoever_opens_the_page_that_a_notice_leads_to_has_read_it()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var (chairman, vice) = (await Person(plan, Role.Chairman), await Person(plan, Role.ViceChairman));
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, PlanFixture.Title));
        Assert.NotNull((await chairman.Open("/boards")).QuerySelector(".bell b"));

        Assert.Null((await chairman.Open($"/plans/{plan.Plan.Id}")).QuerySelector(".bell b"));

        Assert.Null((await chairman.Open("/notices")).QuerySelector("main tbody form"));
        Assert.NotNull((await vice.Open("/boards")).QuerySelector(".bell b"));
    }

    [Fact]
    public async Task What_was_told_of_a_plan_is_over_once_it_goes_on()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var vice = await Person(plan, Role.ViceChairman);
        var (clerk, _) = (await Person(plan, Role.ChiefOfOffice), await Person(plan, Role.Chairman));
        await clerk.Fill($"/plans/lifecycle/submit-plan/{plan.Plan.Id}");
        Assert.NotNull((await vice.Open("/boards")).QuerySelector(".bell b"));

        await app.VisitAs(Role.Chairman, plan.Tenant).Fill($"/plans/lifecycle/return-plan/{plan.Plan.Id}", ("Form.Reason", "Thiếu kinh phí"));
        Assert.Null((await vice.Open("/boards")).QuerySelector(".bell b"));
        Assert.StartsWith("1", (await clerk.Open("/boards")).QuerySelector(".bell b")!.TextContent, StringComparison.Ordinal);

        await clerk.Fill($"/plans/lifecycle/submit-plan/{plan.Plan.Id}");
        Assert.Null((await clerk.Open("/boards")).QuerySelector(".bell b"));
    }

    [Fact]
    public async Task All_notices_are_marked_as_read_at_once()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var chairman = await Person(plan, Role.Chairman);
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, "Kế hoạch một"));
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, "Kế hoạch hai"));
        await chairman.Fill("/notices/read-all");

        var page = await chairman.Open("/notices");
        Assert.Null(page.QuerySelector(".bell b"));
        Assert.Equal(2, page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task The_notice_of_somebody_else_is_not_found()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var (chairman, vice) = (await Person(plan, Role.Chairman), await Person(plan, Role.ViceChairman));
        await Publish(plan, new PlanSubmitted(plan.Plan.Id, PlanFixture.Title));
        var form = (await chairman.Open("/notices")).QuerySelector("main tbody form")!.GetAttribute("action")!;
        using var response = await vice.Http.GetAsync(new Uri(form, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Somebody who holds a position in the commune of the plan.</summary>
    private async Task<Visitor> Person(PlanFixture plan, Role role, Guid? organization = null)
    {
        var account = new Account { UserName = $"u{Guid.CreateVersion7():N}", FullName = "Nguyễn Thị Nhận" };
        var position = new Position { AccountId = account.Id, Role = role, Title = role.ToString(), From = new(2026, 1, 1), OrganizationId = organization };
        await app.InDatabase(plan.Tenant, db =>
        {
            db.AddRange(account, position);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return app.VisitAs(role, plan.Tenant, organization, account.Id, position.Id);
    }

    private Task<int> Publish(PlanFixture plan, PlanEvent e) => app.InDatabase(plan.Tenant, db =>
    {
        db.Publish(e);
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
