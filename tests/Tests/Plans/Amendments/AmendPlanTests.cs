using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Amendments;

public sealed class AmendPlanTests(TestApp app)
{
    /// <summary>One task later than before, one new task; everything else is not mentioned.</summary>
    private const string Document = """
        ỦY BAN NHÂN DÂN XÃ MẪU

        KẾ HOẠCH
        Sửa đổi, bổ sung Kế hoạch chuyển đổi số xã Mẫu năm 2026

        I. MỤC TIÊU

        - Tỷ lệ người dân có định danh điện tử đạt từ 90% trở lên.

        II. NHIỆM VỤ, GIẢI PHÁP

        1. Phòng Văn hóa - Xã hội

        - Rà soát bộ thủ tục hành chính, hoàn thành trước ngày 30/11/2026.

        - Lắp đặt hệ thống truyền thanh thông minh tại các thôn, hoàn thành trước ngày 15/12/2026.
        """;

    [Fact]
    public async Task What_an_amendment_does_not_mention_goes_on_and_what_it_mentions_keeps_its_lineage()
    {
        var plan = await PlanFixture.Add(app);

        var edition = await Amend(plan, EditionKind.Amendment);

        var items = await Items(plan, edition);
        var stored = await app.InDatabase(plan.Tenant, db => db.Plans.AsNoTracking().SingleAsync(p => p.Id == edition));
        Assert.Equal((plan.Plan.LineageId, 2, plan.Plan.Id, PlanStatus.Draft), (stored.LineageId, stored.Edition, stored.PreviousId!.Value, stored.Status));
        Assert.Equal((ReviewState.Pending, Origin.Read), Of(plan.Late));
        Assert.Equal((ReviewState.Confirmed, Origin.Carried), Of(plan.Soon));
        Assert.Equal((ReviewState.Confirmed, Origin.Carried), Of(plan.Targets[0]));
        Assert.DoesNotContain(items, i => i.LineageId == plan.SetAside.LineageId);
        Assert.Contains(items, i => i is PlannedTask { State: ReviewState.Pending } task && task.Name.Contains("truyền thanh thông minh", StringComparison.Ordinal));

        (ReviewState, Origin) Of(PlanItem old)
        {
            var item = items.Single(i => i.LineageId == old.LineageId);
            return (item.State, item.Origin);
        }
    }

    [Fact]
    public async Task What_a_replacement_does_not_mention_ends_unless_somebody_keeps_it()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Replacement);
        Assert.DoesNotContain(await Items(plan, edition), i => i.LineageId == plan.Soon.LineageId);

        await Officer(plan).Fill($"/plans/amendments/keep-item/{plan.Soon.Id}");

        var kept = (await Items(plan, edition)).Single(i => i.LineageId == plan.Soon.LineageId);
        Assert.Equal((ReviewState.Confirmed, Origin.Carried), (kept.State, kept.Origin));
        Assert.Equal([PlanFixture.PoliceOffice], await app.InDatabase(plan.Tenant, db => db.ItemOffices.Where(o => o.ItemId == kept.Id).Select(o => o.Name).ToListAsync()));
    }

    [Fact]
    public async Task The_page_shows_each_change_beside_what_was_and_accepting_it_confirms_the_item()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);

        var page = await Officer(plan).Open($"/plans/amendments/{edition}");
        var change = page.QuerySelector($"#d-{item.Id}")!;
        var (response, _) = await Officer(plan).Fill($"/plans/amendments/accept-item/{item.Id}");

        Assert.Contains("30/11/2026", change.QuerySelector("ins")!.ParentElement!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/plans/amendments/{edition}", response.Headers.Location!.ToString());
        Assert.Equal(ReviewState.Confirmed, (await Items(plan, edition)).Single(i => i.Id == item.Id).State);
    }

    [Fact]
    public async Task An_item_that_was_wrongly_taken_for_an_old_one_becomes_new_and_the_old_one_can_be_kept()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Late.LineageId);

        await Officer(plan).Fill($"/plans/amendments/separate-item/{item.Id}");
        await Officer(plan).Fill($"/plans/amendments/keep-item/{plan.Late.Id}");

        var items = await Items(plan, edition);
        Assert.Equal(Origin.Carried, items.Single(i => i.LineageId == plan.Late.LineageId).Origin);
        Assert.Equal(ReviewState.Confirmed, items.Single(i => i.Id == item.Id).State);
    }

    [Fact]
    public async Task An_item_that_was_carried_over_can_be_dropped_with_a_reason()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).Single(i => i.LineageId == plan.Soon.LineageId);

        var (refused, _) = await Officer(plan).Fill($"/plans/amendments/drop-item/{item.Id}");
        await Officer(plan).Fill($"/plans/amendments/drop-item/{item.Id}", ("Form.Reason", "Đã giao đơn vị khác"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(await Items(plan, edition), i => i.LineageId == plan.Soon.LineageId);
    }

    [Fact]
    public async Task All_that_is_unchanged_is_accepted_at_once()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        await app.InDatabase(plan.Tenant, async db =>
        {
            foreach (var carried in await db.PlanItems.Where(i => i.PlanId == edition && i.State == ReviewState.Confirmed).ToListAsync())
            {
                carried.Reopen();
            }

            return await db.SaveChangesAsync();
        });

        var (response, _) = await Officer(plan).Fill($"/plans/amendments/accept-unchanged/{edition}");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.All((await Items(plan, edition)).Where(i => i.Origin == Origin.Carried), i => Assert.Equal(ReviewState.Confirmed, i.State));
    }

    [Fact]
    public async Task Issuing_the_new_edition_ends_the_one_before_and_taking_it_back_restores_that()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        await app.InDatabase(plan.Tenant, async db =>
        {
            foreach (var item in await db.PlanItems.Where(i => i.PlanId == edition && i.State == ReviewState.Pending).ToListAsync())
            {
                item.Confirm("ai đó", DateTimeOffset.UtcNow);
            }

            return await db.SaveChangesAsync();
        });
        await Officer(plan).Fill($"/plans/lifecycle/submit-plan/{edition}");
        var chairman = app.VisitAs(Role.Chairman, plan.Tenant);

        var (issued, _) = await chairman.Fill($"/plans/lifecycle/issue-plan/{edition}", ("Form.Number", "15/KH-UBND"), ("Form.SignedOn", "2026-11-20"), ("Form.Signer", "Nguyễn Văn Mẫu"));

        Assert.Equal(HttpStatusCode.Redirect, issued.StatusCode);
        Assert.Equal([PlanStatus.Superseded, PlanStatus.Issued], await Statuses(plan));
        await chairman.Fill($"/plans/lifecycle/undo-issue/{edition}", ("Form.Reason", "Ghi sai số"));
        Assert.Equal([PlanStatus.Issued, PlanStatus.Submitted], await Statuses(plan));
    }

    [Fact]
    public async Task Only_an_issued_plan_is_amended_and_only_once_at_a_time()
    {
        var draft = await PlanFixture.Add(app, PlanStatus.Draft);
        var plan = await PlanFixture.Add(app);
        await Amend(plan, EditionKind.Amendment);

        Assert.Equal(HttpStatusCode.Conflict, (await Post(draft, EditionKind.Amendment)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(plan, EditionKind.Amendment)).StatusCode);
    }

    [Fact]
    public async Task Another_commune_finds_neither_edition_and_who_lacks_the_permission_is_refused()
    {
        var plan = await PlanFixture.Add(app);
        var edition = await Amend(plan, EditionKind.Amendment);
        var item = (await Items(plan, edition)).First();
        foreach (var path in (string[])[$"{edition}", $"amend-plan/{plan.Plan.Id}", $"accept-unchanged/{edition}", $"accept-item/{item.Id}", $"separate-item/{item.Id}", $"drop-item/{item.Id}", $"keep-item/{plan.Late.Id}"])
        {
            var permissions = PlansPermissions.All.Select(p => p.Name).ToArray();
            Assert.Equal(HttpStatusCode.NotFound, (await app.Visit(Guid.NewGuid(), permissions).Http.GetAsync($"/plans/amendments/{path}", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await app.Visit(plan.Tenant).Http.GetAsync($"/plans/amendments/{path}", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await app.Visit(plan.Tenant, permissions).Http.GetAsync($"/plans/amendments/{path}", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    private Visitor Officer(PlanFixture plan) => app.VisitAs(Role.Officer, plan.Tenant);

    private async Task<Guid> Amend(PlanFixture plan, EditionKind kind)
    {
        var response = await Post(plan, kind);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);
    }

    private async Task<HttpResponseMessage> Post(PlanFixture plan, EditionKind kind)
    {
        var path = $"/plans/amendments/amend-plan/{plan.Plan.Id}";
        var officer = Officer(plan);
        var form = await officer.Open(path);
        var content = new MultipartFormDataContent();
        foreach (var name in (string[])["__RequestVerificationToken", "IdempotencyKey"])
        {
            content.Add(new StringContent(form.QuerySelector($"main form[method=post] input[name={name}]")!.GetAttribute("value")!), name);
        }

        content.Add(new StringContent(kind.ToString()), "Form.Kind");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Document)), "Form.Content", "sua-doi.txt");
        return await officer.Http.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    private Task<List<PlanItem>> Items(PlanFixture plan, Guid edition) =>
        app.InDatabase(plan.Tenant, db => db.PlanItems.AsNoTracking().Where(i => i.PlanId == edition).ToListAsync());

    private Task<List<PlanStatus>> Statuses(PlanFixture plan) =>
        app.InDatabase(plan.Tenant, db => db.Plans.AsNoTracking().OrderBy(p => p.Edition).Select(p => p.Status).ToListAsync());
}
