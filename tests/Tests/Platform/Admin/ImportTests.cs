using System.Net;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace XaSo.Tests.Platform.Admin;

public sealed class ImportTests(TestApp app)
{
    private static readonly XlsxColumn[] _communes = [new("Mã xã"), new("Tên xã"), new("Loại"), new("Tỉnh"), new("Tên gọi khác")];
    private static readonly XlsxColumn[] _organizations = [new("Xã"), new("Mã"), new("Tên chính thức"), new("Tên viết tắt"), new("Tên gọi khác"), new("Thuộc đơn vị"), new("Từ ngày")];
    private static readonly XlsxColumn[] _accounts = [new("Xã"), new("Tên đăng nhập"), new("Họ và tên"), new("Vai trò"), new("Chức danh"), new("Đơn vị")];

    [Fact]
    public async Task The_administrator_of_a_province_sets_up_several_communes_at_once()
    {
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "40"));
        string[] names = [$"Một {Guid.CreateVersion7():N}", $"Hai {Guid.CreateVersion7():N}"];
        var user = $"nv{Guid.CreateVersion7():N}";
        var workbook = Workbook(
            names.Select(n => (XlsxCell[])["", n, "Xã", "Nghệ An", ""]),
            names.SelectMany(n => (XlsxCell[][])[["xã " + n, "VP", "Văn phòng HĐND và UBND", "", "", "", new DateOnly(2025, 7, 1)], [n, "", "Tổ Tổng hợp", "", "", "VP HĐND-UBND", ""]]),
            [[names[0], user, "Nguyễn Thị Nhập", "Văn thư", "", "VP"]]);

        var (check, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook);
        var page = await visitor.Open(check.Headers.Location!.ToString());
        Assert.Contains("7 to add, 0 to change, 0 unchanged, 0 wrong", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.InDatabase(Guid.Empty, db => db.Set<Commune>().AnyAsync(c => names.Contains(c.Name))));

        var (result, _) = await visitor.Fill(check.Headers.Location.ToString());
        var password = (await visitor.Open(result.Headers.Location!.ToString())).QuerySelector("code")!.TextContent;
        var account = await app.InDatabase(Guid.Empty, db => db.Set<Account>().SingleAsync(a => a.UserName == user));
        await app.SignIn(account, password);

        var commune = await app.InDatabase(Guid.Empty, db => db.Set<Commune>().SingleAsync(c => c.Name == names[1]));
        Assert.Equal(("40", "xã " + names[1]), (commune.ProvinceCode, commune.OfficialName));
        var offices = await app.InDatabase(commune.Id, db => db.Set<Organization>().OrderBy(o => o.Id).ToListAsync());
        Assert.Equal(offices[0].Id, offices[1].ParentId);

        var (again, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook);
        Assert.Contains("0 to add, 0 to change, 7 unchanged", (await visitor.Open(again.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_is_imported_without_a_change()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng Kinh tế"), ("Form.Aliases", "KT; Phòng KTHT"), ("Form.Code", "KT"));
        await visitor.Fill("/admin/villages/add-village", ("Form.OfficialName", "Thôn Đông"));

        using var response = await visitor.Http.GetAsync(new Uri("/admin/import/workbook", UriKind.Relative), TestContext.Current.CancellationToken);
        var workbook = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var (check, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook);

        Assert.Contains("0 to add, 0 to change, 3 unchanged, 0 wrong", (await visitor.Open(check.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wrong_cell_is_named_and_nothing_is_imported()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var workbook = Workbook(
            [["", "Lạ", "thị trấn", "Nghệ An", ""]],
            [["", "", "Phòng Kinh tế", "", "", "", "31/02/2026"], ["Nơi khác", "", "Phòng A", "", "", "", ""], ["", "", "", "X", "", "", ""]],
            [["", "có dấu", "A", "Văn thư", "", ""], ["", "ok", "B", "Giám đốc", "", ""], ["", "okk", "C", "Văn thư", "", "Phòng Lạ"]]);

        var (check, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook);
        var page = await visitor.Open(check.Headers.Location!.ToString());

        var wrong = page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td")!.TextContent);
        Assert.Equal(["Xã!C2", "Đơn vị!G2", "Đơn vị!A3", "Đơn vị!C4", "Tài khoản!B2", "Tài khoản!D3", "Tài khoản!F4"], wrong);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        var (forced, _) = await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng B"));
        Assert.Equal(HttpStatusCode.Found, forced.StatusCode);
        Assert.Equal(1, await app.InDatabase(commune.Id, db => db.Set<Organization>().CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_is_refused()
    {
        var visitor = app.VisitAs(Role.Administrator, Guid.CreateVersion7());
        var (response, page) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", "không phải Excel"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("no Excel workbook", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_somebody_else_is_not_found()
    {
        var (one, two) = (await app.Commune("40"), await app.Commune("40"));
        var visitor = await app.SignIn(await app.Account(Role.Administrator, one.Id));
        var (check, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", Workbook([], [["", "", "Phòng A", "", "", "", ""]], []));
        var other = await app.SignIn(await app.Account(Role.Administrator, two.Id));
        using var response = await other.Http.GetAsync(check.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Confirmed_in_two_tabs_at_once_it_is_imported_once_and_the_passwords_shown_are_the_true_ones()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var user = $"nv{Guid.CreateVersion7():N}";
        var (check, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", Workbook([], [], [["", user, "Nguyễn Thị Hai Tab", "Văn thư", "", ""]]));
        var address = check.Headers.Location!.ToString();

        var answers = await Task.WhenAll(visitor.Fill(address), visitor.Fill(address), visitor.Fill(address));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Response.StatusCode));
        var password = Assert.Single((await visitor.Open(answers[0].Response.Headers.Location!.ToString())).QuerySelectorAll("code")).TextContent;
        await app.SignIn(await app.InDatabase(Guid.Empty, db => db.Set<Account>().SingleAsync(a => a.UserName == user)), password);
    }

    [Fact]
    public async Task A_check_that_is_posted_twice_is_made_once()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var workbook = Workbook([], [["", "", "Phòng A", "", "", "", ""]], []);
        var key = ("IdempotencyKey", Guid.CreateVersion7().ToString());

        var (first, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook, key);
        var (second, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", workbook, key);

        Assert.Equal((HttpStatusCode.Found, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(1, await app.InDatabase(commune.Id, db => db.Set<ImportDraft>().CountAsync(d => d.TenantId == commune.Id)));
    }

    [Fact]
    public async Task The_passwords_are_forgotten_soon_and_the_workbook_after_a_day()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var (check, _) = await visitor.Upload("/admin/import", "Workbook", "xa.xlsx", Workbook([], [], [["", $"nv{Guid.CreateVersion7():N}", "Nguyễn Thị Quên", "Văn thư", "", ""]]));
        var (result, _) = await visitor.Fill(check.Headers.Location!.ToString());
        var address = result.Headers.Location!.ToString();
        await Prune();
        Assert.Single((await visitor.Open(address)).QuerySelectorAll("code"));

        await app.InDatabase(commune.Id, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(d => d.ConfirmedAt, DateTimeOffset.UtcNow.AddMinutes(-31))));
        await Prune();
        Assert.Null(await app.InDatabase(commune.Id, db => Mine(db).Select(d => d.Result).SingleAsync()));
        var page = await visitor.Open(address);
        Assert.Empty(page.QuerySelectorAll("code"));
        Assert.Contains("Nguyễn Thị Quên", page.Body!.TextContent, StringComparison.Ordinal);

        await app.InDatabase(commune.Id, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(d => d.At, DateTimeOffset.UtcNow.AddHours(-25))));
        await Prune();
        Assert.False(await app.InDatabase(commune.Id, db => Mine(db).AnyAsync()));

        IQueryable<ImportDraft> Mine(AppDb db) => db.Set<ImportDraft>().Where(d => d.TenantId == commune.Id);
        Task Prune() => ActivatorUtilities.CreateInstance<Pruning>(app.Services).Prune(TestContext.Current.CancellationToken);
    }

    private static byte[] Workbook(IEnumerable<XlsxCell[]> communes, IEnumerable<XlsxCell[]> offices, IEnumerable<XlsxCell[]> accounts)
    {
        using var writer = new XlsxWriter();
        return writer.Add("Xã", _communes, communes).Add("Đơn vị", _organizations, offices).Add("Tài khoản", _accounts, accounts).ToArray();
    }
}
