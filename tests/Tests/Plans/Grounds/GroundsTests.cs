using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Grounds;

public sealed class GroundsTests(TestApp app)
{
    [Fact]
    public async Task Legal_bases_earlier_results_and_reporting_stand_on_a_tab_of_the_issued_plan_with_their_words()
    {
        var plan = await PlanFixture.Add(app);
        await plan.AddOthers(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        var address = $"/plans/grounds/{plan.Plan.Id}";
        Assert.NotNull((await visitor.Open($"/plans/{plan.Plan.Id}")).QuerySelector($".tabs a[href='{address}']"));

        var text = (await visitor.Open(address)).QuerySelector("main")!.TextContent;

        Assert.All([plan.Basis.Quote, "Bộ Chính trị", PlanFixture.EarlierResult, PlanFixture.Reporting], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_search_leads_to_the_line_of_a_legal_basis()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        var hit = (await visitor.Open("/search?q=57-NQ/TW")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).Single(h => h!.Contains("grounds", StringComparison.Ordinal))!;
        Assert.NotNull((await visitor.Open(hit)).QuerySelector(hit[hit.IndexOf('#', StringComparison.Ordinal)..].Replace("#i-", "[id='i-", StringComparison.Ordinal) + "']"));
    }
}
