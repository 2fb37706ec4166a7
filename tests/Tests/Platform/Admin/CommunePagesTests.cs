using System.Net;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Platform.Admin;

public sealed class CommunePagesTests(TestApp app)
{
    [Fact]
    public async Task The_administrator_of_a_province_adds_a_commune_enters_it_and_adds_an_office()
    {
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "38"));
        var name = $"Mới {Guid.CreateVersion7():N}";
        var (added, _) = await visitor.Fill("/admin/communes/add-commune", ("Form.Kind", "Ward"), ("Form.Name", name), ("Form.ProvinceCode", "38"));
        Assert.Equal("/admin/communes", added.Headers.Location?.ToString());
        var id = await app.InDatabase(Guid.Empty, db => db.Set<Commune>().Where(c => c.Name == name).Select(c => c.Id).SingleAsync());

        var (silent, _) = await visitor.Fill($"/admin/communes/enter-commune/{id}");
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        await visitor.Fill($"/admin/communes/enter-commune/{id}", ("Reason", "Hỗ trợ thiết lập"));
        await visitor.Fill("/admin/offices/add-office", ("Form.OfficialName", "Phòng Kinh tế"));

        var log = await app.InDatabase(id, db => db.Set<RecordedEvent>().OrderBy(e => e.At).Select(e => new { e.Name, e.Reason, e.By }).ToListAsync());
        Assert.Equal(["CommuneEntered", "OrganizationAdded"], log.Select(e => e.Name.Split('.')[^1]));
        Assert.Equal(("Hỗ trợ thiết lập", "Trần Thị Tỉnh"), (log[0].Reason, log[0].By));

        await visitor.Fill("/admin/communes/leave-commune");
        Assert.DoesNotContain("Phòng Kinh tế", (await visitor.Open("/admin/offices")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_typed_before_the_name_is_no_part_of_it()
    {
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "38"));
        var name = $"Mới {Guid.CreateVersion7():N}";
        await visitor.Fill("/admin/communes/add-commune", ("Form.Kind", "Ward"), ("Form.Name", "Phường " + name), ("Form.ProvinceCode", "38"));
        var said = (await visitor.Open("/admin/communes")).QuerySelector("[role=status]")!.TextContent;
        Assert.Contains($"“phường {name}” was added", said, StringComparison.Ordinal);
        Assert.Equal("phường " + name, await app.InDatabase(Guid.Empty, db => db.Set<Commune>().Where(c => c.Name == name).Select(c => c.OfficialName).SingleAsync()));

        var (refused, page) = await visitor.Fill("/admin/communes/add-commune", ("Form.Kind", "Ward"), ("Form.Name", "xã " + name), ("Form.ProvinceCode", "38"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("begins with another kind", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_looks_into_a_commune_and_changes_nothing()
    {
        var commune = await app.Commune("38");
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceSupervisor, "38"));
        await visitor.Fill($"/admin/communes/enter-commune/{commune.Id}", ("Reason", "Kiểm tra"));

        Assert.Contains(commune.OfficialName, (await visitor.Open("/admin/offices")).Body!.TextContent, StringComparison.Ordinal);
        using var response = await visitor.Http.GetAsync(new Uri("/admin/offices/add-office", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_commune_of_another_province_is_not_found()
    {
        var commune = await app.Commune("25");
        var visitor = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, "38"));
        foreach (var page in new[] { "enter-commune", "edit-commune" })
        {
            using var response = await visitor.Http.GetAsync(new Uri($"/admin/communes/{page}/{commune.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.DoesNotContain(commune.OfficialName, (await visitor.Open("/admin/communes?Search=" + commune.Name)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_34_provinces_are_there_with_their_codes()
    {
        var provinces = await app.InDatabase(Guid.Empty, db => db.Set<Province>().OrderBy(p => p.Code).ToListAsync());
        Assert.Equal(34, provinces.Count);
        Assert.Equal(("01", "Thành phố Hà Nội"), (provinces[0].Code, provinces[0].OfficialName));
        Assert.Equal(("96", "Tỉnh Cà Mau"), (provinces[^1].Code, provinces[^1].OfficialName));
        Assert.Equal("79", provinces.Single(p => p.Matches("tp hcm") || p.Matches("TP.HCM")).Code);
    }

    [Fact]
    public async Task Of_two_who_edit_a_province_at_once_the_second_is_told_and_who_changes_nothing_leaves_no_line()
    {
        const string Address = "/admin/provinces/edit-province/11";
        var visitor = app.VisitAs(Role.ProvinceAdministrator, Guid.Empty, "11");
        var opened = Visitor.ValuesOf(await visitor.Open(Address));
        var alias = $"T{Guid.CreateVersion7():N}";
        await visitor.Fill(Address, ("Form.Aliases", alias));
        await visitor.Fill(Address);

        var (late, page) = await visitor.Post(Address, opened, ("Form.Aliases", "Tên muộn"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else has changed this", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var lines = await app.InDatabase(Guid.Empty, db => db.Set<RecordedEvent>().Where(e => e.Name.EndsWith(".ProvinceChanged")).Select(e => e.Payload).ToListAsync());
        Assert.Single(lines, l => l.Contains(alias, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("\"Changes\":[]", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_supervises_may_only_read() =>
        Assert.DoesNotContain(PlatformPermissions.All, p => p.Roles.Contains(Role.ProvinceSupervisor) && !p.Name.EndsWith(".read", StringComparison.Ordinal));
}
