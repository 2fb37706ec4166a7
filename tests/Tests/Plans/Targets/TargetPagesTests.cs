using System.Net;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Targets;

public sealed class TargetPagesTests(TestApp app)
{
    [Fact]
    public async Task Levels_of_one_measure_stand_together()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        var list = await visitor.Open($"/plans/targets?plan={plan.Plan.Id}");
        Assert.Contains("95", list.QuerySelectorAll("main tbody tr")[0].TextContent, StringComparison.Ordinal);
        var page = await visitor.Open($"/plans/targets/{plan.Targets[0].Id}");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(page.QuerySelector($"tbody a[href='/plans/targets/{plan.Targets[1].Id}']"));
    }

    [Fact]
    public async Task No_progress_is_invented()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/targets/{plan.Targets[0].Id}");
        Assert.Contains("not set up yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".bar"));
    }

    [Fact]
    public async Task Targets_of_all_plans_in_force_are_found_by_words_without_marks()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open("/plans/targets?q=dinh+danh");
        Assert.Single(page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Another_commune_does_not_find_the_target()
    {
        var plan = await PlanFixture.Add(app);
        var response = await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Http.GetAsync($"/plans/targets/{plan.Targets[0].Id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
