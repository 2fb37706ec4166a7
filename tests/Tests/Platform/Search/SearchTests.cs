using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using XaSo.Tests.Plans;

namespace XaSo.Tests.Platform.Search;

public sealed class SearchTests(TestApp app)
{
    [Theory]
    [InlineData("rà soát thủ tục")]
    [InlineData("ra soat thu tuc")]
    [InlineData("RA SOÁT  thu-tuc")]
    [InlineData("thủ tục rà")]
    public async Task Words_are_found_in_any_order_with_or_without_marks(string words)
    {
        var plan = await PlanFixture.Add(app);
        var page = await Find(plan, words);
        Assert.Equal([$"/plans/planned-tasks/{plan.Late.Id}"], Hits(page));
        Assert.Contains("Rà", page.QuerySelectorAll(".hits mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task A_plan_a_target_and_a_legal_basis_are_found()
    {
        var plan = await PlanFixture.Add(app);
        Assert.Contains($"/plans/{plan.Plan.Id}", Hits(await Find(plan, "ke hoach 12/KH")));
        Assert.Contains($"/plans/targets/{plan.Targets[2].Id}", Hits(await Find(plan, "đinh danh dien tu")));
        Assert.Contains(Hits(await Find(plan, "57-NQ/TW")), address => address.Contains(plan.Basis.Id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_of_a_superior_is_called_that_and_no_draft()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await app.InDatabase(plan.Tenant, db => db.Set<Plan>().ExecuteUpdateAsync(set => set.SetProperty(p => p.Scope, PlanScope.Superior)));
        var notes = (await Find(plan, "ra soat")).QuerySelectorAll(".hits .muted").Concat((await Find(plan, "ke hoach")).QuerySelectorAll(".hits .muted")).Select(n => n.TextContent).ToList();
        Assert.Contains("superior's plan", notes);
        Assert.Contains($"{PlanFixture.Title} (superior's plan)", notes);
        Assert.DoesNotContain(notes, n => n.Contains("Draft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_is_not_found_in_the_middle_of_another()
    {
        var plan = await PlanFixture.Add(app);
        Assert.Empty(Hits(await Find(plan, "oat")));
    }

    [Fact]
    public async Task What_was_set_aside_what_is_of_another_commune_and_signs_of_patterns_are_not_found()
    {
        var plan = await PlanFixture.Add(app);
        Assert.Empty(Hits(await Find(plan, plan.SetAside.Name)));
        Assert.Empty(Hits(await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Open("/search?q=ra+soat")));
        Assert.Empty(Hits(await Find(plan, "%_%")));
    }

    [Fact]
    public async Task Who_may_not_read_plans_finds_none()
    {
        var plan = await PlanFixture.Add(app);
        Assert.Empty(Hits(await app.Visit(plan.Tenant).Open("/search?q=ra+soat")));
    }

    [Fact]
    public async Task More_than_twenty_hits_lead_to_the_whole_list_and_take_no_more_statements()
    {
        var small = await PlanFixture.Add(app, tasks: 1);
        var large = await PlanFixture.Add(app, tasks: 60);
        var page = await Find(large, "nhiệm vụ thêm");
        Assert.Equal(20, Hits(page).Count);
        Assert.NotNull(page.QuerySelector("main a[href^='/plans/planned-tasks?q=']"));
        Assert.Equal(await app.CountStatements(() => Find(small, "nhiệm vụ thêm")), await app.CountStatements(() => Find(large, "nhiệm vụ thêm")));
    }

    [Fact]
    public async Task Of_more_hits_in_a_draft_the_list_of_that_draft_holds_the_rest()
    {
        var draft = await PlanFixture.Add(app, PlanStatus.Draft, tasks: 30);
        var more = (await Find(draft, "nhiệm vụ thêm")).QuerySelector("main a[href^='/plans/planned-tasks?']")!.GetAttribute("href")!;
        Assert.Equal(30, (await app.VisitAs(Role.Officer, draft.Tenant).Open(more)).QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task An_earlier_edition_is_not_found_beside_the_present_one()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Superseded);
        Assert.Empty(Hits(await Find(plan, "ra soat")));
    }

    [Theory]
    [InlineData("Chuyển đổi số", "doi", "Chuyển |[đổi]| số")]
    [InlineData("Mỹ Đức, mĩ thuật", "mi", "[Mỹ]| Đức, |[mĩ]| thuật")]
    [InlineData("57-NQ/TW", "nq", "57-|[NQ]|/TW")]
    [InlineData("", "a", "")]
    public void Found_words_are_marked_as_they_are_written(string text, string word, string expected) =>
        Assert.Equal(expected, string.Join('|', Highlight.Of(text, [word]).Select(p => p.IsMatch ? $"[{p.Text}]" : p.Text)));

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Find(PlanFixture plan, string words) =>
        app.VisitAs(Role.Officer, plan.Tenant).Open("/search?q=" + Uri.EscapeDataString(words));

    private static IReadOnlyList<string> Hits(IParentNode page) => [.. page.QuerySelectorAll(".hits a").Select(a => a.GetAttribute("href")!)];
}
