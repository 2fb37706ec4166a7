using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Tests.Plans;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.SignIn;

public sealed class DetourTests(TestApp app)
{
    private static readonly TimeSpan _untilChecked = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task Who_must_change_the_password_gets_no_page_no_file_and_no_answer_for_programs()
    {
        var commune = await app.Commune();
        var plan = await PlanFixture.Add(app, commune.Id);
        var account = await app.Account(Role.Chairman, commune.Id);
        await Change(commune.Id, db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.MustChangePassword, true)));
        var visitor = await app.SignIn(account);

        Assert.Equal((HttpStatusCode.Forbidden, null), await Ask(visitor, $"/api/plans/{plan.Plan.Id}"));
        Assert.Equal((HttpStatusCode.Redirect, "/profile/change-password"), await Ask(visitor, $"/files/{Guid.NewGuid()}"));
        Assert.Equal((HttpStatusCode.Redirect, "/profile/change-password"), await Ask(visitor, "/plans"));
        Assert.Equal((HttpStatusCode.OK, null), await Ask(visitor, "/sign-out"));

        // A form that cannot even be read is no way around it.
        var (posted, _) = await visitor.Post("/plans/by-deadline/subscribe", Visitor.ValuesOf(await visitor.Open("/profile/change-password")), ("Input.Scope", "chữ"));
        Assert.Equal("/profile/change-password", posted.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Whose_position_has_ended_chooses_another_and_is_not_moved_to_another_commune()
    {
        var (first, second) = (await app.Commune(), await app.Commune());
        var account = await app.Account(Role.Administrator, first.Id, second.Id);
        var visitor = await app.SignIn(account);
        await Change(first.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, new DateOnly(2026, 1, 31))));

        using var later = app.Later(_untilChecked);
        Assert.Equal((HttpStatusCode.Redirect, "/profile"), await Ask(visitor, "/admin/offices"));
        var (posted, _) = await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng Lạc chỗ"));
        Assert.Equal("/profile", posted.Headers.Location?.ToString());

        var profile = await visitor.Open("/profile");
        Assert.Contains("has ended", profile.QuerySelector(".notice.amber")!.TextContent, StringComparison.Ordinal);
        await visitor.Fill(profile.QuerySelector("a[href^='/profile/switch-position/']")!.GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.OK, null), await Ask(visitor, "/admin/offices"));
        Assert.Contains(second.OfficialName, (await visitor.Open("/admin")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_stays_to_be_made_until_it_was_made()
    {
        var (first, second) = (await app.Commune(), await app.Commune());
        var account = await app.Account(Role.Administrator, first.Id, second.Id);
        var visitor = await app.SignIn(account);
        await Change(first.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, new DateOnly(2026, 1, 31))));

        using var later = app.Later(_untilChecked);
        Assert.Equal((HttpStatusCode.Redirect, "/profile"), await Ask(visitor, "/admin/offices"));
        await visitor.Fill("/profile/change-password", ("Form.Present", People.Password), ("Form.New", "Moi-5678"), ("Form.Again", "Moi-5678"));
        using var muchLater = app.Later(_untilChecked);
        Assert.Equal((HttpStatusCode.Redirect, "/profile"), await Ask(visitor, "/admin/offices"));
    }

    [Fact]
    public async Task Who_waited_for_a_first_position_gets_it_without_signing_in_again()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Administrator);
        var visitor = await app.SignIn(account);
        Assert.Equal((HttpStatusCode.Forbidden, null), await Ask(visitor, "/admin/offices"));
        await Change(commune.Id, async db =>
        {
            db.Add(new Position { AccountId = account.Id, Role = Role.Administrator, Title = "Quản trị", From = new(2026, 1, 1) });
            return await db.SaveChangesAsync();
        });

        using var later = app.Later(_untilChecked);
        Assert.Equal((HttpStatusCode.OK, null), await Ask(visitor, "/admin/offices"));
    }

    private Task<int> Change(Guid tenant, Func<XaSo.Platform.Data.AppDb, Task<int>> change) => app.InDatabase(tenant, change);

    private static async Task<(HttpStatusCode, string?)> Ask(Visitor visitor, string address)
    {
        using var response = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.Location?.ToString());
    }
}
