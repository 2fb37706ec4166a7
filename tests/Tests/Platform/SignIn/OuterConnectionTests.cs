using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.SignIn;

public sealed class OuterConnectionTests(TestApp app)
{
    private const string Proxy = "192.0.2.10";
    private const string Browser = "203.0.113.7";

    [Fact]
    public async Task A_known_proxy_is_believed_who_asks_and_that_it_is_by_https()
    {
        var (commune, account) = await Somebody();
        var visitor = From(Proxy, "http", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", Browser));

        var (response, _) = await visitor.Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.All(response.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.Ordinal));
        Assert.Equal([Browser], await Addresses(commune, account));
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        var (commune, account) = await Somebody();
        var pretender = From("203.0.113.66", "http", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "10.0.0.1"));
        using var refused = await pretender.Http.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("https", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // By https of its own it gets the page, and the log keeps its true address.
        var direct = From("203.0.113.66", "https", ("X-Forwarded-For", "10.0.0.1"));
        await direct.Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));
        Assert.Equal(["203.0.113.66"], await Addresses(commune, account));
    }

    [Fact]
    public async Task Only_the_last_address_that_a_known_proxy_wrote_counts()
    {
        var (commune, account) = await Somebody();
        var visitor = From("198.51.100.9", "http", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", $"127.0.0.1, {Browser}, {Proxy}"));
        await visitor.Fill("/sign-in", ("Form.UserName", account.UserName!), ("Form.Password", People.Password));
        Assert.Equal([Browser], await Addresses(commune, account));
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", HttpStatusCode.OK)]
    [InlineData("::1", "127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "xaso.example", HttpStatusCode.Forbidden)] // a proxy on this machine that says nothing of https
    [InlineData("10.0.0.8", "localhost", HttpStatusCode.Forbidden)]
    public async Task Plain_http_is_for_this_machine(string peer, string host, HttpStatusCode expected)
    {
        using var response = await From(peer, "http").Http.GetAsync(new Uri($"https://{host}/sign-in"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        using var health = await From(peer, "http").Http.GetAsync(new Uri($"https://{host}/health"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    /// <summary>A browser that believes in https, as its cookies show; what reaches the program is what the last machine sends.</summary>
    private Visitor From(string peer, string scheme, params (string Name, string Value)[] headers)
    {
        var visitor = app.VisitAsStranger();
        visitor.Http.BaseAddress = new("https://xaso.example");
        foreach (var (name, value) in headers.Append(("X-Peer", peer)).Append(("X-Peer-Scheme", scheme)))
        {
            visitor.Http.DefaultRequestHeaders.Add(name, value);
        }

        return visitor;
    }

    private async Task<(Commune, Account)> Somebody()
    {
        var commune = await app.Commune();
        return (commune, await app.Account(Role.Officer, commune.Id));
    }

    private Task<List<string?>> Addresses(Commune commune, Account account) =>
        app.InDatabase(commune.Id, db => db.Set<RecordedEvent>().Where(e => e.Subject == account.Id).Select(e => e.ClientAddress).ToListAsync());
}
