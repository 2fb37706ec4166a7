using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans.ByDeadline;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using XaSo.Tests.Platform;

namespace XaSo.Tests.Plans.ByDeadline;

public sealed class CalendarTests(TestApp app)
{
    [Fact]
    public void No_line_is_longer_than_75_octets_and_folding_changes_nothing()
    {
        var summary = string.Concat(Enumerable.Repeat("Tổ chức tập huấn, chuyển đổi số; đợt 1\\2\n", 10));
        var text = CalendarText.Write("Lịch", [new(Guid.CreateVersion7(), new(2026, 12, 31), summary, "", null)], DateTimeOffset.UtcNow);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        var written = unfolded.Split("\r\n").Single(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        Assert.Equal(summary, written.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_day_of_all_spoils_no_calendar() =>
        Assert.Contains("DTSTART;VALUE=DATE:99991231", CalendarText.Write("Lịch", [new(Guid.CreateVersion7(), DateOnly.MaxValue, "Việc", "", null)], DateTimeOffset.UtcNow), StringComparison.Ordinal);

    [Fact]
    public void A_month_is_shown_in_whole_weeks_from_Monday()
    {
        var weeks = Agenda.Weeks(new(2026, 11, 1)).ToList();
        Assert.Equal(new DateOnly(2026, 10, 26), weeks[0][0]);
        Assert.Equal(new DateOnly(2026, 12, 6), weeks[^1][6]);
    }

    [Fact]
    public async Task The_file_of_a_plan_holds_every_dated_task_and_target()
    {
        var plan = await PlanFixture.Add(app);
        var text = await app.VisitAs(Role.Officer, plan.Tenant).Http.GetStringAsync($"/plans/exports/ics/{plan.Plan.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(6, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains($"UID:{plan.Late.LineageId}@plans.xaso", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_plan_is_written_in_the_language_of_the_commune()
    {
        var plan = await PlanFixture.Add(app);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/plans/exports/ics/{plan.Plan.Id}") { Headers = { { "Accept-Language", "en" } } };
        using var response = await app.VisitAs(Role.Officer, plan.Tenant).Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("SUMMARY:Thời hạn: ", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_address_serves_the_deadlines_of_my_office_until_I_end_it()
    {
        var plan = await PlanFixture.Add(app);
        var (visitor, _) = await Officer(plan);
        var feed = await MakeAddress(visitor);
        var text = await app.VisitAsStranger().Http.GetStringAsync(feed, TestContext.Current.CancellationToken);
        Assert.Contains(plan.Late.LineageId.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Soon.LineageId.ToString(), text, StringComparison.Ordinal); // of another office

        var page = await visitor.Open("/plans/by-deadline/subscribe");
        Assert.DoesNotContain(feed[^20..], page.Body!.InnerHtml, StringComparison.Ordinal);
        var (ended, _) = await visitor.Fill(page.QuerySelector("td.act a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(feed));
    }

    [Fact]
    public async Task The_calendar_of_a_digital_team_holds_what_every_village_is_asked()
    {
        var plan = await PlanFixture.Add(app);
        await plan.AskVillages(app);
        var (team, _) = await Officer(plan, Role.DigitalTeam);
        var (officer, _) = await Officer(plan);

        Assert.Contains(plan.Later.LineageId.ToString(), await Feed(team), StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Later.LineageId.ToString(), await Feed(officer), StringComparison.Ordinal);

        async Task<string> Feed(Visitor visitor) => await app.VisitAsStranger().Http.GetStringAsync(await MakeAddress(visitor), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_address_of_somebody_who_has_left_the_position_serves_nothing()
    {
        var plan = await PlanFixture.Add(app);
        var (visitor, position) = await Officer(plan);
        var feed = await MakeAddress(visitor);
        await app.InDatabase(plan.Tenant, db => db.Set<Position>().Where(p => p.Id == position).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, plan.Today.AddDays(-1))));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(feed));
    }

    [Fact]
    public async Task A_new_password_given_by_somebody_else_and_the_closing_of_the_account_end_the_addresses()
    {
        var plan = await PlanFixture.Add(app);
        foreach (var (step, reason) in new[] { ("reset-password", ""), ("close-account", "Nghỉ hưu") })
        {
            var (visitor, position) = await Officer(plan);
            var feed = await MakeAddress(visitor);
            Assert.Equal(HttpStatusCode.OK, await StatusOf(feed));
            var account = await app.InDatabase(plan.Tenant, db => db.Set<Position>().Where(p => p.Id == position).Select(p => p.AccountId).SingleAsync());

            var (done, _) = await app.VisitAs(Role.Administrator, plan.Tenant).Fill($"/admin/accounts/{step}/{account}", ("Form.Reason", reason));

            Assert.Equal(HttpStatusCode.Found, done.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(feed));
            Assert.False(await app.InDatabase(plan.Tenant, db => db.Set<CalendarKey>().AnyAsync(k => k.AccountId == account)));
        }
    }

    [Fact]
    public async Task The_addresses_of_a_commune_that_is_closed_serve_nothing()
    {
        var commune = await app.Commune();
        var plan = await PlanFixture.Add(app, commune.Id);
        var (visitor, _) = await Officer(plan);
        var feed = await MakeAddress(visitor);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(feed));
        await app.InDatabase(commune.Id, db => db.Set<XaSo.Platform.Tenancy.Commune>().Where(c => c.Id == commune.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.IsActive, false)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(feed));
    }

    [Fact]
    public async Task An_invented_address_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/plans/by-deadline/calendar/invented.ics"));

    private async Task<HttpStatusCode> StatusOf(string address) =>
        (await app.VisitAsStranger().Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;

    private async Task<(Visitor Visitor, Guid Position)> Officer(PlanFixture plan, Role role = Role.Officer)
    {
        var account = new Account { FullName = "Trần Thị Mẫu", UserName = Guid.CreateVersion7().ToString("N") };
        var position = new Position { AccountId = account.Id, OrganizationId = plan.Culture.Id, Role = role, Title = "Chuyên viên", From = plan.Today.AddDays(-90) };
        await app.InDatabase(plan.Tenant, db =>
        {
            db.AddRange(account, position);
            return db.SaveChangesAsync();
        });
        return (app.VisitAs(role, plan.Tenant, plan.Culture.Id, account.Id, position.Id), position.Id);
    }

    /// <summary>The address stands on the page that follows, which a cookie carries it to.</summary>
    private static async Task<string> MakeAddress(Visitor visitor)
    {
        var (response, _) = await visitor.Fill("/plans/by-deadline/subscribe", ("Input.Scope", nameof(CalendarScope.Office)));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await visitor.Open("/plans/by-deadline/subscribe");
        return new Uri(page.QuerySelector("main .notice input[data-copy]")!.GetAttribute("value")!).PathAndQuery;
    }
}
