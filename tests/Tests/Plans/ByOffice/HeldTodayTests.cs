using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Platform;

namespace XaSo.Tests.Plans.ByOffice;

/// <summary>"Mine" is the work of the office in which somebody holds a position today.</summary>
public sealed class HeldTodayTests(TestApp app)
{
    [Fact]
    public async Task A_position_that_has_ended_or_not_begun_gives_no_work()
    {
        var commune = await app.Commune();
        var plan = await PlanFixture.Add(app, commune.Id);
        var account = await app.Account(Role.Officer);
        await Give(plan, account, plan.Police, plan.Today.AddDays(-90), plan.Today.AddDays(-1));
        await Give(plan, account, plan.Police, plan.Today.AddDays(1), null);
        await Give(plan, account, plan.Culture, plan.Today.AddDays(-30), plan.Today);

        var page = await (await app.SignIn(account)).Open("/plans/by-office/mine");

        Assert.NotNull(page.QuerySelector($"main a[href='/plans/planned-tasks/{plan.Late.Id}']"));
        Assert.Null(page.QuerySelector($"main a[href='/plans/planned-tasks/{plan.Soon.Id}']"));
    }

    [Fact]
    public async Task Who_holds_no_position_today_has_no_work()
    {
        var commune = await app.Commune();
        var plan = await PlanFixture.Add(app, commune.Id);
        var account = await app.Account(Role.Officer);
        await Give(plan, account, plan.Culture, plan.Today.AddDays(-90), plan.Today.AddDays(-1));

        using var response = await (await app.SignIn(account)).Http.GetAsync(new Uri("/plans/by-office/mine", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Task<int> Give(PlanFixture plan, Account account, Organization office, DateOnly from, DateOnly? to) => app.InDatabase(plan.Tenant, async db =>
    {
        db.Add(new Position { AccountId = account.Id, Role = Role.Officer, Title = "Chuyên viên", OrganizationId = office.Id, From = from, To = to });
        return await db.SaveChangesAsync();
    });
}
