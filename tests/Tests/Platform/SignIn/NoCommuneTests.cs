using System.Net;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform.SignIn;

/// <summary>Who is of a province and has entered no commune, and who holds no position at all.</summary>
public sealed class NoCommuneTests(TestApp app)
{
    private const string Choice = "/admin/communes?returnUrl=";

    [Fact]
    public async Task Every_page_of_a_commune_leads_to_the_choice_of_one_and_no_other_does()
    {
        var permissions = app.Services.GetRequiredService<RolePermissions>();
        string[] ofCommunes = ["boards.home.read", "plans.plan.read", "plans.task.complete", "platform.files.read", PlatformPermissions.ReadOrganizations, PlatformPermissions.ManageOrganizations];
        Assert.All(ofCommunes, p => Assert.True(permissions.NeedsCommune(p), p));
        var routes = (await Route.All(app.Services)).Where(r => r.Permission is not null).ToList();
        var visitor = app.Visit(Guid.Empty, [.. routes.Select(r => r.Permission!).Distinct()]);

        var faults = new List<string>();
        foreach (var route in routes)
        {
            var address = route.Invented;
            var (status, location) = await Ask(visitor, address);
            var asked = permissions.NeedsCommune(route.Permission!);
            var isLed = route.Address.StartsWith("/api/", StringComparison.Ordinal) ? status == HttpStatusCode.Forbidden : location == Choice + Uri.EscapeDataString(address);
            if (asked != isLed)
            {
                faults.Add($"{route.Address}: {status} {location}");
            }
        }

        Faults.Empty(faults);
    }

    [Fact]
    public async Task After_the_choice_one_comes_to_the_page_that_was_asked_for()
    {
        var commune = await app.Commune("52");
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "52"));

        var (_, location) = await Ask(visitor, "/admin/villages?Search=%C4%90%C3%B4ng");
        var page = await visitor.Open(location + "&Search=" + commune.Name);
        Assert.Equal("Choose a commune first", page.QuerySelector("h1")!.TextContent);
        var enter = page.QuerySelector("td.act a[href*='enter-commune']")!.GetAttribute("href")!;
        var (entered, _) = await visitor.Fill(enter, ("Reason", "Hỗ trợ thiết lập"));

        Assert.Equal("/admin/villages?Search=%C4%90%C3%B4ng", entered.Headers.Location?.ToString());
        Assert.Equal((HttpStatusCode.OK, null), await Ask(visitor, "/admin/villages"));
    }

    [Fact]
    public async Task The_way_back_never_leads_to_another_site()
    {
        var commune = await app.Commune("52");
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "52"));
        var (entered, _) = await visitor.Fill($"/admin/communes/enter-commune/{commune.Id}?returnUrl=//elsewhere.example", ("Reason", "Thử"));
        Assert.Equal("/admin", entered.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Nothing_is_written_from_outside()
    {
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "52"));
        var name = $"Phòng {Guid.CreateVersion7():N}";
        var (posted, _) = await visitor.Post("/admin/offices/add-office", Visitor.ValuesOf(await visitor.Open("/admin/communes/add-commune")), ("Form.OfficialName", name));
        Assert.Equal(Choice + Uri.EscapeDataString("/admin/offices/add-office"), posted.Headers.Location?.ToString());
        Assert.False(await app.InDatabase(Guid.Empty, db => db.Set<Organization>().AnyAsync(o => o.OfficialName == name)));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.InDatabase(Guid.Empty, db =>
        {
            db.Add(Organization.Create(OrganizationKind.Office, name, null, [], new(2026, 1, 1)));
            return db.SaveChangesAsync();
        }));
        Assert.Contains(nameof(Organization), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_menu_names_nothing_of_a_commune()
    {
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "52"));
        var page = await visitor.Open("/admin");
        Assert.Equal(["/admin", "/admin/accounts", "/admin/communes"], page.QuerySelectorAll(".nav li a").Select(a => a.GetAttribute("href")));
        Assert.Null(page.QuerySelector("form.search, .bell"));
    }

    [Fact]
    public async Task Who_holds_no_position_is_told_so()
    {
        var visitor = await app.SignIn(await app.Account(Role.Officer));
        Assert.Equal((HttpStatusCode.Found, "/profile"), await Ask(visitor, "/boards"));
        Assert.Contains("You hold no position at present", (await visitor.Open("/profile")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string?)> Ask(Visitor visitor, string address)
    {
        using var response = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.Location?.ToString());
    }
}
