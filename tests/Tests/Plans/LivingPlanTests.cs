using System.Globalization;
using System.Net;
using XaSo.Plans;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans;

/// <summary>The list of plans and the views of one plan.</summary>
public sealed class LivingPlanTests(TestApp app)
{
    public static TheoryData<string> Views => ["/plans/{0}", "/plans/targets?plan={0}", "/plans/planned-tasks?plan={0}", "/plans/by-office/{0}", "/plans/by-deadline/{0}", "/plans/budget/{0}", "/plans/grounds/{0}", "/plans/history/{0}"];

    [Fact]
    public async Task A_commune_without_a_plan_is_told_to_import_one()
    {
        var page = await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Open("/plans");
        Assert.NotNull(page.QuerySelector("a[href='/plans/imports/import-plan']"));
        Assert.Contains("The commune has no plan yet", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_is_not_offered_to_import()
    {
        var page = await app.VisitAs(Role.DigitalTeam, Guid.CreateVersion7()).Open("/plans");
        Assert.Null(page.QuerySelector("main a[href='/plans/imports/import-plan']"));
    }

    [Fact]
    public async Task A_plan_in_force_and_a_draft_are_listed_with_their_next_step()
    {
        var issued = await PlanFixture.Add(app);
        var draft = await PlanFixture.Add(app, issued.Tenant, PlanStatus.Draft, title: "Kế hoạch năm sau");
        var page = await app.VisitAs(Role.Officer, issued.Tenant).Open("/plans");
        var rows = page.QuerySelectorAll("main tbody tr");
        Assert.Contains("3 targets, 5 tasks", rows[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(rows[0].QuerySelector($"a[href='/plans/{issued.Plan.Id}']"));
        Assert.Contains("Check and submit", rows[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(rows[1].QuerySelector($"a[href='/plans/{draft.Plan.Id}']"));
    }

    [Fact]
    public async Task Of_more_plans_than_a_page_holds_none_is_lost()
    {
        var tenant = Guid.CreateVersion7();
        await app.InDatabase(tenant, db =>
        {
            db.AddRange(Enumerable.Range(1, 60).Select(i => new Plan { Title = $"Kế hoạch số {i}" }));
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var visitor = app.VisitAs(Role.Officer, tenant);

        var first = await visitor.Open("/plans");
        var second = await visitor.Open(first.QuerySelector("main a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal([50, 10], [first.QuerySelectorAll("main tbody tr").Length, second.QuerySelectorAll("main tbody tr").Length]);
        Assert.NotNull(second.QuerySelector("main a[rel=prev]"));
    }

    [Fact]
    public async Task A_long_history_of_a_task_is_paged_to_its_end()
    {
        var plan = await PlanFixture.Add(app);
        await app.InDatabase(plan.Tenant, async db =>
        {
            for (var i = 0; i < 70; i++)
            {
                db.Publish(new XaSo.Contracts.Plans.PlannedTaskBudgetSet(plan.Plan.Id, plan.Late.Id, plan.Late.Name, i, null));
            }

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);

        var first = await visitor.Open($"/plans/planned-tasks/{plan.Late.Id}");
        var second = await visitor.Open(first.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "Earlier events").GetAttribute("href")!);

        Assert.Equal([50, 20], [first.QuerySelectorAll(".timeline > *").Length, second.QuerySelectorAll(".timeline > *").Length]);
    }

    [Fact]
    public async Task A_plan_that_has_ended_stands_on_the_shelf_of_earlier_ones()
    {
        var closed = await PlanFixture.Add(app, PlanStatus.Closed);
        var visitor = app.VisitAs(Role.Officer, closed.Tenant);
        var current = await visitor.Open("/plans");
        Assert.Null(current.QuerySelector($"a[href='/plans/{closed.Plan.Id}']"));
        Assert.Contains("No plan is in force or being prepared", current.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Open("/plans?shelf=earlier")).QuerySelector($"a[href='/plans/{closed.Plan.Id}']"));
    }

    [Theory]
    [InlineData("/plans/{0}")]
    [InlineData("/plans/by-office/{0}")]
    public async Task Every_count_leads_to_the_list_of_just_what_it_counts(string view)
    {
        var plan = await PlanFixture.Add(app);
        await plan.SpellOtherwise(app);
        var visitor = app.VisitAs(Role.Chairman, plan.Tenant);
        var counts = (await visitor.Open(string.Format(CultureInfo.InvariantCulture, view, plan.Plan.Id))).QuerySelectorAll("main a.count");
        Assert.NotEmpty(counts);
        foreach (var count in counts)
        {
            var list = await visitor.Open(count.GetAttribute("href")!);
            Assert.Equal(count.TextContent, $"{list.QuerySelectorAll("main tbody .horizon:not(.quiet), main table.tasks tbody tr").Length}");
        }
    }

    [Fact]
    public async Task The_overview_counts_what_is_confirmed()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Chairman, plan.Tenant).Open($"/plans/{plan.Plan.Id}");
        var figures = page.QuerySelectorAll("a.kpi").Select(k => k.QuerySelector("b")!.TextContent);
        Assert.Equal(["3", "5", "0", "1", "1", "1"], figures); // targets, tasks, done, soon, late, without a lead office
        Assert.DoesNotContain(plan.SetAside.Name, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10 days late", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main .notice"));
    }

    [Fact]
    public async Task A_draft_says_that_it_does_not_count_yet()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/{plan.Plan.Id}");
        Assert.Contains("This plan has not been issued yet", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Another_commune_does_not_find_the_plan(string view)
    {
        var plan = await PlanFixture.Add(app);
        var response = await app.VisitAs(Role.Chairman, Guid.CreateVersion7()).Http.GetAsync(Address(view, plan), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_asks_the_database_equally_often_for_few_and_for_many_items(string view)
    {
        var small = await PlanFixture.Add(app);
        var large = await PlanFixture.Add(app, tasks: 120);
        var few = await Count(view, small);
        var many = await Count(view, large);
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 14);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_is_whole_in_Vietnamese(string view)
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Chairman, plan.Tenant).Open(Address(view, plan), "vi");
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll(".tabs a[aria-current=page]"));
        Assert.DoesNotMatch(@"\{\d\}", page.Body!.TextContent);
    }

    private async Task<int> Count(string view, PlanFixture plan)
    {
        var visitor = app.VisitAs(Role.Chairman, plan.Tenant);
        await visitor.Open(Address(view, plan));
        return await app.CountStatements(() => visitor.Open(Address(view, plan)));
    }

    private static string Address(string view, PlanFixture plan) => string.Format(null, view, plan.Plan.Id);
}
