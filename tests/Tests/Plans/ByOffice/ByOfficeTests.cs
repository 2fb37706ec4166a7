using System.Net;
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
        var (response, _) = await visitor.Fill(mend, ("Input.OrganizationId", plan.Culture.Id.ToString()), ("Input.Name", PlanFixture.UnknownOffice));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Null((await visitor.Open($"/plans/by-office/{plan.Plan.Id}")).QuerySelector("main a[href*='match-office']"));
        var history = await visitor.Open($"/plans/history/{plan.Plan.Id}");
        Assert.Contains(PlanFixture.UnknownOffice, history.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
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

    private async Task<int> Count(PlanFixture plan)
    {
        var visitor = app.VisitAs(Role.Officer, plan.Tenant, plan.Culture.Id, Guid.CreateVersion7(), Guid.CreateVersion7());
        await visitor.Open("/plans/by-office/mine");
        return await app.CountStatements(() => visitor.Open("/plans/by-office/mine"));
    }
}
