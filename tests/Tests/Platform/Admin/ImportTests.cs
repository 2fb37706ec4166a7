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

        var check = await visitor.Check(workbook);
        var page = await visitor.Open(check);
        Assert.Contains("7 to add, 0 to change, 0 unchanged, 0 wrong", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.InDatabase(Guid.Empty, db => db.Set<Commune>().AnyAsync(c => names.Contains(c.Name))));

        var password = (await visitor.Open(await visitor.Confirm(check))).QuerySelector("code")!.TextContent;
        var account = await app.InDatabase(Guid.Empty, db => db.Set<Account>().SingleAsync(a => a.UserName == user));
        await app.SignIn(account, password);

        var commune = await app.InDatabase(Guid.Empty, db => db.Set<Commune>().SingleAsync(c => c.Name == names[1]));
        Assert.Equal(("40", "xã " + names[1]), (commune.ProvinceCode, commune.OfficialName));
        var offices = await app.InDatabase(commune.Id, db => db.Set<Organization>().OrderBy(o => o.Id).ToListAsync());
        Assert.Equal(offices[0].Id, offices[1].ParentId);

        Assert.Contains("0 to add, 0 to change, 7 unchanged", (await visitor.Open(await visitor.Check(workbook))).Body!.TextContent, StringComparison.Ordinal);
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
        Assert.Contains("0 to add, 0 to change, 3 unchanged, 0 wrong", (await visitor.Open(await visitor.Check(workbook))).Body!.TextContent, StringComparison.Ordinal);
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

        var check = await visitor.Check(workbook);
        var page = await visitor.Open(check);

        var wrong = page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td")[1].TextContent);
        Assert.Equal(["Xã, cell C2", "Đơn vị, cell G2", "Đơn vị, cell C4", "Tài khoản, cell B2", "Tài khoản, cell D3", "Tài khoản, cell F4", "Đơn vị, cell A3"], wrong);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        var (forced, _) = await visitor.Post(check, Visitor.ValuesOf(await visitor.Open("/admin/import")));
        Assert.Equal(HttpStatusCode.Conflict, forced.StatusCode);
        Assert.Equal(0, await app.InDatabase(commune.Id, db => db.Set<Organization>().CountAsync()));
    }

    [Fact]
    public async Task What_a_workbook_leaves_empty_or_out_stays_as_it_is()
    {
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "40"));
        var (name, code) = ($"Ba {Guid.CreateVersion7():N}", $"{Random.Shared.Next(10_000, 99_999)}");
        await visitor.Confirm(await visitor.Check(Workbook([[code, name, "Xã", "Nghệ An", "Tên cũ; Tên khác"]],
            [[name, "KT", "Phòng Kinh tế", "P. KT", "Kinh tế; KTHT", "", ""]], [])));

        using var writer = new XlsxWriter();
        writer.Add("Xã", [new("Tên xã"), new("Loại"), new("Tỉnh"), new("Tên gọi khác")], [[name, "Xã", "Nghệ An", ""]])
            .Add("Đơn vị", [new("Xã"), new("Tên chính thức"), new("Tên viết tắt")], [[name, "Phòng Kinh tế", " "]]);
        var page = await visitor.Open(await visitor.Check(writer.ToArray()));
        Assert.Contains("0 to add, 0 to change, 2 unchanged, 0 wrong", page.Body!.TextContent, StringComparison.Ordinal);

        var renamed = Workbook([["", name, "Xã", "Nghệ An", "Tên mới"]], [[name, "", "Phòng  Kinh\ntế", "PKT", "", "", ""]], []);
        await visitor.Confirm(await visitor.Check(renamed));

        var commune = await app.InDatabase(Guid.Empty, db => db.Set<Commune>().SingleAsync(c => c.Name == name));
        Assert.Equal((code, "Tên mới"), (commune.Code, Assert.Single(commune.Aliases)));
        var office = await app.InDatabase(commune.Id, db => db.Set<Organization>().Include(o => o.Names).SingleAsync());
        Assert.Equal(("KT", "PKT", "KTHT Kinh tế"), (office.Code, office.ShortName, string.Join(' ', office.Aliases.Order(StringComparer.Ordinal))));
    }

    [Fact]
    public async Task Another_title_is_corrected_and_another_role_is_given_in_addition()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var user = $"nv{Guid.CreateVersion7():N}";
        await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng Kinh tế"));
        await visitor.Confirm(await visitor.Check(Workbook([], [], [["", user, "Nguyễn Thị Danh", "Chuyên viên", "Chuyên viên", ""]])));

        var changed = Workbook([], [], [["", user, "Nguyễn Thị Danh", "Chuyên viên", "Chuyên viên\nchính", ""], ["", user, "Nguyễn Thị Danh", "Trưởng phòng", "", "Phòng Kinh tế"]]);
        var check = await visitor.Check(changed);
        var said = (await visitor.Open(check)).QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td")[4].TextContent);
        Assert.Equal(["Chức danh: Chuyên viên → Chuyên viên chính", "one more position: Trưởng phòng, Phòng Kinh tế"], said);
        await visitor.Confirm(check);

        var account = await app.InDatabase(Guid.Empty, db => db.Set<Account>().SingleAsync(a => a.UserName == user));
        var titles = await app.InDatabase(commune.Id, db => db.Set<Position>().Where(p => p.AccountId == account.Id).Select(p => p.Title).ToListAsync());
        Assert.Equal(["Chuyên viên chính", "Trưởng phòng"], titles.Order(StringComparer.Ordinal)); // also where the administrator reads English
        var history = (await visitor.Open($"/admin/accounts/{account.Id}")).Body!.TextContent;
        Assert.Contains("Position given: Trưởng phòng, Phòng Kinh tế", history, StringComparison.Ordinal);
        Assert.Contains("Title changed: Chuyên viên → Chuyên viên chính", history, StringComparison.Ordinal);
        Assert.Contains("0 to add, 0 to change, 2 unchanged", (await visitor.Open(await visitor.Check(changed))).Body!.TextContent, StringComparison.Ordinal);
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
        var check = await visitor.Check(Workbook([], [["", "", "Phòng A", "", "", "", ""]], []));
        var other = await app.SignIn(await app.Account(Role.Administrator, two.Id));
        using var response = await other.Http.GetAsync(new Uri(check, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Confirmed_in_two_tabs_at_once_it_is_imported_once_and_the_passwords_shown_are_the_true_ones()
    {
        var commune = await app.Commune("40");
        var visitor = await app.SignIn(await app.Account(Role.Administrator, commune.Id));
        var user = $"nv{Guid.CreateVersion7():N}";
        var address = await visitor.Check(Workbook([], [], [["", user, "Nguyễn Thị Hai Tab", "Văn thư", "", ""]]));

        var tabs = await Task.WhenAll(visitor.Open(address), visitor.Open(address), visitor.Open(address));

        var answers = await Task.WhenAll(tabs.Select(tab => visitor.Post(address, Visitor.ValuesOf(tab))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Response.StatusCode));
        var password = Assert.Single((await visitor.Open(await visitor.Ended(answers[0].Response.Headers.Location!.ToString()))).QuerySelectorAll("code")).TextContent;
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
        var address = await visitor.Confirm(await visitor.Check(Workbook([], [], [["", $"nv{Guid.CreateVersion7():N}", "Nguyễn Thị Quên", "Văn thư", "", ""]])));
        await Prune();
        Assert.Single((await visitor.Open(address)).QuerySelectorAll("code"));

        await app.InDatabase(commune.Id, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(d => d.EndedAt, DateTimeOffset.UtcNow.AddMinutes(-31))));
        await Prune();
        var draft = await app.InDatabase(commune.Id, db => Mine(db).Select(d => d.Id).SingleAsync());
        Assert.Null(await app.InDatabase(commune.Id, db => db.Set<ImportPart>().Where(p => p.DraftId == draft).Select(p => p.Passwords).SingleAsync()));
        var page = await visitor.Open(address);
        Assert.Empty(page.QuerySelectorAll("code"));
        Assert.Contains("Nguyễn Thị Quên", page.Body!.TextContent, StringComparison.Ordinal);

        await app.InDatabase(commune.Id, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(d => d.At, DateTimeOffset.UtcNow.AddHours(-25))));
        await Prune();
        Assert.True(await app.InDatabase(commune.Id, db => Mine(db).AnyAsync()), "it ended only now");

        await app.InDatabase(commune.Id, db => Mine(db).ExecuteUpdateAsync(set => set.SetProperty(d => d.EndedAt, DateTimeOffset.UtcNow.AddHours(-25))));
        await Prune();
        Assert.False(await app.InDatabase(commune.Id, db => Mine(db).AnyAsync()));

        IQueryable<ImportDraft> Mine(AppDb db) => db.Set<ImportDraft>().Where(d => d.TenantId == commune.Id);
        Task Prune() => ActivatorUtilities.CreateInstance<Pruning>(app.Services).Prune(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_preview_names_the_commune_of_each_row_new_ones_first_and_what_changes()
    {
        Commune[] communes = [await app.Commune("48"), await app.Commune("48")];
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "48"));
        await visitor.Confirm(await visitor.Check(Workbook([], communes.Select(c => (XlsxCell[])[c.Name, "", "Phòng Kinh tế", "PKT", "", "", ""]), [])));

        var page = await visitor.Open(await visitor.Check(Workbook([], [
            [communes[0].Name, "", "Phòng Kinh tế", "PKT", "", "", ""],
            [communes[1].Name, "", "Phòng Kinh tế", "KT", "Kinh tế xã", "", ""],
            [communes[1].Name, "", "Văn phòng", "", "", "", ""]], [])));

        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()).ToList()).ToList();
        Assert.Equal([communes[1].OfficialName, communes[1].OfficialName, communes[0].OfficialName], rows.Select(r => r[0]));
        Assert.Equal(["add", "change"], rows.Where(r => r.Count > 3).Select(r => r[3]));
        Assert.Equal(["Đơn vị, row 4", "Đơn vị, row 3", "Đơn vị, row 2"], rows.Select(r => r[1]));
        Assert.Equal("Tên viết tắt: PKT → KT; Tên gọi khác: (để trống) → Kinh tế xã", rows[1][4]);
        Assert.Equal("Phòng Kinh tế", page.QuerySelector("details tbody tr td:nth-child(3)")!.TextContent);
    }

    [Fact]
    public async Task A_page_of_communes_in_which_nothing_changes_leads_on_to_the_next()
    {
        Commune[] communes = [.. await Task.WhenAll(Enumerable.Range(0, 11).Select(_ => app.Commune("51")))];
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "51"));
        XlsxCell[][] rows = [.. communes.Select(c => (XlsxCell[])[c.Name, "", "Phòng Kinh tế", "PKT", "", "", ""])];
        await visitor.Confirm(await visitor.Check(Workbook([], rows, [])));

        var page = await visitor.Open(await visitor.Check(Workbook([], rows, [])));
        var next = await visitor.Open(page.QuerySelector(".pager a")!.GetAttribute("href")!);

        Assert.Equal((10, 1), (page.QuerySelectorAll("details tbody tr").Length, next.QuerySelectorAll("details tbody tr").Length));
    }

    [Fact]
    public async Task A_commune_that_cannot_be_imported_any_more_is_named_and_the_others_are_imported()
    {
        Commune[] communes = [await app.Commune("48"), await app.Commune("48"), await app.Commune("48")];
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "48"));
        var users = communes.Select(_ => $"nv{Guid.CreateVersion7():N}").ToList();
        var check = await visitor.Check(Workbook([], communes.Select(c => (XlsxCell[])[c.Name, "", "Phòng Kinh tế", "", "", "", ""]), communes.Zip(users, (c, u) => (XlsxCell[])[c.Name, u, "Nguyễn Thị Ba Xã", "Văn thư", "", ""])));
        await app.VisitAs(Role.Administrator, (await app.Commune()).Id).Fill("/admin/accounts/add-account", ("Form.FullName", "Nhanh Tay"), ("Form.UserName", users[1]), ("Form.Position.Role", "Officer"));

        var page = await visitor.Open(await visitor.Confirm(check));

        Assert.Contains("2 communes imported, 1 not", page.QuerySelector(".page-header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("code").Length);
        Assert.Equal(2, page.QuerySelectorAll("textarea[readonly]").Length);
        var states = page.QuerySelectorAll("section.no-print")[0].QuerySelectorAll("tbody tr");
        Assert.Equal((communes[1].OfficialName, "not imported"), (states[0].QuerySelector("td")!.TextContent, states[0].QuerySelector(".tag")!.TextContent));
        Assert.Contains("is taken", page.QuerySelectorAll("section.no-print")[^1].QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 0, 1), (await Offices(0), await Offices(1), await Offices(2)));

        Task<int> Offices(int commune) => app.InDatabase(communes[commune].Id, db => db.Set<Organization>().CountAsync());
    }

    [Fact]
    public async Task A_user_name_in_two_communes_of_the_workbook_is_found_by_the_check()
    {
        Commune[] communes = [await app.Commune("48"), await app.Commune("48")];
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "48"));
        var user = $"nv{Guid.CreateVersion7():N}";
        var page = await visitor.Open(await visitor.Check(Workbook([], [], communes.Select(c => (XlsxCell[])[c.Name, user, "Nguyễn Thị Hai Xã", "Văn thư", "", ""]))));
        Assert.Contains("stands in two communes", Assert.Single(page.QuerySelectorAll("tbody tr"), r => r.QuerySelector(".tag.red") is not null).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_no_longer_set_up_communes_imports_nothing()
    {
        var commune = await app.Commune("48");
        var account = await app.Account(Role.Administrator, commune.Id);
        var visitor = await app.SignIn(account);
        var check = await visitor.Check(Workbook([], [["", "", "Phòng A", "", "", "", ""]], []));
        await app.InDatabase(commune.Id, db => db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true)));

        var page = await visitor.Open(await visitor.Confirm(check));

        Assert.Contains("You may no longer do this", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(commune.Id, db => db.Set<Organization>().CountAsync()));
    }

    [Fact]
    public async Task The_administrator_of_a_commune_sets_up_no_other()
    {
        var (own, other) = (await app.Commune("48"), await app.Commune("48"));
        var visitor = await app.SignIn(await app.Account(Role.Administrator, own.Id));
        var page = await visitor.Open(await visitor.Check(Workbook([["", $"Lạ {Guid.CreateVersion7():N}", "xã", "48", ""]], [[other.Name, "", "Phòng A", "", "", "", ""]], [])));
        Assert.Contains("0 to add, 0 to change, 0 unchanged, 2 wrong", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_province_with_more_than_300_communes_is_exported_in_full()
    {
        const string Province = "96";
        var names = Enumerable.Range(0, 310).Select(_ => $"Nhiều {Guid.CreateVersion7():N}").ToList();
        await app.InDatabase(Guid.Empty, db =>
        {
            db.AddRange(names.Select(n => new Commune { ProvinceCode = Province, Name = n, Kind = CommuneKind.Commune, OfficialName = "xã " + n }));
            return db.SaveChangesAsync();
        });
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, null));
        Assert.Equal(names.Order(), (await Exported("?province=" + Province)).Intersect(names).Order());
        Assert.Empty(await Exported(""));

        async Task<List<string>> Exported(string query)
        {
            using var response = await visitor.Http.GetAsync(new Uri("/admin/import/workbook" + query, UriKind.Relative), TestContext.Current.CancellationToken);
            using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            return [.. XlsxReader.Read(file).Single(s => s.Name == "Xã").Rows.Skip(1).Select(r => r[1])];
        }
    }

    private static byte[] Workbook(IEnumerable<XlsxCell[]> communes, IEnumerable<XlsxCell[]> offices, IEnumerable<XlsxCell[]> accounts)
    {
        using var writer = new XlsxWriter();
        return writer.Add("Xã", _communes, communes).Add("Đơn vị", _organizations, offices).Add("Tài khoản", _accounts, accounts).ToArray();
    }
}
