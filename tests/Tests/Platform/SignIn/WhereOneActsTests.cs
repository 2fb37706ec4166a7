using XaSo.Platform.Security;

namespace XaSo.Tests.Platform.SignIn;

/// <summary>Every page says in whose name one acts, and where.</summary>
public sealed class WhereOneActsTests(TestApp app)
{
    [Fact]
    public async Task Who_is_of_the_province_sees_on_every_page_which_commune_it_is_and_leaves_it_with_one_press()
    {
        var commune = await app.Commune("46");
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceSupervisor, "46"));
        Assert.Null((await visitor.Open("/admin")).QuerySelector(".visit"));
        await visitor.Fill($"/admin/communes/enter-commune/{commune.Id}", ("Reason", "Kiểm tra"));

        foreach (var address in new[] { "/boards", "/admin/offices", "/plans", "/profile", "/notices" })
        {
            var note = (await visitor.Open(address)).QuerySelector(".visit")!;
            Assert.Contains($"You are looking at {commune.OfficialName} as Provincial supervisor.", note.TextContent, StringComparison.Ordinal);
        }

        var boards = await visitor.Open("/boards");
        var (left, _) = await visitor.Post("/admin/communes/leave-commune", Visitor.ValuesOf(boards, "/admin/communes/leave-commune"));
        Assert.Equal("/admin/communes", left.Headers.Location?.ToString());
        Assert.Null((await visitor.Open("/admin")).QuerySelector(".visit"));
    }

    [Theory]
    [InlineData(Role.ProvinceSupervisor)]
    [InlineData(Role.ProvinceAdministrator)]
    public async Task Nobody_of_the_province_is_told_that_a_position_lacks_an_office(Role role)
    {
        var commune = await app.Commune("46");
        var visitor = await app.SignIn(await app.ProvinceAccount(role, "46"));
        await visitor.Fill($"/admin/communes/enter-commune/{commune.Id}", ("Reason", "Kiểm tra"));
        foreach (var address in new[] { "/boards", "/plans/by-office/mine" })
        {
            Assert.DoesNotContain("belongs to no office", (await visitor.Open(address)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_menu_of_the_person_names_the_position_and_offers_the_others()
    {
        var (first, second) = (await app.Commune(), await app.Commune());
        var visitor = await app.SignIn(await app.Account(Role.Officer, first.Id, second.Id));

        var profile = (await visitor.Open("/boards")).QuerySelector(".profile")!;
        Assert.Contains("Officer", profile.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        var other = Assert.Single(profile.QuerySelectorAll("a[href^='/profile/switch-position/']"));
        Assert.Contains(second.OfficialName, other.TextContent, StringComparison.Ordinal);
        await visitor.Fill(other.GetAttribute("href")!);

        var after = await visitor.Open("/boards");
        Assert.Contains(first.OfficialName, Assert.Single(after.QuerySelectorAll(".profile a[href^='/profile/switch-position/']")).TextContent, StringComparison.Ordinal);
        Assert.Contains("You hold another position, too", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_one_position_is_offered_no_other()
    {
        var visitor = await app.SignIn(await app.Account(Role.Officer, (await app.Commune()).Id));
        Assert.Null((await visitor.Open("/boards")).QuerySelector("a[href^='/profile/switch-position/']"));
    }
}
