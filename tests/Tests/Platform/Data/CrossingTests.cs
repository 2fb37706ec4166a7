using XaSo.Contracts.Tenancy;
using XaSo.Platform.Accounts;
using XaSo.Platform.Events;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Platform.Admin;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.Data;

/// <summary>Whoever reads rows of several communes at once leaves a trace; the program's own look-ups do not.</summary>
public sealed class CrossingTests(TestApp app)
{
    private const string Workbook = "/admin/import/workbook";

    [Fact]
    public async Task Taking_the_workbook_of_a_province_is_recorded_with_who_what_for_and_whose()
    {
        await app.Commune("44");
        var account = await app.ProvinceAccount(Role.ProvinceAdministrator, "44");
        var visitor = await app.SignIn(account);
        Assert.Empty(await Recorded(account));

        using var response = await visitor.Http.GetAsync(new Uri(Workbook, UriKind.Relative), TestContext.Current.CancellationToken);

        response.EnsureSuccessStatusCode();
        var line = Assert.Single(await Recorded(account));
        var crossed = (CommunesCrossed)line.Read();
        Assert.Equal(("export-setup", "44", account.FullName), (crossed.Purpose, crossed.ProvinceCode, line.By));
        Assert.InRange(crossed.Communes, 1, 300);
    }

    [Fact]
    public async Task Taking_the_workbook_of_the_own_commune_crosses_nothing()
    {
        var commune = await app.Commune("44");
        var account = await app.Account(Role.Administrator, commune.Id);
        var visitor = await app.SignIn(account);
        using var response = await visitor.Http.GetAsync(new Uri(Workbook, UriKind.Relative), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        Assert.Empty(await Recorded(account, commune.Id));
    }

    [Fact]
    public async Task Setting_up_several_communes_is_recorded_at_the_check_and_at_the_import()
    {
        Commune[] communes = [await app.Commune("46"), await app.Commune("46")];
        var account = await app.ProvinceAccount(Role.ProvinceAdministrator, "46");
        var visitor = await app.SignIn(account);
        using var workbook = new XlsxWriter();
        var content = workbook.Add("Đơn vị", [new("Xã"), new("Tên chính thức")], communes.Select(c => (XlsxCell[])[c.Name, "Phòng Kinh tế"])).ToArray();

        await visitor.Confirm(await visitor.Check(content));

        var crossed = (await Recorded(account)).Select(e => (CommunesCrossed)e.Read());
        Assert.Equal([("check-setup", "46", 2), ("import-setup", "46", 2)], crossed.Select(c => (c.Purpose, c.ProvinceCode!, c.Communes)));
    }

    private Task<List<RecordedEvent>> Recorded(Account account, Guid tenant = default) => app.InDatabase(tenant, db =>
        db.Set<RecordedEvent>().AsNoTracking().Where(e => e.AccountId == account.Id && e.Name == typeof(CommunesCrossed).FullName).OrderBy(e => e.Id).ToListAsync());
}
