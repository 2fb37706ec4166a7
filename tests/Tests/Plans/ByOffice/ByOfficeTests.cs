using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans;
using XaSo.Plans.ByOffice;
using XaSo.Plans.Items;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Tests.Plans.ByOffice;

public sealed class ByOfficeTests(TestApp app)
{
    [Fact]
    public async Task A_name_that_the_commune_does_not_know_is_recognised_by_a_person()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        var page = await visitor.Open($"/plans/by-office/{plan.Plan.Id}");
        var mend = page.QuerySelector("main a[href*='match-office']")!.GetAttribute("href")!;
        var (response, _) = await visitor.Fill(mend, ("Input.Meaning", plan.Culture.Id.ToString()), ("Input.Name", PlanFixture.UnknownOffice));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Null((await visitor.Open($"/plans/by-office/{plan.Plan.Id}")).QuerySelector("main a[href*='match-office']"));
        var history = await visitor.Open($"/plans/history/{plan.Plan.Id}");
        Assert.Contains(PlanFixture.UnknownOffice, history.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Several")]
    [InlineData("Villages")]
    [InlineData("Committee")]
    public async Task A_name_that_means_no_single_office_leaves_the_list_and_the_check_and_is_remembered(string group)
    {
        var plan = await PlanFixture.Add(app);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        Assert.Equal(1, await Unknown(visitor, plan.Plan.Id));

        var (response, _) = await visitor.Fill($"/plans/by-office/match-office/{plan.Plan.Id}?name={PlanFixture.UnknownOffice}", ("Input.Meaning", group));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, await Unknown(visitor, plan.Plan.Id));
        Assert.Contains(PlanFixture.UnknownOffice, (await visitor.Open($"/plans/history/{plan.Plan.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var later = await Named(plan.Tenant, PlanFixture.UnknownOffice.ToUpperInvariant());
        Assert.Equal(group, Assert.Single(later).Group.ToString());
    }

    [Fact]
    public async Task Groups_the_committee_of_the_commune_and_several_offices_in_one_field_are_recognised_by_themselves()
    {
        var plan = await PlanFixture.Add(app);

        Assert.Equal([OfficeGroup.Several], (await Named(plan.Tenant, "Các phòng, đơn vị, tổ chức có liên quan")).Select(o => o.Group!.Value));
        Assert.Equal([OfficeGroup.Several], (await Named(plan.Tenant, "Các phòng, đơn vị liên quan")).Select(o => o.Group!.Value));
        Assert.Equal([OfficeGroup.Villages], (await Named(plan.Tenant, "Các thôn, tổ dân phố")).Select(o => o.Group!.Value));
        Assert.Equal([OfficeGroup.Committee], (await Named(plan.Tenant, "UBND xã")).Select(o => o.Group!.Value));
        Assert.Equal([plan.Culture.Id, plan.Police.Id], (await Named(plan.Tenant, "Phòng VHXH, Công an xã")).Select(o => o.OrganizationId));
        Assert.Equal((null, null), Assert.Single(await Named(plan.Tenant, "Công an xã, Tổ công tác Đề án")) is var both ? (both.OrganizationId, both.Group) : default);
        Assert.Null(OfficeNames.GroupOf("UBND xã Khác", "xã Mẫu"));
        Assert.Equal(OfficeGroup.Committee, OfficeNames.GroupOf("Ủy ban nhân dân xã Mẫu", "xã Mẫu"));
    }

    [Theory]
    [InlineData("Các thôn")]
    [InlineData("các tổ công nghệ số cộng đồng")]
    [InlineData("Tổ công nghệ số cộng đồng các thôn")]
    [InlineData("Tổ CNSCĐ ở thôn, xóm", false)]
    [InlineData("Trưởng các thôn, tổ dân phố")]
    [InlineData("Trưởng thôn")]
    [InlineData("Tổ công nghệ số cộng đồng xã", false)]
    [InlineData("Phòng Văn hóa - Xã hội", false)]
    public void Villages_are_meant_by_their_people_and_digital_teams(string name, bool villages = true) =>
        Assert.Equal(villages ? OfficeGroup.Villages : null, OfficeNames.GroupOf(name, "xã Mẫu"));

    [Fact]
    public async Task What_every_village_is_asked_to_do_is_the_work_of_each_and_of_the_digital_teams()
    {
        var plan = await PlanFixture.Add(app);
        var village = await app.InDatabase(plan.Tenant, async db =>
        {
            var village = Organization.Create(OrganizationKind.Village, "Thôn Thượng", null, [], new(2025, 7, 1));
            db.Add(village);
            await db.SaveChangesAsync();
            return village.Id;
        });
        await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/by-office/match-office/{plan.Plan.Id}?name={PlanFixture.UnknownOffice}", ("Input.Meaning", "Villages"));
        var task = $"/plans/planned-tasks/{plan.Later.Id}";
        var head = app.VisitAs(Role.Officer, plan.Tenant, village, Guid.CreateVersion7(), Guid.CreateVersion7());
        var member = app.VisitAs(Role.DigitalTeam, plan.Tenant, plan.Police.Id, Guid.CreateVersion7(), Guid.CreateVersion7());
        var officer = app.VisitAs(Role.Officer, plan.Tenant, plan.Police.Id, Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Contains(task, await Links(head, "/plans/by-office/mine"));
        Assert.Contains(task, await Links(head, "/boards"));
        Assert.Contains(task, await Links(head, $"/plans/planned-tasks?within={village}"));
        Assert.Contains(task, await Links(member, "/plans/by-office/mine"));
        Assert.Contains(task, await Links(member, $"/plans/planned-tasks?within={plan.Police.Id}"));
        Assert.DoesNotContain(task, await Links(officer, "/plans/by-office/mine"));
        Assert.DoesNotContain(task, await Links(officer, $"/plans/planned-tasks?within={plan.Police.Id}"));
        Assert.DoesNotContain($"/plans/planned-tasks/complete-task/{plan.Later.Id}", await Links(head, "/boards")); // it is done when all have done it

        static async Task<IReadOnlyList<string?>> Links(Visitor visitor, string page) =>
            [.. (await visitor.Open(page)).QuerySelectorAll("main tbody a").Select(a => a.GetAttribute("href"))];
    }

    [Fact]
    public async Task My_work_is_marked_as_done_from_its_list_by_who_leads_it()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.HeadOfDivision, plan.Tenant, plan.Culture.Id, Guid.CreateVersion7(), Guid.CreateVersion7()).Open("/plans/by-office/mine");
        Assert.NotNull(page.QuerySelector($"main a[href='/plans/planned-tasks/complete-task/{plan.Late.Id}']"));
        Assert.Null(page.QuerySelector($"main a[href='/plans/planned-tasks/complete-task/{plan.Continuous.Id}']"));
    }

    [Fact]
    public async Task A_correction_parts_offices_that_were_typed_with_a_comma()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);

        await visitor.Fill($"/plans/corrections/correct-item/{plan.Ownerless.Id}", ("Form.Task.Leads", "Phòng VHXH, Công an xã"));

        var named = await app.InDatabase(plan.Tenant, db => db.Set<ItemOffice>().Where(o => o.ItemId == plan.Ownerless.Id).Select(o => o.OrganizationId).ToListAsync());
        Assert.Equal(new Guid?[] { plan.Culture.Id, plan.Police.Id }.ToHashSet(), [.. named]);
    }

    [Fact]
    public async Task The_work_of_my_office_and_of_those_below_it_is_listed_the_late_first()
    {
        var plan = await PlanFixture.Add(app);
        var head = await app.InDatabase(plan.Tenant, async db =>
        {
            var head = Organization.Create(OrganizationKind.Office, "Ủy ban nhân dân xã", null, [], new(2025, 7, 1));
            db.Add(head);
            (await db.Set<Organization>().FindAsync(plan.Culture.Id))!.ParentId = head.Id;
            await db.SaveChangesAsync();
            return head.Id;
        });
        var page = await app.VisitAs(Role.Officer, plan.Tenant, head, Guid.CreateVersion7(), Guid.CreateVersion7()).Open("/plans/by-office/mine");
        var links = page.QuerySelectorAll("main tbody a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal($"/plans/planned-tasks/{plan.Late.Id}", links[0]);
        Assert.Contains($"/plans/planned-tasks/{plan.Continuous.Id}", links);
        Assert.DoesNotContain($"/plans/planned-tasks/{plan.Soon.Id}", links);
        Assert.Contains($"/plans/targets/{plan.Targets[0].Id}", links);
        Assert.Contains($"/plans/planned-tasks/{plan.Late.Id}", await Links($"/plans/planned-tasks?within={head}"));
        Assert.DoesNotContain($"/plans/planned-tasks/{plan.Soon.Id}", await Links($"/plans/planned-tasks?within={head}"));
        Assert.Contains($"/plans/targets/{plan.Targets[0].Id}", await Links($"/plans/targets?within={head}"));

        async Task<IReadOnlyList<string?>> Links(string list) =>
            [.. (await app.VisitAs(Role.Officer, plan.Tenant).Open(list)).QuerySelectorAll("main tbody a").Select(a => a.GetAttribute("href"))];
    }

    [Fact]
    public async Task Who_belongs_to_no_office_is_told_so()
    {
        var page = await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Open("/plans/by-office/mine");
        Assert.Contains("Your position belongs to no office", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_work_takes_the_same_number_of_statements_however_much_it_is()
    {
        var small = await PlanFixture.Add(app);
        var large = await PlanFixture.Add(app, tasks: 100);
        Assert.Equal(await Count(small), await Count(large));
    }

    /// <summary>The page and the check count the same.</summary>
    private static async Task<int> Unknown(Visitor visitor, Guid plan)
    {
        var listed = (await visitor.Open($"/plans/by-office/{plan}")).QuerySelectorAll("main .notice a[href*='match-office']").Length;
        var found = (await visitor.Open($"/plans/lint/{plan}")).QuerySelectorAll("main li[id^='UnknownOffice']").Length;
        Assert.Equal(listed, found);
        return listed;
    }

    private async Task<IReadOnlyList<NamedOffice>> Named(Guid tenant, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(tenant, "Người rà soát");
        return (await scope.ServiceProvider.GetRequiredService<OfficeNames>().Read([name], TestContext.Current.CancellationToken))[name];
    }

    private async Task<int> Count(PlanFixture plan)
    {
        var visitor = app.VisitAs(Role.Officer, plan.Tenant, plan.Culture.Id, Guid.CreateVersion7(), Guid.CreateVersion7());
        await visitor.Open("/plans/by-office/mine");
        return await app.CountStatements(() => visitor.Open("/plans/by-office/mine"));
    }
}
