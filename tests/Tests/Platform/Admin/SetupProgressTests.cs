using XaSo.Platform.Security;
using XaSo.Tests.Plans;
using AngleSharp.Dom;

namespace XaSo.Tests.Platform.Admin;

/// <summary>A new commune's administrator is led through what is to be set up.</summary>
public sealed class SetupProgressTests(TestApp app)
{
    [Theory]
    [InlineData("/boards")]
    [InlineData("/admin")]
    public async Task The_administrator_of_a_new_commune_sees_each_step_and_what_is_done_already(string address)
    {
        var commune = await app.Commune();
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));

        var card = Card(await visitor.Open(address))!;
        Assert.Contains("4 steps left", card.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/admin/offices", "/admin/villages", "/admin/accounts", "/plans"], card.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
        Assert.All(card.QuerySelectorAll("tbody .tag"), t => Assert.Equal("still to do", t.TextContent));

        await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng Kinh tế"));
        card = Card(await visitor.Open(address))!;
        Assert.Contains("3 steps left", card.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("done", card.QuerySelector("tbody .tag")!.TextContent);
    }

    [Fact]
    public async Task Once_all_is_done_and_for_everybody_else_there_are_no_steps()
    {
        var commune = await app.Commune();
        var (administrator, officer) = (await app.SignIn(await app.Account(Role.Administrator, commune.Id)), await app.SignIn(await app.Account(Role.Officer, commune.Id)));
        Assert.Null(Card(await officer.Open("/boards")));

        await PlanFixture.Add(app, commune.Id);
        Assert.Contains("1 step left", Card(await administrator.Open("/boards"))!.TextContent, StringComparison.Ordinal);
        await administrator.Fill("/admin/villages/add-village", ("Form.OfficialName", "Thôn Đông"));
        Assert.Null(Card(await administrator.Open("/boards")));
    }

    private static IElement? Card(IParentNode page) => page.QuerySelectorAll(".card").FirstOrDefault(c => c.QuerySelector("h2")?.TextContent.StartsWith("Set up the commune", StringComparison.Ordinal) == true);
}
