using System.Globalization;
using System.Net;
using XaSo.Plans;
using XaSo.Platform.Security;
using XaSo.Tests.Plans;

namespace XaSo.Tests.Boards;

public sealed class LeaderTests(TestApp app)
{
    [Theory]
    [InlineData(Role.Chairman, HttpStatusCode.OK)]
    [InlineData(Role.ViceChairman, HttpStatusCode.OK)]
    [InlineData(Role.ChiefOfOffice, HttpStatusCode.OK)]
    [InlineData(Role.ProvinceSupervisor, HttpStatusCode.OK)]
    [InlineData(Role.HeadOfDivision, HttpStatusCode.Forbidden)]
    [InlineData(Role.Officer, HttpStatusCode.Forbidden)]
    public async Task The_board_is_for_leaders_the_chief_of_office_and_the_province(Role role, HttpStatusCode expected)
    {
        using var response = await app.VisitAs(role, Guid.CreateVersion7()).Http.GetAsync(new Uri("/boards/leader", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task It_counts_what_is_late_due_and_without_an_owner()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Chairman, plan.Tenant).Open("/boards/leader");
        Assert.Equal(["1", "0", "1", "0", "1", "1"], page.QuerySelectorAll("a.kpi b").Select(b => b.TextContent)); // late, 7 days, 30 days, done, ownerless, undated
        var late = page.QuerySelector("main tbody tr")!;
        Assert.Contains(plan.Late.Name, late.TextContent, StringComparison.Ordinal);
        Assert.Contains(PlanFixture.CultureOffice, late.TextContent, StringComparison.Ordinal);
        Assert.Contains("10 days late", late.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_leads_to_a_list_of_as_many_rows()
    {
        var plan = await PlanFixture.Add(app, tasks: 2);
        await plan.SpellOtherwise(app);
        var visitor = app.VisitAs(Role.Chairman, plan.Tenant);
        await visitor.Fill($"/plans/planned-tasks/complete-task/{plan.Tasks[6].Id}");
        var page = await visitor.Open("/boards/leader");
        var numbers = page.QuerySelectorAll("a.kpi").Select(k => (Number: k.QuerySelector("b")!.TextContent, Address: k.GetAttribute("href")!))
            .Concat(page.QuerySelectorAll("main td.num a").Select(a => (Number: a.TextContent, Address: a.GetAttribute("href")!))).ToList();
        Assert.True(numbers.Count > 10, $"{numbers.Count}");
        foreach (var (number, address) in numbers)
        {
            var list = await visitor.Open(address);
            // Targets of one measure share a row, a line each.
            var lines = list.QuerySelectorAll("main tbody .horizon:not(.quiet)").Length;
            var rows = lines > 0 ? lines : list.QuerySelectorAll("main tbody tr").Length;
            Assert.True(int.Parse(number, CultureInfo.InvariantCulture) == rows, $"{address}: {number}, {rows} rows");
        }
    }

    [Fact]
    public async Task An_office_that_the_commune_does_not_know_is_marked()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Chairman, plan.Tenant).Open("/boards/leader");
        var row = page.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th")?.TextContent.Contains(PlanFixture.UnknownOffice, StringComparison.Ordinal) == true);
        Assert.Contains("not recognised", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_several_plans_is_chosen()
    {
        var first = await PlanFixture.Add(app);
        var second = await PlanFixture.Add(app, first.Tenant, title: "Kế hoạch cải cách hành chính");
        var visitor = app.VisitAs(Role.Chairman, first.Tenant);
        Assert.Equal("2", (await visitor.Open("/boards/leader")).QuerySelector("a.kpi b")!.TextContent);
        var page = await visitor.Open($"/boards/leader?plan={second.Plan.Id}");
        Assert.Equal("1", page.QuerySelector("a.kpi b")!.TextContent);
        Assert.Contains($"plan={second.Plan.Id}", page.QuerySelector("a.kpi")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_in_force_or_of_another_commune_has_no_board()
    {
        var (draft, other) = (await PlanFixture.Add(app, PlanStatus.Draft), await PlanFixture.Add(app));
        foreach (var plan in new[] { draft.Plan.Id, other.Plan.Id })
        {
            using var response = await app.VisitAs(Role.Chairman, draft.Tenant).Http.GetAsync(new Uri($"/boards/leader?plan={plan}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Contains("No plan is in force yet", (await app.VisitAs(Role.Chairman, draft.Tenant).Open("/boards/leader")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_takes_the_same_number_of_statements_however_much_there_is()
    {
        var (small, large) = (await PlanFixture.Add(app), await PlanFixture.Add(app, tasks: 60));
        Assert.Equal(await Count(small), await Count(large));

        async Task<int> Count(PlanFixture plan)
        {
            var visitor = app.VisitAs(Role.Chairman, plan.Tenant);
            await visitor.Open("/boards/leader");
            return await app.CountStatements(() => visitor.Open("/boards/leader"));
        }
    }
}
