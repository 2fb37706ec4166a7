using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.SignIn;

public sealed class SignInTests(TestApp app)
{
    [Fact]
    public async Task Who_has_not_signed_in_is_led_there_and_back()
    {
        var account = await app.Account(Role.Administrator, (await app.Commune()).Id);
        var visitor = app.VisitAsStranger();
        using var asked = await visitor.Http.GetAsync(new Uri("/admin/offices", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in?returnUrl=%2Fadmin%2Foffices", asked.Headers.Location!.PathAndQuery);

        var (response, _) = await visitor.Fill(asked.Headers.Location.PathAndQuery, ("Form.UserName", account.UserName!), ("Form.Password", People.Password));

        Assert.Equal("/admin/offices", response.Headers.Location?.ToString());
        Assert.Contains("Offices", (await visitor.Open("/admin/offices")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_leads_to_no_other_site()
    {
        var account = await app.Account(Role.Administrator, (await app.Commune()).Id);
        var (response, _) = await app.VisitAsStranger().Fill("/sign-in?returnUrl=https%3A%2F%2Felsewhere.example", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));
        Assert.Equal("/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrong_password_says_no_more_than_an_unknown_name()
    {
        var account = await app.Account(Role.Officer, (await app.Commune()).Id);
        var (wrong, page) = await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", "Sai-1234"));
        var (_, unknown) = await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", "khong.co"), ("Form.Password", "Sai-1234"));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.StartsWith("The user name or the password is wrong", page.QuerySelector(".error-summary li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector(".error-summary")!.TextContent, unknown.QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task However_often_somebody_guesses_nothing_tells_which_names_exist()
    {
        var account = await app.Account(Role.Officer, (await app.Commune()).Id);
        var answers = new List<(HttpStatusCode, string, string?)>();
        foreach (var name in new[] { account.UserName!, "khong.co" })
        {
            for (var i = 0; i < 7; i++)
            {
                var (response, page) = await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", name), ("Form.Password", "Sai-1234"));
                answers.Add((response.StatusCode, page.QuerySelector(".error-summary")!.OuterHtml, page.QuerySelector(".refused input")?.Id));
            }
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_a_new_password_opens_it()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        for (var i = 0; i < 5; i++)
        {
            await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", "Sai-1234"));
        }

        var (_, page) = await app.VisitAsStranger().Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));
        Assert.Contains("locked for 15 minutes", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        var administrator = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var (reset, _) = await administrator.Fill($"/admin/accounts/reset-password/{account.Id}");
        var password = (await administrator.Open(reset.Headers.Location!.ToString())).QuerySelector("code")!.TextContent;
        Assert.Null((await administrator.Open(reset.Headers.Location.ToString())).QuerySelector("code"));

        var owner = await app.SignIn(account, password);
        using var elsewhere = await owner.Http.GetAsync(new Uri("/admin", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/profile/change-password", elsewhere.Headers.Location?.ToString());
        var (changed, _) = await owner.Fill("/profile/change-password", ("Form.Present", password), ("Form.New", "Moi-5678"), ("Form.Again", "Moi-5678"));
        Assert.Equal("/", changed.Headers.Location?.ToString());
        Assert.Contains("Nguyễn Văn Thử", (await owner.Open("/profile")).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ngan", "at least 8 characters")]
    [InlineData("toanchuthuong1!", "capital letter")]
    [InlineData("KHONGCHUTHUONG1!", "small letter")]
    [InlineData("Khongchuso!", "digit")]
    [InlineData("Khongdau1", "mark")]
    public async Task A_weak_password_is_refused(string password, string says)
    {
        var visitor = await app.SignIn(await app.Account(Role.Officer, (await app.Commune()).Id));
        var (response, page) = await visitor.Fill("/profile/change-password", ("Form.Present", People.Password), ("Form.New", password), ("Form.Again", password));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_and_out_stands_in_the_log_with_the_name()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var visitor = await app.SignIn(account);
        await visitor.Fill("/sign-out");

        var log = await app.InDatabase(commune.Id, db => db.Set<RecordedEvent>().Where(e => e.Subject == account.Id).OrderBy(e => e.At).Select(e => new { e.Name, e.By, e.AccountId, e.Payload }).ToListAsync());
        Assert.Equal(["SignedIn", "SignedOut"], log.Select(e => e.Name.Split('.')[^1]));
        Assert.All(log, e => Assert.Contains($"\"UserName\":\"{account.UserName}\"", e.Payload, StringComparison.Ordinal));
        Assert.All(log, e => Assert.Equal(("Nguyễn Văn Thử", account.Id), (e.By, e.AccountId!.Value)));
        using var after = await visitor.Http.GetAsync(new Uri("/profile", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    public async Task Who_holds_two_positions_switches_between_them()
    {
        var (first, second) = (await app.Commune(), await app.Commune());
        var account = await app.Account(Role.Administrator, first.Id, second.Id);
        var visitor = await app.SignIn(account);
        Assert.Contains(first.OfficialName, (await visitor.Open("/admin")).Body!.TextContent, StringComparison.Ordinal);

        var other = (await visitor.Open("/profile")).QuerySelector("a[href^='/profile/switch-position']")!.GetAttribute("href")!;
        await visitor.Fill(other);

        Assert.Contains(second.OfficialName, (await visitor.Open("/admin")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_position_of_somebody_else_cannot_be_taken()
    {
        var commune = await app.Commune();
        var chairman = await app.Account(Role.Chairman, commune.Id);
        var position = await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.AccountId == chairman.Id).Select(p => p.Id).SingleAsync());
        var visitor = await app.SignIn(await app.Account(Role.Officer, commune.Id));
        using var response = await visitor.Http.GetAsync(new Uri($"/profile/switch-position/{position}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
