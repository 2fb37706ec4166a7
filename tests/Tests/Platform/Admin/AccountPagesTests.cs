using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.Admin;

public sealed class AccountPagesTests(TestApp app)
{
    [Fact]
    public async Task An_account_is_added_signs_in_and_works_by_its_role()
    {
        var commune = await app.Commune();
        var administrator = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var userName = $"moi{Guid.CreateVersion7():N}";
        var (added, _) = await administrator.Fill("/admin/accounts/add-account", ("Form.FullName", "Lê Thị Mới"), ("Form.UserName", userName), ("Form.Position.Role", "Officer"));
        var shown = await administrator.Open(added.Headers.Location!.ToString());
        var password = shown.QuerySelector("code")!.TextContent;
        var account = await app.InDatabase(commune.Id, db => db.Set<Account>().SingleAsync(a => a.UserName == userName));

        var officer = await app.SignIn(account, password);
        await officer.Fill("/profile/change-password", ("Form.Present", password), ("Form.New", "Moi-5678"), ("Form.Again", "Moi-5678"));
        using var accounts = await officer.Http.GetAsync(new Uri("/admin/accounts", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, accounts.StatusCode);
        Assert.Contains("Lê Thị Mới", (await administrator.Open("/admin/accounts?Search=le thi moi")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_user_name_is_refused_at_its_field()
    {
        var commune = await app.Commune();
        var taken = await app.Account(Role.Officer, commune.Id);
        var administrator = app.VisitAs(Role.Administrator, commune.Id);
        var (response, page) = await administrator.Fill("/admin/accounts/add-account", ("Form.FullName", "A"), ("Form.UserName", taken.UserName!.ToUpperInvariant()), ("Form.Position.Role", "Officer"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(page.QuerySelector(".refused #Form_UserName"));
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var administrator = app.VisitAs(Role.Administrator, commune.Id);
        await administrator.Fill($"/admin/accounts/close-account/{account.Id}", ("Form.Reason", "Nghỉ hưu"));

        var (response, page) = await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("closed", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nghỉ hưu", (await administrator.Open($"/admin/accounts/{account.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_is_given_and_ended()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var administrator = app.VisitAs(Role.Administrator, commune.Id);
        await administrator.Fill($"/admin/accounts/give-position/{account.Id}", ("Form.Role", "HeadOfDivision"), ("Form.Title", "Trưởng phòng"));
        var position = await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.Role == Role.HeadOfDivision).Select(p => p.Id).SingleAsync());
        await administrator.Fill($"/admin/accounts/end-position/{position}", ("Form.Reason", "Điều động"));
        Assert.NotNull(await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.Id == position).Select(p => p.To).SingleAsync()));
    }

    [Fact]
    public async Task A_position_without_a_title_bears_the_Vietnamese_name_of_its_role_and_the_log_names_its_office()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var administrator = app.VisitAs(Role.Administrator, commune.Id);
        await administrator.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng Kinh tế"));
        var office = await app.InDatabase(commune.Id, db => db.Set<Organization>().Select(o => o.Id).SingleAsync());

        await administrator.Fill($"/admin/accounts/give-position/{account.Id}", ("Form.Role", "HeadOfDivision"), ("Form.OrganizationId", office.ToString()));

        Assert.Equal("Trưởng phòng", await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.Role == Role.HeadOfDivision).Select(p => p.Title).SingleAsync()));
        Assert.Contains("Position given: Trưởng phòng, Phòng Kinh tế", (await administrator.Open($"/admin/accounts/{account.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_on_two_lines_is_stored_on_one_and_its_position_stands_in_the_menu()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var administrator = app.VisitAs(Role.Administrator, commune.Id);
        await administrator.Fill($"/admin/accounts/give-position/{account.Id}", ("Form.Role", "HeadOfDivision"), ("Form.Title", "Trưởng phòng\r\n kiêm nhiệm"));

        var page = await (await app.SignIn(account)).Open("/profile");

        Assert.StartsWith("Trưởng phòng kiêm nhiệm", Assert.Single(page.QuerySelectorAll(".popup a[href^='/profile/switch-position']")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_who_edit_an_account_at_once_the_second_is_told()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var (one, two) = (app.VisitAs(Role.Administrator, commune.Id), app.VisitAs(Role.Administrator, commune.Id));
        var address = $"/admin/accounts/edit-account/{account.Id}";
        var opened = Visitor.ValuesOf(await two.Open(address));
        await one.Fill(address, ("Form.Phone", "0912 345 678"));

        var (late, page) = await two.Post(address, opened, ("Form.FullName", "Tên Khác"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else has changed this", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var stored = await app.InDatabase(commune.Id, db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == account.Id));
        Assert.Equal(("Nguyễn Văn Thử", "0912 345 678"), (stored.FullName, stored.PhoneNumber));
        var (again, _) = await two.Fill(address, ("Form.FullName", "Tên Khác"));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Fact]
    public async Task An_administrator_cannot_open_the_province_with_a_new_password()
    {
        var commune = await app.Commune();
        var (provincial, twofold) = (await app.ProvinceAccount(Role.ProvinceAdministrator, "25"), await app.Account(Role.Chairman, commune.Id, (await app.Commune()).Id));
        await app.InDatabase(commune.Id, async db =>
        {
            db.Add(new Position { AccountId = provincial.Id, Role = Role.Officer, Title = "Chuyên viên", From = new(2026, 1, 1) });
            return await db.SaveChangesAsync();
        });
        var administrator = app.VisitAs(Role.Administrator, commune.Id);
        foreach (var account in new[] { provincial, twofold })
        {
            var (response, _) = await administrator.Fill($"/admin/accounts/reset-password/{account.Id}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }
}
