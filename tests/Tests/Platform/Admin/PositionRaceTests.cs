using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform.Admin;

/// <summary>Several administrators who give and end the same position at the same time.</summary>
public sealed class PositionRaceTests(TestApp app)
{
    [Fact]
    public async Task Of_several_who_give_the_same_position_at_once_one_succeeds_and_the_others_are_told()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var address = $"/admin/accounts/give-position/{account.Id}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.VisitAs(Role.Administrator, commune.Id).Fill(address, ("Form.Role", "HeadOfDivision"))));

        Assert.Single(answers, a => a.Response.StatusCode == HttpStatusCode.Found);
        Assert.All(answers.Where(a => a.Response.StatusCode != HttpStatusCode.Found), a =>
        {
            Assert.Equal(HttpStatusCode.Conflict, a.Response.StatusCode);
            Assert.Contains("holds this position already", a.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        });
        Assert.Equal(1, await app.InDatabase(commune.Id, db => db.Set<Position>().CountAsync(p => p.Role == Role.HeadOfDivision)));
    }

    [Fact]
    public async Task The_database_itself_refuses_the_same_position_twice()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        await Assert.ThrowsAsync<DbUpdateException>(() => Add(null));
        Assert.Equal(1, await Add(new(2026, 1, 31)));

        Task<int> Add(DateOnly? to) => app.InDatabase(commune.Id, db =>
        {
            db.Add(new Position { AccountId = account.Id, Role = Role.Officer, Title = "Chuyên viên", From = new(2026, 1, 1), To = to });
            return db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Of_two_who_end_a_position_at_once_the_second_is_told()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var (one, two) = (app.VisitAs(Role.Administrator, commune.Id), app.VisitAs(Role.Administrator, commune.Id));
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var address = "/admin/accounts/end-position/" + await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).Select(p => p.Id).SingleAsync());
        var opened = Visitor.ValuesOf(await two.Open(address));
        await one.Fill(address, ("Form.LastDay", Day(today.AddDays(30))), ("Form.Reason", "Nghỉ hưu"));

        var (late, page) = await two.Post(address, opened, ("Form.LastDay", Day(today.AddDays(10))), ("Form.Reason", "Điều động"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else has changed this", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(today.AddDays(30), await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).Select(p => p.To).SingleAsync()));
    }

    [Fact]
    public async Task The_same_position_is_never_held_twice_on_one_day()
    {
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var visitor = app.VisitAs(Role.Administrator, commune.Id);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var first = await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).Select(p => p.Id).SingleAsync());
        await visitor.Fill($"/admin/accounts/end-position/{first}", ("Form.LastDay", Day(today.AddDays(10))), ("Form.Reason", "Điều động"));
        var give = $"/admin/accounts/give-position/{account.Id}";

        var (early, page) = await visitor.Fill(give, ("Form.Role", "Officer"), ("Form.From", Day(today.AddDays(5))));
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.NotNull(page.QuerySelector(".refused [name='Form.From']"));
        var (given, _) = await visitor.Fill(give, ("Form.Role", "Officer"), ("Form.From", Day(today.AddDays(11))));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);

        var (longer, refused) = await visitor.Fill($"/admin/accounts/end-position/{first}", ("Form.LastDay", Day(today.AddDays(20))), ("Form.Reason", "Ở lại"));
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
        Assert.NotNull(refused.QuerySelector(".refused [name='Form.LastDay']"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
