using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;

namespace XaSo.Tests.Platform.Admin;

/// <summary>The long lists are whole, can be walked through both ways, and cost as many statements with many rows as with few.</summary>
public sealed class ListPagingTests(TestApp app)
{
    private const int Many = 130;

    [Fact]
    public async Task Accounts()
    {
        var commune = Guid.CreateVersion7();
        await Add(commune, 2, People);
        var few = await Statements(commune, Role.Administrator, "/admin/accounts");
        await Add(commune, Many - 2, People);

        var names = await Walk(app.VisitAs(Role.Administrator, commune), "/admin/accounts", "td:first-child b");

        Assert.Equal(Many, names.Count);
        Assert.Equal(names.OrderBy(PersonNames.KeyOf, StringComparer.Ordinal), names);
        Assert.Equal(few, await Statements(commune, Role.Administrator, "/admin/accounts"));
        Assert.Equal(Many / 10, (await Walk(app.VisitAs(Role.Administrator, commune), "/admin/accounts?Search=hang 3", "td:first-child b")).Count);
    }

    [Theory]
    [InlineData(OrganizationKind.Office, "/admin/offices")]
    [InlineData(OrganizationKind.Village, "/admin/villages")]
    [InlineData(OrganizationKind.OutsideBody, "/admin/outside-bodies")]
    public async Task Organizations(OrganizationKind kind, string address)
    {
        var commune = Guid.CreateVersion7();
        await Add(commune, 2, i => [Organization.Create(kind, $"Đầu {i}", null, ["Khác"], new(2025, 7, 1))]);
        var few = await Statements(commune, Role.Administrator, address);
        await Add(commune, Many - 2, i => [Organization.Create(kind, $"Thôn {i}", null, [], new(2025, 7, 1))]);

        var names = await Walk(app.VisitAs(Role.Administrator, commune), address, "td:first-child b");

        Assert.Equal(["Đầu 0", "Đầu 1", .. Enumerable.Range(0, Many - 2).Select(i => $"Thôn {i}")], names);
        Assert.Equal(few, await Statements(commune, Role.Administrator, address));
    }

    [Fact]
    public async Task An_office_stands_with_its_parts_on_one_page()
    {
        var commune = Guid.CreateVersion7();
        await Add(commune, 60, i =>
        {
            var office = Organization.Create(OrganizationKind.Office, $"Phòng {i}", null, [], new(2025, 7, 1));
            var part = Organization.Create(OrganizationKind.Office, $"Bộ phận {i}", null, [], new(2025, 7, 1));
            part.ParentId = office.Id;
            return [office, part];
        });

        var names = await Walk(app.VisitAs(Role.Administrator, commune), "/admin/offices", "td:first-child b");

        Assert.Equal(Enumerable.Range(0, 60).SelectMany(i => (string[])[$"Phòng {i}", $"Bộ phận {i}"]), names);
        Assert.Equal(["Bộ phận 7"], await Walk(app.VisitAs(Role.Administrator, commune), "/admin/offices?Search=bo phan 7", "td:first-child b"));
    }

    [Fact]
    public async Task Communes()
    {
        const string province = "15";
        await Add(Guid.Empty, 2, i => [NewCommune(province, i)]);
        var few = await Statements(Guid.Empty, Role.ProvinceAdministrator, "/admin/communes", province);
        await Add(Guid.Empty, Many - 2, i => [NewCommune(province, i + 2)]);

        var names = await Walk(app.VisitAs(Role.ProvinceAdministrator, Guid.Empty, province), "/admin/communes", "td:first-child b");

        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"xã Dài {i}"), names);
        Assert.Equal(few, await Statements(Guid.Empty, Role.ProvinceAdministrator, "/admin/communes", province));
    }

    [Fact]
    public async Task Notices()
    {
        var (commune, account) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Add(commune, 2, i => [NewNotice(account, i)]);
        var few = await CountFor(Person());
        await Add(commune, Many - 2, i => [NewNotice(account, i + 2)]);

        var texts = await Walk(Person(), "/notices", "td:first-child strong");

        Assert.Equal((Many, Many), (texts.Count, texts.Distinct().Count()));
        Assert.Equal(few, await CountFor(Person()));

        Visitor Person() => app.VisitAs(Role.Officer, commune, null, account, Guid.CreateVersion7());

        async Task<int> CountFor(Visitor visitor)
        {
            await visitor.Open("/notices");
            return await app.CountStatements(() => visitor.Open("/notices"));
        }
    }

    private static Commune NewCommune(string province, int i) => new() { ProvinceCode = province, Name = $"Dài {i}", Kind = CommuneKind.Commune, OfficialName = $"xã Dài {i}" };

    private static Notice NewNotice(Guid account, int i) => new() { AccountId = account, Module = "plans", Text = $"Việc {i}", Address = "/", At = DateTimeOffset.UtcNow };

    private static object[] People(int i)
    {
        var name = $"u{Guid.CreateVersion7():N}";
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), FullName = $"Nguyễn Hàng {i % 10} {(char)('A' + (i % 26))}" };
        return [account, new Position { AccountId = account.Id, Role = Role.Officer, Title = "Chuyên viên", From = new(2026, 1, 1) }];
    }

    private Task<int> Add(Guid tenant, int count, Func<int, object[]> rows) => app.InDatabase(tenant, (AppDb db) =>
    {
        for (var i = 0; i < count; i++)
        {
            db.AddRange(rows(i));
        }

        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task<int> Statements(Guid tenant, Role role, string address, string? province = null)
    {
        var visitor = app.VisitAs(role, tenant, province);
        await visitor.Open(address);
        return await app.CountStatements(() => visitor.Open(address));
    }

    /// <summary>Forward to the end and back to the beginning; the rows must be the same both ways.</summary>
    private static async Task<List<string>> Walk(Visitor visitor, string address, string cell)
    {
        var (there, back) = (new List<string>(), new List<string>());
        var last = address;
        for (var next = address; next is not null;)
        {
            var page = await visitor.Open(last = next);
            there.AddRange(page.QuerySelectorAll($"main tbody tr {cell}").Select(c => c.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        for (var previous = last; previous is not null;)
        {
            var page = await visitor.Open(previous);
            back.InsertRange(0, page.QuerySelectorAll($"main tbody tr {cell}").Select(c => c.TextContent));
            previous = page.QuerySelector("a[rel=prev]")?.GetAttribute("href");
        }

        Assert.Equal(there, back);
        return there;
    }
}
