using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.SignIn;

/// <summary>A session that should have ended is not lengthened by what writes it anew.</summary>
public sealed class SessionEndTests(TestApp app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Switching_to_another_position_does_not_keep_the_session_of_a_closed_account_or_an_old_password(bool closed)
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id, (await app.Commune()).Id);
        var visitor = await app.SignIn(account);
        var other = (await visitor.Open("/profile")).QuerySelector("a[href^='/profile/switch-position']")!.GetAttribute("href")!;

        await End(account, closed);

        await IsOver(visitor, other);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Entering_a_commune_does_not_either(bool closed)
    {
        var commune = await app.Commune("46");
        var account = await app.ProvinceAccount(Role.ProvinceAdministrator, "46");
        var visitor = await app.SignIn(account);

        await End(account, closed);

        await IsOver(visitor, $"/admin/communes/enter-commune/{commune.Id}", ("Reason", "Kiểm tra"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changing_the_password_does_not_either(bool closed)
    {
        var account = await app.Account(Role.Officer, (await app.Commune()).Id);
        var visitor = await app.SignIn(account);

        await End(account, closed);

        await IsOver(visitor, "/profile/change-password", ("Form.Present", closed ? People.Password : "Moi-5678"), ("Form.New", "Khac-5678"), ("Form.Again", "Khac-5678"));
        await app.SignIn(await Opened(account), closed ? People.Password : "Moi-5678");
    }

    /// <summary>By the administrator of all, or from another browser of its owner.</summary>
    private async Task End(Account account, bool closed)
    {
        if (closed)
        {
            await app.InDatabase(Guid.Empty, db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true)));
            return;
        }

        var (changed, _) = await (await app.SignIn(account)).Fill("/profile/change-password", ("Form.Present", People.Password), ("Form.New", "Moi-5678"), ("Form.Again", "Moi-5678"));
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
    }

    private async Task<Account> Opened(Account account)
    {
        await app.InDatabase(Guid.Empty, db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, false)));
        return account;
    }

    private static async Task IsOver(Visitor visitor, string address, params (string, string)[] fields)
    {
        var (response, _) = await visitor.Fill(address, fields);
        Assert.StartsWith("/sign-in?returnUrl=", response.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        using var after = await visitor.Http.GetAsync(new Uri("/profile", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("/sign-in", after.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }
}
