using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Tests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform.Admin;

/// <summary>What ends next month has not ended yet.</summary>
public sealed class FutureEndTests(TestApp app)
{
    [Fact]
    public async Task An_office_that_ends_next_month_is_still_named_chosen_and_ended_sooner()
    {
        var commune = await app.Commune();
        var plan = await PlanFixture.Add(app, commune.Id);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        await app.InDatabase(commune.Id, db => db.Set<Organization>().Where(o => o.Id == plan.Culture.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.ValidTo, today.AddDays(30))));

        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Actor>().ActFor(commune.Id, "test");
            var match = await scope.ServiceProvider.GetRequiredService<OrganizationMatcher>().Match("Phòng VHXH", TestContext.Current.CancellationToken);
            Assert.Equal(plan.Culture.Id, match.Best?.Id);
        }

        var visitor = app.VisitAs(Role.Administrator, commune.Id);
        var account = await app.Account(Role.Officer, commune.Id);
        var (given, _) = await visitor.Fill($"/admin/accounts/give-position/{account.Id}", ("Form.Role", "Officer"), ("Form.OrganizationId", plan.Culture.Id.ToString()));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        var (matched, _) = await app.VisitAs(Role.ChiefOfOffice, commune.Id)
            .Fill($"/plans/by-office/match-office/{plan.Plan.Id}?name={Uri.EscapeDataString(PlanFixture.UnknownOffice)}", ("Input.Meaning", plan.Culture.Id.ToString()));
        Assert.Equal(HttpStatusCode.Found, matched.StatusCode);

        var (twice, page) = await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", PlanFixture.CultureOffice));
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.NotNull(page.QuerySelector(".refused [name='Form.OfficialName']"));
        Assert.NotNull((await visitor.Open("/admin/offices")).QuerySelector($"a[href='/admin/offices/end-office/{plan.Culture.Id}']"));
    }

    [Fact]
    public async Task A_position_that_ends_next_month_is_held_and_can_be_ended_sooner()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var position = await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).Select(p => p.Id).SingleAsync());
        await End(position, today.AddDays(30));

        var visitor = app.VisitAs(Role.Administrator, commune.Id);
        Assert.Contains("Officer", (await visitor.Open("/admin/accounts")).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        var (twice, _) = await visitor.Fill($"/admin/accounts/give-position/{account.Id}", ("Form.Role", "Officer"));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        var link = (await visitor.Open($"/admin/accounts/{account.Id}")).QuerySelector("td.act a")!.GetAttribute("href")!;
        var (ended, _) = await visitor.Fill(link, ("Form.LastDay", today.AddDays(-1).ToString("yyyy-MM-dd", null)), ("Form.Reason", "Chuyển công tác"));
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        using var again = await visitor.Http.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);

        Task<int> End(Guid id, DateOnly day) => app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, day)));
    }
}
