using System.Net;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.Admin;

public sealed class OrganizationPagesTests(TestApp app)
{
    private readonly Guid _commune = Guid.CreateVersion7();

    [Theory]
    [InlineData("/admin/offices", "add-office", "edit-office", "end-office")]
    [InlineData("/admin/villages", "add-village", "edit-village", "end-village")]
    [InlineData("/admin/outside-bodies", "add-outside-body", "edit-outside-body", "end-outside-body")]
    public async Task An_organization_is_added_changed_found_by_any_name_and_ended(string list, string add, string edit, string end)
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        Assert.NotNull((await visitor.Open(list)).QuerySelector(".empty"));

        var (added, _) = await visitor.Fill($"{list}/{add}", ("Form.OfficialName", "Phòng Văn hóa - Xã hội"), ("Form.Aliases", "Văn xã\r\nPhòng văn hóa"));
        Assert.Equal(list, added.Headers.Location?.ToString());
        var id = await app.InDatabase(_commune, db => db.Set<Organization>().Select(o => o.Id).SingleAsync());

        var (changed, _) = await visitor.Fill($"{list}/{edit}/{id}", ("Form.ShortName", "Phòng VHXH"));
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Contains("Phòng VHXH; Phòng văn hóa; Văn xã", (await visitor.Open($"{list}?Search=van xa")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Open($"{list}?Search=khong co")).QuerySelector(".empty"));

        var (refused, page) = await visitor.Fill($"{list}/{end}/{id}", ("Form.LastDay", "2099-12-31"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Enter the reason", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await visitor.Fill($"{list}/{end}/{id}", ("Form.LastDay", "2099-12-31"), ("Form.Reason", "Sáp nhập"));

        var log = await app.InDatabase(_commune, db => db.Set<RecordedEvent>().Where(e => e.Subject == id).OrderBy(e => e.At).Select(e => new { e.Name, e.Reason }).ToListAsync());
        Assert.Equal(["OrganizationAdded", "OrganizationChanged", "OrganizationEnded"], log.Select(e => e.Name.Split('.')[^1]));
        Assert.Equal("Sáp nhập", log[^1].Reason);
    }

    [Theory]
    [InlineData("Form.OfficialName", "Tổ CĐS")]
    [InlineData("Form.ShortName", "tổ cđs")]
    [InlineData("Form.Aliases", "Tổ khác\r\nTổ CĐS")]
    public async Task A_name_that_another_office_bears_is_refused(string field, string name)
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Tổ Chuyển đổi số xã"), ("Form.Aliases", "Tổ CĐS"));

        var (refused, page) = await visitor.Fill("/admin/offices/add-office", [.. new[] { ("Form.OfficialName", "Ban Chỉ đạo") }.Where(f => f.Item1 != field), (field, name)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("“Tổ Chuyển đổi số xã”", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#" + field.Replace('.', '_'), page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        var id = await app.InDatabase(_commune, db => db.Set<Organization>().Select(o => o.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Found, (await visitor.Fill($"/admin/offices/edit-office/{id}", ("Form.ShortName", "TCĐS"))).Item1.StatusCode); // its own names are free
    }

    [Fact]
    public async Task What_is_chosen_from_stands_in_the_order_of_the_alphabet()
    {
        string[] names = ["Ban A", "Dân vận", "Đoàn Thanh niên", "Ủy ban Mặt trận", "Văn phòng"];
        foreach (var name in names.Reverse())
        {
            await Add(name);
        }

        var visitor = app.VisitAs(Role.Administrator, _commune);
        foreach (var list in new[] { (await visitor.Open("/admin/offices/add-office")).QuerySelector("#Form_ParentId"), (await visitor.Open("/admin/accounts/add-account")).QuerySelector("#Form_Position_OrganizationId") })
        {
            Assert.Equal(names, list!.QuerySelectorAll("option").Skip(1).Select(o => o.TextContent));
        }
    }

    [Fact]
    public async Task Two_people_do_not_overwrite_each_other()
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        var id = await Add("Phòng Kinh tế");
        await visitor.Fill($"/admin/offices/edit-office/{id}", ("Form.ShortName", "KT"));

        var (late, page) = await visitor.Fill($"/admin/offices/edit-office/{id}", ("Form.ShortName", "PKT"), ("Form.Version", "0"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else has changed this", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_posted_twice_adds_once()
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        var key = ("IdempotencyKey", Guid.CreateVersion7().ToString());
        var (first, _) = await visitor.Fill("/admin/villages/add-village", ("Form.OfficialName", "Thôn Một"), key);
        var (again, _) = await visitor.Fill("/admin/villages/add-village", ("Form.OfficialName", "Thôn Một"), key);

        Assert.Equal((HttpStatusCode.Found, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Equal(1, await app.InDatabase(_commune, db => db.Set<Organization>().CountAsync()));
    }

    [Fact]
    public async Task A_refused_form_is_corrected_with_the_same_key()
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        var key = ("IdempotencyKey", Guid.CreateVersion7().ToString());
        var (refused, page) = await visitor.Fill("/admin/villages/add-village", ("Form.OfficialName", ""), ("Form.Code", "T1"), key);
        var (corrected, _) = await visitor.Fill("/admin/villages/add-village", ("Form.OfficialName", "Thôn Hai"), key);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (refused.StatusCode, corrected.StatusCode));
        Assert.Equal("T1", page.QuerySelector("#Form_Code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_office_cannot_be_part_of_what_is_part_of_it()
    {
        var visitor = app.VisitAs(Role.Administrator, _commune);
        var (above, below) = (await Add("Văn phòng"), await Add("Tổ Tổng hợp"));
        await visitor.Fill($"/admin/offices/edit-office/{below}", ("Form.ParentId", above.ToString()));
        var (response, _) = await visitor.Fill($"/admin/offices/edit-office/{above}", ("Form.ParentId", below.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("— Tổ Tổng hợp", (await visitor.Open("/admin/offices")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_sees_the_offices_and_changes_none()
    {
        var id = await Add("Phòng Kinh tế");
        var officer = app.VisitAs(Role.Officer, _commune);
        Assert.Contains("Phòng Kinh tế", (await officer.Open("/admin/offices")).Body!.TextContent, StringComparison.Ordinal);
        using var response = await officer.Http.GetAsync(new Uri($"/admin/offices/edit-office/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Task<Guid> Add(string name) => app.InDatabase(_commune, async db =>
    {
        var office = Organization.Create(OrganizationKind.Office, name, null, [], new(2026, 1, 1));
        db.Add(office);
        await db.SaveChangesAsync();
        return office.Id;
    });
}
