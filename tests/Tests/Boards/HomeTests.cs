using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Plans;

namespace XaSo.Tests.Boards;

public sealed class HomeTests(TestApp app)
{
    [Fact]
    public async Task The_start_leads_to_ones_own_work()
    {
        using var response = await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/boards", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_late_task_of_my_office_stands_first_and_can_be_marked()
    {
        var plan = await PlanFixture.Add(app);
        var page = await Of(plan, plan.Culture).Open("/boards");

        var row = page.QuerySelector("main tbody tr")!;
        Assert.Contains(plan.Late.Name, row.TextContent, StringComparison.Ordinal);
        Assert.Equal("10 days late", row.QuerySelector(".tag.red")!.TextContent);
        Assert.Equal($"/plans/planned-tasks/complete-task/{plan.Late.Id}", row.QuerySelector("td.act a")!.GetAttribute("href"));
        Assert.Equal("1 thing to do today", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_leader_is_told_what_is_late_in_the_commune()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Chairman, plan.Tenant).Open("/boards");
        Assert.Equal("1 task is late", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.Police, false)]
    public async Task Where_there_is_no_plan_those_who_may_are_led_to_the_import(Role role, bool may)
    {
        var page = await app.VisitAs(role, Guid.CreateVersion7()).Open("/boards");
        Assert.Equal(may, page.QuerySelector("main a[href='/plans/imports/import-plan']") is not null);
    }

    [Fact]
    public async Task Work_that_we_help_with_says_who_leads_and_work_of_others_is_not_shown()
    {
        var plan = await PlanFixture.Add(app);
        var main = (await Of(plan, plan.Police).Open("/boards")).QuerySelector("main")!.TextContent;
        Assert.Contains($"We help {PlanFixture.CultureOffice}", main, StringComparison.Ordinal);
        Assert.Contains(plan.Soon.Name, main, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Continuous.Name, main, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Later.Name, main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_targets_that_my_office_follows_are_listed_without_an_invented_value()
    {
        var plan = await PlanFixture.Add(app);
        var page = await Of(plan, plan.Police).Open("/boards");
        var target = Assert.Single(page.QuerySelectorAll("main a[href^='/plans/targets/']"));
        Assert.Equal($"/plans/targets/{plan.Targets[2].Id}", target.GetAttribute("href"));
        Assert.Contains("70", target.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What is due today is not late; the seventh day belongs to the week, the thirtieth to the month.</summary>
    [Theory]
    [InlineData(-1, "Late and due within 7 days", "1 day late")]
    [InlineData(0, "Late and due within 7 days", "today")]
    [InlineData(7, "Late and due within 7 days", "7 days left")]
    [InlineData(8, "Then, within 30 days", "8 days left")]
    [InlineData(30, "Then, within 30 days", "30 days left")]
    [InlineData(31, "Later, without a deadline or all the time", null)]
    public async Task A_task_stands_where_its_deadline_puts_it(int days, string card, string? badge)
    {
        var plan = await PlanFixture.Add(app);
        await app.InDatabase(plan.Tenant, db => db.Set<PlannedTask>().Where(t => t.Id == plan.Soon.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.DueTo, plan.Today.AddDays(days)), TestContext.Current.CancellationToken));
        var page = await Of(plan, plan.Police).Open("/boards");

        var row = page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains(plan.Soon.Name, StringComparison.Ordinal));
        Assert.Equal(card, row.Closest("section")!.QuerySelector("h2")!.TextContent);
        Assert.Equal(badge, row.QuerySelector(".tag")?.TextContent);
    }

    [Fact]
    public async Task The_menu_says_the_same_number_as_the_page()
    {
        var plan = await PlanFixture.Add(app);
        await PlanFixture.Add(app, plan.Tenant, PlanStatus.Draft, title: "Kế hoạch năm sau");
        var page = await Of(plan, plan.Culture).Open("/boards");
        Assert.Equal("2 things to do today", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("2", page.QuerySelector(".nav a[href='/boards'] i.late")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(PlanStatus.Draft), Role.Officer, "Check and submit")]
    [InlineData(nameof(PlanStatus.Returned), Role.Officer, "Correct and submit")]
    [InlineData(nameof(PlanStatus.Submitted), Role.Officer, null)]
    [InlineData(nameof(PlanStatus.Draft), Role.Chairman, null)]
    [InlineData(nameof(PlanStatus.Submitted), Role.Chairman, "Issue or return")]
    [InlineData(nameof(PlanStatus.Submitted), Role.Police, null)]
    public async Task A_plan_waits_for_who_can_take_its_next_step(string status, Role role, string? action)
    {
        var plan = await PlanFixture.Add(app, Enum.Parse<PlanStatus>(status));
        var page = await app.VisitAs(role, plan.Tenant).Open("/boards");
        Assert.Equal(action, page.QuerySelector("main td.act a")?.TextContent);
    }

    [Fact]
    public async Task Who_has_no_office_and_no_work_is_told_what_to_do()
    {
        var page = await app.VisitAs(Role.Police, Guid.CreateVersion7()).Open("/boards");
        Assert.Equal("Nothing presses today", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Your position belongs to no office", page.QuerySelector("main .empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_commune_sees_nothing_of_it()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Officer, Guid.CreateVersion7(), plan.Culture.Id, Guid.CreateVersion7(), Guid.CreateVersion7()).Open("/boards");
        Assert.DoesNotContain(plan.Late.Name, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_the_same_number_of_statements_however_much_there_is()
    {
        var (small, large) = (await PlanFixture.Add(app), await PlanFixture.Add(app, tasks: 60));
        Assert.Equal(await Count(small), await Count(large));

        async Task<int> Count(PlanFixture plan)
        {
            var visitor = Of(plan, plan.Culture);
            await visitor.Open("/boards");
            return await app.CountStatements(() => visitor.Open("/boards"));
        }
    }

    private Visitor Of(PlanFixture plan, Organization office) => app.VisitAs(Role.Officer, plan.Tenant, office.Id, Guid.CreateVersion7(), Guid.CreateVersion7());
}
