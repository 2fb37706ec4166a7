using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.SignIn;

public sealed class GuessTests(TestApp app)
{
    private const string Wrong = "Sai-1234";

    [Fact]
    public async Task Posted_twice_a_sign_in_gives_the_session_with_each_answer()
    {
        var (_, account) = await Somebody();
        var visitor = app.VisitAsStranger();
        var form = Visitor.ValuesOf(await visitor.Open("/sign-in"));

        var answers = await Task.WhenAll(Post(), Post(), Post());

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Found, "/"), (a.StatusCode, a.Headers.Location?.ToString())));
        Assert.All(answers, a => Assert.Contains(a.Headers.GetValues("Set-Cookie"), c => c.StartsWith("xaso=", StringComparison.Ordinal)));

        // The session is open by now, and the form was made for a stranger.
        Assert.Equal((HttpStatusCode.Found, "/"), await Post() is var late ? (late.StatusCode, late.Headers.Location?.ToString()) : default);

        async Task<HttpResponseMessage> Post() =>
            (await visitor.Post("/sign-in", form, ("Form.UserName", account.UserName!), ("Form.Password", People.Password))).Response;
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_all_count_and_none_is_a_fault()
    {
        var (commune, account) = await Somebody();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", Wrong))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.BadRequest, a.Response.StatusCode));
        Assert.Equal(4, await app.InDatabase(commune.Id, db => db.Set<Account>().Where(a => a.Id == account.Id).Select(a => a.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task The_commune_of_the_account_sees_the_refused_sign_ins()
    {
        var (commune, account) = await Somebody();
        for (var i = 0; i < 6; i++)
        {
            await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", Wrong));
        }

        Assert.Equal(6, await Recorded(commune, account, "SignInRefused"));
    }

    [Fact]
    public async Task Guessing_the_present_password_locks_the_account_as_at_the_sign_in()
    {
        var (commune, account) = await Somebody();
        var visitor = await app.SignIn(account);
        for (var i = 0; i < 5; i++)
        {
            var (response, page) = await Change(Wrong);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("present password is wrong", page.QuerySelector("#Form_Present-error")!.TextContent, StringComparison.Ordinal);
        }

        var (_, locked) = await Change(People.Password);

        Assert.Contains("Too many wrong passwords", locked.QuerySelector("#Form_Present-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, await Recorded(commune, account, "PasswordChangeRefused"));
        await app.InDatabase(commune.Id, db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null)));
        Assert.Equal("/", (await Change(People.Password)).Response.Headers.Location?.ToString());

        Task<(HttpResponseMessage Response, AngleSharp.Html.Dom.IHtmlDocument Page)> Change(string present) =>
            visitor.Fill("/profile/change-password", ("Form.Present", present), ("Form.New", "Moi-5678"), ("Form.Again", "Moi-5678"));
    }

    private async Task<(Commune, Account)> Somebody()
    {
        var commune = await app.Commune();
        return (commune, await app.Account(Role.Officer, commune.Id));
    }

    private Task<int> Recorded(Commune commune, Account account, string name) =>
        app.InDatabase(commune.Id, db => db.Set<RecordedEvent>().CountAsync(e => e.Subject == account.Id && e.Name.EndsWith("." + name)));
}
