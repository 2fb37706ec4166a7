namespace XaSo.BrowserTests;

/// <summary>What holds for every page: people of the demo are led to it, and it can be used on a desk, on a phone, by keyboard and by ear.</summary>
public sealed class PageTests(DemoSite site)
{
    /// <summary>Pages of a state that nothing of the demo is in; the journeys open them on their way.</summary>
    private static readonly HashSet<string> _onTheWay =
    [
        "/admin/accounts/open-account/{id:guid}",
        "/admin/communes/leave-commune",
        "/admin/import/check/{id:guid}",
        "/admin/import/result/{id:guid}",
        "/plans/amendments/{planId:guid}",
        "/plans/amendments/accept-item/{id:guid}",
        "/plans/amendments/accept-unchanged/{planId:guid}",
        "/plans/amendments/decline-change/{id:guid}",
        "/plans/amendments/drop-item/{id:guid}",
        "/plans/amendments/keep-item/{id:guid}",
        "/plans/amendments/pair-item/{id:guid}",
        "/plans/amendments/reconsider-item/{id:guid}",
        "/plans/amendments/separate-item/{id:guid}",
        "/plans/by-deadline/revoke/{id:guid}",
        "/plans/corrections/undo-correction/{id:guid}",
        "/plans/corrections/undo-split/{id:guid}",
        "/plans/lifecycle/issue-plan/{id:guid}",
        "/plans/lifecycle/return-plan/{id:guid}",
        "/plans/lifecycle/submit-plan/{id:guid}",
        "/plans/lifecycle/undo-issue/{id:guid}",
        "/plans/lifecycle/withdraw-plan/{id:guid}",
        "/plans/imports/repeat-import/{id:guid}",
        "/plans/imports/stop-import/{id:guid}",
        "/plans/imports/{id:guid}",
        "/plans/lint/reopen-finding/{planId:guid}",
        "/plans/planned-tasks/reopen-task/{id:guid}",
        "/plans/review/reopen-item/{id:guid}",
        "/profile/switch-position/{id:guid?}",
    ];

    public static TheoryData<string> PublicPages => new(Route.Pages.Where(r => r.IsPublic).Select(r => r.Whole));

    /// <summary>Routes of the pages for which one signs in.</summary>
    internal static IEnumerable<string> Guarded => Route.Pages.Where(r => !r.IsPublic && !_onTheWay.Contains(r.Address)).Select(r => r.Address);

    public static TheoryData<string> GuardedPages => new(Guarded);

    [Theory, MemberData(nameof(PublicPages))]
    public async Task A_public_page_can_be_used_by_everybody(string address)
    {
        await using var window = await site.Open(address);
        await window.CanBeUsed(address.Trim('/'));
    }

    [Theory, MemberData(nameof(GuardedPages))]
    public async Task A_page_can_be_used_by_those_who_are_led_to_it(string address)
    {
        var places = await site.Places;
        Assert.True(places.TryGetValue(address, out var place), "Nobody of the demo is led to it by links.");
        await using var window = await site.OpenAs(place.Account, place.Address);
        Assert.True(window.Response!.Ok, $"{place}: {window.Response.Status}");
        Assert.Equal("vi", await window.Page.Locator("html").GetAttributeAsync("lang"));
        var name = Route.Pages.Single(r => r.Address == address).Name;
        await window.CanBeUsed(name);
        await window.Go($"/language/en?back={Uri.EscapeDataString(place.Address)}");
        Assert.Equal("en", await window.Page.Locator("html").GetAttributeAsync("lang"));
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            await window.Resize(screen);
            await window.Photograph($"{name}-en-{screen.Name}");
            Assert.Equal("", await window.Overflow());
        }
    }

    [Fact]
    public async Task One_signs_in_without_scripts()
    {
        await using var window = await site.Open("/sign-in", Screen.Phone, script: false);
        await window.SignIn(DemoAccounts.Chairman);
        Assert.DoesNotContain("/sign-in", window.Page.Url, StringComparison.Ordinal);
    }
}
