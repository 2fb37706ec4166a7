using System.Net;
using XaSo.Platform;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace XaSo.Tests.Platform.Ui;

public sealed class LayoutTests(TestApp app)
{
    private readonly Visitor _visitor = app.Visit(Guid.CreateVersion7(), "platform.ui.read");

    [Fact]
    public async Task The_language_is_switched_and_kept()
    {
        Assert.Equal("en", (await _visitor.Open("/ui")).DocumentElement.GetAttribute("lang"));

        using var response = await _visitor.Http.GetAsync("/language/vi?back=%2Fui%3Fa%3D1", TestContext.Current.CancellationToken);

        Assert.Equal("/ui?a=1", response.Headers.Location?.OriginalString);
        Assert.Equal("vi", (await _visitor.Open("/ui")).DocumentElement.GetAttribute("lang"));
    }

    [Theory, InlineData("https://elsewhere.example/"), InlineData("//elsewhere.example"), InlineData("/\\elsewhere.example"), InlineData("/\r\nX: y"), InlineData("/đâu"), InlineData("")]
    public async Task A_change_of_language_never_leads_to_another_site(string back)
    {
        using var response = await _visitor.Http.GetAsync("/language/en?back=" + Uri.EscapeDataString(back), TestContext.Current.CancellationToken);

        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_change_of_language_leads_back_to_a_page_with_letters_of_Vietnamese_that_is_missing()
    {
        var link = (await _visitor.Open("/không-có")).QuerySelector(".language a")!.GetAttribute("href")!;

        using var response = await _visitor.Http.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal("/kh%C3%B4ng-c%C3%B3", response.Headers.Location?.OriginalString);
    }

    [Theory, InlineData("/ui"), InlineData("/no/such/page"), InlineData("/errors/500"), InlineData("/_content/XaSo.Platform/app.css"), InlineData("/language/vi")]
    public async Task Every_answer_forbids_scripts_and_frames_of_others(string address)
    {
        using var response = await _visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_page_has_no_script_or_style_in_its_markup()
    {
        var page = await _visitor.Open("/ui");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var page = await _visitor.Open("/ui");

        Assert.Contains(page.QuerySelectorAll(".empty"), e => e.QuerySelector("strong") is not null && e.QuerySelector("a.btn[href]") is not null);
    }

    [Fact]
    public async Task The_page_of_the_kit_is_closed_to_strangers_outside_the_demonstration()
    {
        using var response = await app.Visit(Guid.CreateVersion7()).Http.GetAsync("/ui", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task What_a_first_visit_loads_stays_under_200_kilobytes()
    {
        var page = await _visitor.Open("/ui");
        var files = page.QuerySelectorAll("link[href][rel=stylesheet], link[rel=preload]").Select(l => l.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!))
            .Append(KitAssets.Icons)
            .Concat(((string[])["latin-600", "vietnamese-600"]).Select(f => $"{KitAssets.Folder}/fonts/be-vietnam-pro-5.3.0/be-vietnam-pro-{f}-normal.woff2"));
        var bytes = 0;
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file) { Headers = { { "Accept-Encoding", "br, gzip" } } };
            using var response = await _visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            bytes += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 60_000, 190_000);
    }

    [Fact]
    public async Task The_menu_shows_what_one_may_open_with_what_waits_there_and_counts_nothing_else()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext
        {
            User = new(new System.Security.Claims.ClaimsIdentity([new("permission", "sample.things.read"), new(ActorClaims.Tenant, Guid.CreateVersion7().ToString())], "Test")),
        };
        var unseen = new SampleCount("unseen");
        var navigation = new Navigation([new SampleModule("sample"), new SampleModule("unseen")], [new SampleCount("sample"), unseen], services.GetRequiredService<UnreadNotices>(), services.GetRequiredService<IStringLocalizerFactory>(), services.GetRequiredService<Actor>());

        var links = await navigation.Read("/sample/things/5", TestContext.Current.CancellationToken);

        var link = Assert.Single(links, l => l.Address.StartsWith("/sample", StringComparison.Ordinal));
        Assert.True(link.IsCurrent);
        Assert.Equal(new MenuFigure(9, 2), link.Figure);
        Assert.DoesNotContain(links, l => l.Address.StartsWith("/unseen", StringComparison.Ordinal));
        Assert.False(unseen.WasAsked);
    }

    [Fact]
    public void Every_entry_of_the_menu_has_a_Vietnamese_text()
    {
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = new("vi");
        try
        {
            var factory = app.Services.GetRequiredService<IStringLocalizerFactory>();
            Assert.Empty(from module in app.Services.GetServices<Module>()
                         from item in module.Menu
                         where factory.Create(module.Texts)[item.Text].ResourceNotFound
                         select $"{module.Name}: {item.Text}");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = culture;
        }
    }

    private sealed class SampleModule(string name) : Module
    {
        public override string Name => name;
        public override IEnumerable<MenuItem> Menu => [new(MenuGroup.Planning, "Things", $"/{name}/things", $"{name}.things.read", 1), new(MenuGroup.Planning, "Others", $"/{name}/others", $"{name}.others.read", 2)];
    }

    private sealed class SampleCount(string module) : IMenuCount
    {
        public string Module => module;
        public bool WasAsked { get; private set; }

        public Task<IReadOnlyDictionary<string, MenuFigure>> Count(CancellationToken cancellation)
        {
            WasAsked = true;
            return Task.FromResult<IReadOnlyDictionary<string, MenuFigure>>(new Dictionary<string, MenuFigure> { [$"/{module}/things"] = new(9, 2) });
        }
    }
}
