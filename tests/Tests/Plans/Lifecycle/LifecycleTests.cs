using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Plans;
using XaSo.Platform.Events;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Lifecycle;

public sealed class LifecycleTests(TestApp app)
{
    [Fact]
    public async Task A_draft_is_submitted_numbered_issued_and_closed()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);

        await Takes(plan, Role.Officer, "submit-plan");
        Assert.Equal(PlanStatus.Submitted, (await Stored(plan)).Status);
        await Takes(plan, Role.RecordsClerk, "describe-plan", ("Form.Number", "77/KH-UBND"));
        await Takes(plan, Role.Chairman, "issue-plan", ("Form.Signer", "Trần Thị Mẫu"));
        var issued = await Stored(plan);
        Assert.Equal((PlanStatus.Issued, "77/KH-UBND", "Trần Thị Mẫu"), (issued.Status, issued.Number, issued.Signer));
        await Takes(plan, Role.Chairman, "close-plan", ("Form.Reason", "Đã hết năm"));

        Assert.Equal(PlanStatus.Closed, (await Stored(plan)).Status);
        Assert.Equal([nameof(PlanSubmitted), nameof(PlanDescribed), nameof(PlanIssued), nameof(PlanClosed)], await Events(plan));
    }

    [Fact]
    public async Task A_returned_plan_says_why_and_can_be_submitted_again()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);

        await Takes(plan, Role.ViceChairman, "return-plan", ("Form.Reason", "Mục 2 chưa rõ thời hạn"));

        var returned = await Stored(plan);
        Assert.Equal((PlanStatus.Returned, "Mục 2 chưa rõ thời hạn"), (returned.Status, returned.Reason));
        await Takes(plan, Role.HeadOfDivision, "submit-plan");
        Assert.Equal(PlanStatus.Submitted, (await Stored(plan)).Status);
    }

    [Fact]
    public async Task Digits_alone_become_the_number_of_a_plan_and_no_number_is_given_twice()
    {
        var issued = await PlanFixture.Add(app, PlanStatus.Submitted);
        var plan = await PlanFixture.Add(app, issued.Tenant, PlanStatus.Submitted);
        await Takes(issued, Role.Chairman, "issue-plan", ("Form.Number", "15"));
        Assert.Equal("15/KH-UBND", (await Stored(issued)).Number);

        var (refused, page) = await app.VisitAs(Role.Chairman, plan.Tenant).Fill(Address(plan, "issue-plan"), ("Form.Number", "15"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains($"already that of “{PlanFixture.Title}”", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await Takes(plan, Role.Chairman, "issue-plan", ("Form.Number", "16"));
    }

    [Fact]
    public async Task The_longest_number_that_may_be_typed_can_be_issued()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);
        await Takes(plan, Role.Chairman, "issue-plan", ("Form.Number", new string('9', 92) + "/KH-UBND"));
        Assert.Equal(PlanStatus.Issued, (await Stored(plan)).Status);
    }

    [Fact]
    public async Task Of_two_plans_issued_at_the_same_moment_one_gets_the_number()
    {
        var one = await PlanFixture.Add(app, PlanStatus.Submitted);
        var other = await PlanFixture.Add(app, one.Tenant, PlanStatus.Submitted);
        var answers = await Task.WhenAll(((PlanFixture[])[one, other]).Select(p => app.VisitAs(Role.Chairman, p.Tenant).Fill(Address(p, "issue-plan"), ("Form.Number", "88"))));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(a => a.Response.StatusCode).Order());
    }

    [Fact]
    public async Task A_plan_whose_period_is_over_says_so()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);
        await app.InDatabase(plan.Tenant, db => db.Plans.ExecuteUpdateAsync(set => set.SetProperty(p => p.PeriodTo, plan.Today.AddDays(-1)), TestContext.Current.CancellationToken));
        var chairman = app.VisitAs(Role.Chairman, plan.Tenant);
        Assert.Contains("The period of this plan ended", (await chairman.Open(Address(plan, "issue-plan"))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Takes(plan, Role.Chairman, "issue-plan");
        Assert.Contains("Close the plan once", (await chairman.Open($"/plans/{plan.Plan.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return-plan")]
    [InlineData("close-plan")]
    [InlineData("undo-issue")]
    [InlineData("discard-plan")]
    public async Task Such_a_step_needs_a_reason(string step)
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);

        var (response, page) = await app.VisitAs(Role.Chairman, plan.Tenant).Fill(Address(plan, step), ("Form.Reason", " "));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Give the reason", page.QuerySelector("[role=alert] a")!.TextContent);
    }

    [Theory]
    [InlineData(PlanStatus.Issued, "submit-plan")]
    [InlineData(PlanStatus.Draft, "return-plan")]
    [InlineData(PlanStatus.Draft, "close-plan")]
    [InlineData(PlanStatus.Draft, "issue-plan")]
    [InlineData(PlanStatus.Closed, "issue-plan")]
    [InlineData(PlanStatus.Issued, "undo-issue")]
    [InlineData(PlanStatus.Issued, "describe-plan")]
    [InlineData(PlanStatus.Issued, "discard-plan")]
    [InlineData(PlanStatus.Submitted, "discard-plan")]
    [InlineData(PlanStatus.Discarded, "submit-plan")]
    [InlineData(PlanStatus.Draft, "withdraw-plan")]
    public async Task A_step_that_does_not_follow_is_refused_in_words(object status, string step)
    {
        var plan = await PlanFixture.Add(app, (PlanStatus)status);

        var (response, page) = await Everybody(plan).Fill(Address(plan, step), ("Form.Reason", "Vì vậy"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.NotEmpty(page.QuerySelector("[role=alert] li")!.TextContent);
        Assert.Equal(status, (await Stored(plan)).Status);
    }

    [Fact]
    public async Task A_plan_with_items_that_wait_is_not_submitted_but_reviewed()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var opened = Visitor.ValuesOf(await officer.Open(Address(plan, "submit-plan")));
        await Reopen(plan, plan.Late.Id);

        var page = await officer.Open(Address(plan, "submit-plan"));
        var steps = (await officer.Open($"/plans/{plan.Plan.Id}")).QuerySelector(".plan-steps")!;
        var (response, refused) = await officer.Post(Address(plan, "submit-plan"), opened);

        Assert.Contains("1 item still waits for review", page.QuerySelector(".notice.red")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main .form-actions button"));
        Assert.Equal($"/plans/review/{plan.Plan.Id}?tab=task", page.QuerySelector("main .form-actions a")!.GetAttribute("href"));
        Assert.Equal("Go on reviewing (1 item)", steps.QuerySelector($"a[href='/plans/review/{plan.Plan.Id}']")!.TextContent);
        Assert.Null(steps.QuerySelector("a[href*=submit-plan]"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.StartsWith("1 item still waits for review.", refused.QuerySelector("[role=alert] li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlanStatus.Draft, (await Stored(plan)).Status);
    }

    /// <summary>Such a plan was submitted before that was refused.</summary>
    [Fact]
    public async Task A_submitted_plan_with_items_that_wait_is_not_issued_but_withdrawn_or_returned()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);
        var (officer, chairman) = (app.VisitAs(Role.Officer, plan.Tenant), app.VisitAs(Role.Chairman, plan.Tenant));
        var opened = Visitor.ValuesOf(await chairman.Open(Address(plan, "issue-plan")));
        await Reopen(plan, plan.Late.Id);

        var status = (await chairman.Open($"/plans/{plan.Plan.Id}")).QuerySelector(".plan-status")!;
        var page = await chairman.Open(Address(plan, "issue-plan"));
        var (response, refused) = await chairman.Post(Address(plan, "issue-plan"), opened);

        Assert.Null(status.QuerySelector("a[href*=issue-plan]"));
        Assert.Contains("1 item was not reviewed, so it cannot be issued", status.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/plans/review/{plan.Plan.Id}?tab=task", page.QuerySelector(".notice li a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main button"));
        Assert.NotNull(page.QuerySelector("main a[href*=return-plan]"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(PlanStatus.Submitted, (await Stored(plan)).Status);
        Assert.Equal("Withdraw", (await officer.Open("/boards")).QuerySelector("main td.act a")!.TextContent);
        await officer.Fill((await officer.Open($"/plans/{plan.Plan.Id}")).QuerySelector(".plan-steps a[href*=withdraw-plan]")!.GetAttribute("href")!);
        Assert.Equal(PlanStatus.Draft, (await Stored(plan)).Status);
    }

    [Fact]
    public async Task A_submitted_plan_is_withdrawn_by_those_who_submit_until_it_is_decided_on()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await Takes(plan, Role.Officer, "submit-plan");

        await Takes(plan, Role.ChiefOfOffice, "withdraw-plan");

        Assert.Equal(PlanStatus.Draft, (await Stored(plan)).Status);
        Assert.Contains(nameof(PlanWithdrawn), await Events(plan));
        Assert.Contains("Withdrawn", (await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/history/{plan.Plan.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.VisitAs(Role.RecordsClerk, plan.Tenant).Http.GetAsync(Address(plan, "withdraw-plan"), TestContext.Current.CancellationToken)).StatusCode);
        await Takes(plan, Role.Officer, "submit-plan");
        await Takes(plan, Role.Chairman, "issue-plan");
        Assert.Equal(HttpStatusCode.Conflict, (await app.VisitAs(Role.Officer, plan.Tenant).Fill(Address(plan, "withdraw-plan"))).Response.StatusCode);
    }

    [Fact]
    public async Task A_returned_plan_says_why_and_opens_the_review_although_all_is_confirmed()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Returned);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        var review = $"/plans/review/{plan.Plan.Id}";

        var page = await officer.Open($"/plans/{plan.Plan.Id}");

        Assert.Contains("Nhiệm vụ 2 chưa rõ", page.QuerySelector("main .notice.red")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Open the review", review), (page.QuerySelector(".plan-steps a.btn:not(.ghost)")!.TextContent, page.QuerySelector(".plan-steps a.btn:not(.ghost)")!.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector(".plan-steps a[href*=submit-plan]"));
        Assert.Equal(review, (await officer.Open("/boards")).QuerySelector("main td.act a")!.GetAttribute("href"));
        Assert.Contains("Nhiệm vụ 2 chưa rõ", (await officer.Open(review)).QuerySelector("main .notice.red")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_numbers_is_told_that_a_submitted_plan_lacks_one()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);
        var clerk = app.VisitAs(Role.RecordsClerk, plan.Tenant);
        Assert.Null((await clerk.Open("/boards")).QuerySelector("main td.act a"));
        await app.InDatabase(plan.Tenant, db => db.Plans.ExecuteUpdateAsync(set => set.SetProperty(p => p.Number, (string?)null), TestContext.Current.CancellationToken));

        var home = await clerk.Open("/boards");

        var step = home.QuerySelector("main td.act a")!;
        Assert.Equal(("Give it a number", Address(plan, "describe-plan")), (step.TextContent, step.GetAttribute("href")));
        Assert.StartsWith("1 thing", home.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Give it a number", (await app.VisitAs(Role.ChiefOfOffice, plan.Tenant).Open("/boards")).QuerySelector("main td.act a")!.TextContent);
        Assert.Equal("Issue or return", (await app.VisitAs(Role.Chairman, plan.Tenant).Open("/boards")).QuerySelector("main td.act a")!.TextContent);
        await Takes(plan, Role.RecordsClerk, "describe-plan", ("Form.Number", "78"));
        Assert.Null((await clerk.Open("/boards")).QuerySelector("main td.act a"));
    }

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.Submitted)]
    [InlineData(PlanStatus.Closed)]
    public async Task Only_a_plan_in_force_has_late_tasks(object status)
    {
        var plan = await PlanFixture.Add(app, (PlanStatus)status);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);

        foreach (var address in (string[])[$"/plans/{plan.Plan.Id}", $"/plans/planned-tasks?plan={plan.Plan.Id}", $"/plans/planned-tasks/{plan.Late.Id}", $"/plans/by-deadline/{plan.Plan.Id}", $"/plans/by-office/{plan.Plan.Id}"])
        {
            var main = (await officer.Open(address)).QuerySelector("main")!;
            Assert.DoesNotContain("days late", main.TextContent, StringComparison.Ordinal);
            Assert.Null(main.QuerySelector("table .tag.red, .kv .tag.red, .kpi.red, .entry.late"));
            Assert.DoesNotContain(main.QuerySelectorAll("a.count.red"), count => count.TextContent != "0");
        }

        Assert.Empty((await officer.Open($"/plans/planned-tasks?plan={plan.Plan.Id}&timing=Late")).QuerySelectorAll("main table.tasks tbody tr"));
        Assert.Equal(3, (await officer.Open($"/plans/planned-tasks?plan={plan.Plan.Id}&timing=Later")).QuerySelectorAll("main table.tasks tbody tr").Length);
    }

    [Theory]
    [InlineData("Form.Number")]
    [InlineData("Form.SignedOn")]
    [InlineData("Form.Signer")]
    public async Task Without_number_day_or_signer_no_plan_is_issued(string field)
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);

        var (response, page) = await app.VisitAs(Role.Chairman, plan.Tenant).Fill(Address(plan, "issue-plan"), (field, ""));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("#" + field.Replace('.', '_'), page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_plan_is_not_issued_with_a_day_of_signing_that_lies_ahead()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);

        var (response, page) = await app.VisitAs(Role.Chairman, plan.Tenant).Fill(Address(plan, "issue-plan"), ("Form.SignedOn", Wording.Day(plan.Today.AddDays(1))));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("cannot lie ahead", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_issued_a_plan_takes_it_back_within_a_day()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);
        await Takes(plan, Role.Chairman, "issue-plan");

        await Takes(plan, Role.Chairman, "undo-issue", ("Form.Reason", "Ghi sai số"));

        Assert.Equal(PlanStatus.Submitted, (await Stored(plan)).Status);
        Assert.Contains(nameof(PlanIssueUndone), await Events(plan));
    }

    [Fact]
    public async Task What_somebody_else_changed_is_shown_and_what_was_typed_is_kept()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);
        await Takes(plan, Role.Officer, "describe-plan", ("Form.Title", "Tên do người khác sửa"));

        var (response, page) = await officer.Fill(Address(plan, "describe-plan"), ("Form.Version", "0"), ("Form.Title", "Tên do tôi sửa"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Tên do tôi sửa", ((IHtmlTextAreaElement)page.QuerySelector("#Form_Title")!).Value, StringComparison.Ordinal);
        Assert.Contains("Tên do người khác sửa", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tên do người khác sửa", (await Stored(plan)).Title);
    }

    /// <summary>Also where what was typed is not enough yet: first the person must see what changed.</summary>
    [Theory]
    [InlineData(PlanStatus.Submitted, "return-plan", "Form.Reason")]
    [InlineData(PlanStatus.Issued, "close-plan", "Form.Reason")]
    [InlineData(PlanStatus.Issued, "undo-issue", "Form.Reason")]
    [InlineData(PlanStatus.Draft, "discard-plan", "Form.Reason")]
    [InlineData(PlanStatus.Draft, "describe-plan", "Form.Title")]
    [InlineData(PlanStatus.Submitted, "issue-plan", "Form.Number")]
    [InlineData(PlanStatus.Submitted, "withdraw-plan", "Form.Nothing")]
    [InlineData(PlanStatus.Draft, "submit-plan", "Form.Nothing")]
    public async Task A_form_stands_for_the_plan_that_was_shown(object status, string step, string field)
    {
        var plan = await PlanFixture.Add(app, (PlanStatus)status);
        var everybody = Everybody(plan);
        var opened = Visitor.ValuesOf(await everybody.Open(Address(plan, step)));
        await app.InDatabase(plan.Tenant, async db =>
        {
            (await db.Plans.SingleAsync()).SignerTitle = "Phó chủ tịch";
            return await db.SaveChangesAsync();
        });

        var (response, page) = await everybody.Post(Address(plan, step), opened, (field, ""));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("1", Visitor.ValuesOf(page).Single(v => v.Key == "Form.Version").Value);
        Assert.Equal(status, (await Stored(plan)).Status);
    }

    [Fact]
    public async Task A_submitted_plan_keeps_its_title_and_only_the_clerk_enters_its_number()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Submitted);

        var (refused, _) = await app.VisitAs(Role.Officer, plan.Tenant).Fill(Address(plan, "describe-plan"), ("Form.Number", "1/KH-UBND"));
        await Takes(plan, Role.RecordsClerk, "describe-plan", ("Form.Number", "2/KH-UBND"), ("Form.Title", "Tên khác"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal((PlanFixture.Title, "2/KH-UBND"), ((await Stored(plan)).Title, (await Stored(plan)).Number));
    }

    [Fact]
    public async Task A_plan_cannot_end_before_it_begins()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);

        var (response, _) = await app.VisitAs(Role.Officer, plan.Tenant).Fill(Address(plan, "describe-plan"), ("Form.PeriodFrom", "2026-12-31"), ("Form.PeriodTo", "2026-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static string Address(PlanFixture plan, string step) => $"/plans/lifecycle/{step}/{plan.Plan.Id}";

    private Visitor Everybody(PlanFixture plan) => app.Visit(plan.Tenant, [.. PlansPermissions.All.Select(p => p.Name)]);

    private async Task Takes(PlanFixture plan, Role role, string step, params (string Name, string Value)[] fields)
    {
        var (response, page) = await app.VisitAs(role, plan.Tenant).Fill(Address(plan, step), fields);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{step}: {response.StatusCode} {page.QuerySelector("[role=alert]")?.TextContent}");
        Assert.Equal($"/plans/{plan.Plan.Id}", response.Headers.Location!.ToString());
    }

    private Task<Plan> Stored(PlanFixture plan) => app.InDatabase(plan.Tenant, db => db.Plans.AsNoTracking().SingleAsync(p => p.Id == plan.Plan.Id));

    private Task<List<string>> Events(PlanFixture plan) =>
        app.InDatabase(plan.Tenant, async db => (await db.Set<RecordedEvent>().OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync()).Select(e => e.Name.Split('.')[^1]).ToList());

    private Task<int> Reopen(PlanFixture plan, Guid item) => app.InDatabase(plan.Tenant, async db =>
    {
        (await db.PlanItems.SingleAsync(i => i.Id == item)).Reopen();
        return await db.SaveChangesAsync();
    });
}
