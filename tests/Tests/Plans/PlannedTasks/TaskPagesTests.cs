using System.Net;
using AngleSharp.Dom;
using XaSo.Platform.Accounts;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.PlannedTasks;

public sealed class TaskPagesTests(TestApp app)
{
    [Fact]
    public async Task An_office_is_named_with_who_heads_it_today()
    {
        var plan = await PlanFixture.Add(app);
        var (head, former, officer, police) = (Of("Trần Thị Trưởng"), Of("Lê Văn Nguyên"), Of("Phạm Văn Viên"), Of("Ngô Văn An"));
        await app.InDatabase(plan.Tenant, db =>
        {
            db.AddRange(head, former, officer, police);
            db.AddRange(
                new Position { AccountId = head.Id, OrganizationId = plan.Culture.Id, Role = Role.HeadOfDivision, Title = "Trưởng phòng", From = plan.Today.AddDays(-90) },
                new Position { AccountId = former.Id, OrganizationId = plan.Culture.Id, Role = Role.HeadOfDivision, Title = "Trưởng phòng", From = plan.Today.AddDays(-900), To = plan.Today.AddDays(-91) },
                new Position { AccountId = officer.Id, OrganizationId = plan.Culture.Id, Role = Role.Officer, Title = "Chuyên viên", From = plan.Today.AddDays(-90) },
                new Position { AccountId = police.Id, OrganizationId = plan.Police.Id, Role = Role.Police, Title = "Phó Trưởng công an xã", From = plan.Today.AddDays(-90) });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);

        foreach (var page in new[] { $"/plans/planned-tasks/{plan.Late.Id}", $"/plans/targets/{plan.Targets[0].Id}" })
        {
            var text = (await visitor.Open(page)).QuerySelector("main")!.TextContent;
            Assert.Contains("Trần Thị Trưởng, Trưởng phòng", text, StringComparison.Ordinal);
            Assert.DoesNotContain(former.FullName, text, StringComparison.Ordinal);
            Assert.DoesNotContain(officer.FullName, text, StringComparison.Ordinal);
        }

        // It has no head, so whoever sits there is named.
        Assert.Contains("Ngô Văn An, Phó Trưởng công an xã", (await visitor.Open($"/plans/planned-tasks/{plan.Soon.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        static Account Of(string name) => new() { FullName = name, UserName = Guid.CreateVersion7().ToString("N") };
    }

    [Theory]
    [InlineData("timing=late", "Rà soát bộ thủ tục hành chính")]
    [InlineData("timing=soon", "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng")]
    [InlineData("timing=later", "Xây dựng kho dữ liệu dùng chung")]
    [InlineData("timing=standing", "Tuyên truyền về an toàn thông tin mạng")]
    [InlineData("timing=undated", "Nâng cấp đường truyền trụ sở")]
    [InlineData("ownerless=true", "Nâng cấp đường truyền trụ sở")]
    [InlineData("pillar=data", "Xây dựng kho dữ liệu dùng chung")]
    [InlineData("q=TAP HUAN ky nang", "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng")]
    public async Task A_filter_leaves_the_tasks_that_fit(string filter, string expected)
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/planned-tasks?plan={plan.Plan.Id}&{filter}");
        Assert.EndsWith(expected, Assert.Single(Names(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_finds_what_it_leads_and_what_it_helps_with()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Officer, plan.Tenant).Open($"/plans/planned-tasks?office={plan.Police.Id}");
        Assert.Equal(2, Names(page).Count);
    }

    [Fact]
    public async Task A_long_list_is_paged_to_its_end_and_back()
    {
        var plan = await PlanFixture.Add(app, tasks: 120);
        var visitor = app.VisitAs(Role.Officer, plan.Tenant);
        var pages = new List<IReadOnlyList<string>>();
        var address = $"/plans/planned-tasks?plan={plan.Plan.Id}";
        for (string? next = address; next is not null;)
        {
            var page = await visitor.Open(next);
            pages.Add(Names(page));
            (address, next) = (next, page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        }

        Assert.Equal([50, 50, 25], pages.Select(p => p.Count));
        Assert.Equal(125, pages.SelectMany(p => p).Distinct().Count());
        var back = (await visitor.Open(address)).QuerySelector("a[rel=prev]")!.GetAttribute("href")!;
        Assert.Equal(pages[1], Names(await visitor.Open(back)));
    }

    [Fact]
    public async Task A_task_is_shown_with_its_words_its_offices_and_its_way_to_be_done()
    {
        var plan = await PlanFixture.Add(app);
        var page = await app.VisitAs(Role.Officer, plan.Tenant, plan.Culture.Id, Guid.CreateVersion7(), Guid.CreateVersion7()).Open($"/plans/planned-tasks/{plan.Late.Id}");
        Assert.Equal(plan.Late.Quote, page.QuerySelector("blockquote")!.TextContent);
        Assert.NotNull(page.QuerySelector($"a[href='/plans/review/{plan.Plan.Id}?item={plan.Late.Id}#i-{plan.Late.Id}']"));
        Assert.NotNull(page.QuerySelector($"a[href='/plans/planned-tasks/complete-task/{plan.Late.Id}']"));
        Assert.Contains(PlanFixture.PoliceOffice, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_commune_does_not_find_the_task()
    {
        var plan = await PlanFixture.Add(app);
        var response = await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Http.GetAsync($"/plans/planned-tasks/{plan.Late.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IReadOnlyList<string> Names(IParentNode page) => [.. page.QuerySelectorAll("main tbody tr td:first-child > a").Select(a => a.TextContent)];
}
