using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans;
using XaSo.Plans.Amendments;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Amendments;

/// <summary>Whatever people decide, a piece of work goes on once in an edition, with its budget once.</summary>
public sealed class LineageTests(TestApp app)
{
    private const long Million = 1_000_000;

    [Fact]
    public async Task What_is_treated_as_new_leaves_the_budget_with_the_item_that_it_was_taken_for()
    {
        var (plan, edition) = await Amended(EditionKind.Amendment);
        var item = await Living(plan, edition, plan.Late);
        Assert.Equal(50 * Million, item.Budget);

        await Officer(plan).Fill($"/plans/amendments/separate-item/{item.Id}");

        Assert.Null((await Stored(plan, item.Id)).Budget);
        Assert.Equal((50 * Million, Origin.Carried), ((await Living(plan, edition, plan.Late)).Budget!.Value, (await Living(plan, edition, plan.Late)).Origin));
    }

    [Theory]
    [InlineData(EditionKind.Amendment, true)]
    [InlineData(EditionKind.Replacement, false)]
    public async Task Only_an_amendment_carries_on_what_an_item_that_is_set_aside_was_taken_for(object kind, bool goesOn)
    {
        var (plan, edition) = await Amended((EditionKind)kind);
        var item = await Living(plan, edition, plan.Late);

        var said = (await Officer(plan).Open($"/plans/review/reject-item/{item.Id}")).QuerySelector("main")!.TextContent;
        await Officer(plan).Fill($"/plans/review/reject-item/{item.Id}", ("Form.Reason", "Đọc nhầm"));

        Assert.Equal(goesOn, said.Contains("The item of the edition before goes on as it was.", StringComparison.Ordinal));
        Assert.Equal(goesOn, (await All(plan, edition, plan.Late)).Exists(i => i.IsLiving && i.Origin == Origin.Carried));
        await Officer(plan).Fill($"/plans/review/reopen-item/{item.Id}");
        Assert.Equal((item.Id, 50 * Million), ((await Living(plan, edition, plan.Late)).Id, (await Living(plan, edition, plan.Late)).Budget!.Value));
    }

    [Fact]
    public async Task A_declined_item_is_new_once_another_one_is_paired_with_what_was_kept()
    {
        var (plan, edition) = await Amended(EditionKind.Amendment);
        var declined = await Living(plan, edition, plan.Late);
        var added = await Added(plan, edition);
        await Officer(plan).Fill($"/plans/amendments/decline-change/{declined.Id}");

        var (response, _) = await Officer(plan).Fill($"/plans/amendments/pair-item/{added.Id}", ("Form.OldId", plan.Late.Id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal((added.Id, 50 * Million), ((await Living(plan, edition, plan.Late)).Id, (await Living(plan, edition, plan.Late)).Budget!.Value));
        var left = await Stored(plan, declined.Id);
        Assert.Equal((ReviewState.Pending, null), (left.State, left.Budget));
        Assert.NotEqual(plan.Late.LineageId, left.LineageId);
    }

    [Fact]
    public async Task Pairing_is_said_although_the_item_still_waits()
    {
        var (plan, edition) = await Amended(EditionKind.Replacement);
        var added = await Added(plan, edition);

        var (response, _) = await Officer(plan).Fill($"/plans/amendments/pair-item/{added.Id}", ("Form.OldId", plan.Soon.Id.ToString()));

        var page = await Officer(plan).Open(response.Headers.Location!.ToString());
        Assert.Equal("The item goes on from the edition before", page.QuerySelector($"#d-{added.Id} [role=status]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("review/reopen-item")]
    [InlineData("review/confirm-item")]
    [InlineData("corrections/correct-item")]
    [InlineData("amendments/accept-item")]
    public async Task What_was_set_aside_does_not_come_back_beside_the_item_that_was_kept(string act)
    {
        var (plan, edition) = await Amended(EditionKind.Replacement);
        var item = await Living(plan, edition, plan.Late);
        await Officer(plan).Fill($"/plans/review/reject-item/{item.Id}", ("Form.Reason", "Đọc nhầm"));
        await Officer(plan).Fill($"/plans/amendments/keep-item/{plan.Late.Id}");

        await Officer(plan).Fill($"/plans/{act}/{item.Id}");

        Assert.Equal(item.Id, (await Living(plan, edition, plan.Late)).Id);
    }

    [Fact]
    public async Task What_was_set_aside_does_not_come_back_where_somebody_has_changed_what_goes_on_in_its_place()
    {
        var (plan, edition) = await Amended(EditionKind.Amendment);
        var item = await Living(plan, edition, plan.Late);
        await Officer(plan).Fill($"/plans/review/reject-item/{item.Id}", ("Form.Reason", "Đọc nhầm"));
        var kept = await Living(plan, edition, plan.Late);
        await Officer(plan).Fill($"/plans/corrections/correct-item/{kept.Id}", ("Form.Task.Result", "Hai báo cáo"));

        var (response, page) = await Officer(plan).Fill($"/plans/review/reopen-item/{item.Id}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("goes on in its place", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(kept.Id, (await Living(plan, edition, plan.Late)).Id);
    }

    [Fact]
    public async Task What_was_set_aside_comes_back_as_new_beside_another_item_that_was_paired()
    {
        var (plan, edition) = await Amended(EditionKind.Replacement);
        var item = await Living(plan, edition, plan.Late);
        var added = await Added(plan, edition);
        await Officer(plan).Fill($"/plans/review/reject-item/{item.Id}", ("Form.Reason", "Đọc nhầm"));
        await Officer(plan).Fill($"/plans/amendments/pair-item/{added.Id}", ("Form.OldId", plan.Late.Id.ToString()));

        await Officer(plan).Fill($"/plans/review/reopen-item/{item.Id}");

        Assert.Equal(added.Id, (await Living(plan, edition, plan.Late)).Id);
        Assert.Equal((ReviewState.Pending, null), ((await Stored(plan, item.Id)).State, (await Stored(plan, item.Id)).Budget));
    }

    [Fact]
    public async Task Of_two_who_keep_the_same_item_at_once_only_one_succeeds()
    {
        var (plan, edition) = await Amended(EditionKind.Replacement);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keep(plan, edition)));

        Assert.Single(results, r => r is null);
        Assert.Single(await All(plan, edition, plan.Soon));
    }

    [Fact]
    public async Task A_decision_that_is_taken_back_leaves_the_budget_of_what_was_merged_with_that()
    {
        var (plan, edition) = await Amended(EditionKind.Amendment, budget: null);
        var item = await Living(plan, edition, plan.Late);
        var added = await Added(plan, edition);
        await SetBudget(plan, added.Id, 50);
        await Officer(plan).Fill($"/plans/amendments/decline-change/{item.Id}");
        var kept = await Living(plan, edition, plan.Late);
        await Officer(plan).Fill($"/plans/corrections/merge-item/{added.Id}?into={kept.Id}");
        Assert.Equal(50 * Million, (await Stored(plan, kept.Id)).Budget);

        await Officer(plan).Fill($"/plans/amendments/reconsider-item/{kept.Id}");

        Assert.Equal((null, 50 * Million), ((await Stored(plan, item.Id)).Budget, (await Stored(plan, added.Id)).Budget!.Value));
    }

    [Fact]
    public async Task What_was_declined_waits_until_the_item_that_was_kept_is_no_longer_merged()
    {
        var (plan, edition) = await Amended(EditionKind.Amendment);
        var item = await Living(plan, edition, plan.Late);
        await Officer(plan).Fill($"/plans/amendments/decline-change/{item.Id}");
        var kept = await Living(plan, edition, plan.Late);
        var into = await Living(plan, edition, plan.Later);
        await Officer(plan).Fill($"/plans/corrections/merge-item/{kept.Id}?into={into.Id}");

        var (reopened, _) = await Officer(plan).Fill($"/plans/review/reopen-item/{item.Id}");
        var (dropped, _) = await Officer(plan).Fill($"/plans/amendments/drop-item/{kept.Id}", ("Form.Reason", "Không còn"));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict], [reopened.StatusCode, dropped.StatusCode]);
        Assert.Equal(ReviewState.Merged, (await Stored(plan, kept.Id)).State);
    }

    [Fact]
    public async Task Who_submits_and_who_issues_see_how_many_tasks_end()
    {
        var (plan, edition) = await Amended(EditionKind.Replacement);

        var submitting = await Officer(plan).Open($"/plans/lifecycle/submit-plan/{edition}");
        var issuing = await app.VisitAs(Role.Chairman, plan.Tenant).Open($"/plans/lifecycle/issue-plan/{edition}");

        Assert.All([submitting, issuing], page => Assert.Contains("4 tasks of the edition before will end with this one", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
    }

    private async Task<(PlanFixture Plan, Guid Edition)> Amended(EditionKind kind, int? budget = 50)
    {
        var plan = await PlanFixture.Add(app);
        if (budget is { } millions)
        {
            await SetBudget(plan, plan.Late.Id, millions);
        }

        return (plan, await app.Amend(plan, kind));
    }

    private Task<int> SetBudget(PlanFixture plan, Guid task, int millions) => app.InDatabase(plan.Tenant, async db =>
    {
        (await db.PlannedTasks.SingleAsync(t => t.Id == task)).Budget = millions * Million;
        return await db.SaveChangesAsync();
    });

    private async Task<Error?> Keep(PlanFixture plan, Guid edition)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(plan.Tenant, "test");
        return (await scope.ServiceProvider.GetRequiredService<KeepItem>().Handle(new() { PlanId = edition, ItemId = plan.Soon.Id }, TestContext.Current.CancellationToken)).Error;
    }

    private Visitor Officer(PlanFixture plan) => app.VisitAs(Role.Officer, plan.Tenant);

    private Task<PlannedTask> Stored(PlanFixture plan, Guid id) => app.InDatabase(plan.Tenant, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.Id == id));

    private Task<PlannedTask> Added(PlanFixture plan, Guid edition) =>
        app.InDatabase(plan.Tenant, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.PlanId == edition && i.Name.Contains("truyền thanh")));

    /// <summary>The only item of the edition that counts or will and continues the old one.</summary>
    private async Task<PlannedTask> Living(PlanFixture plan, Guid edition, PlannedTask old) => (await All(plan, edition, old)).Single(i => i.IsLiving);

    private Task<List<PlannedTask>> All(PlanFixture plan, Guid edition, PlannedTask old) =>
        app.InDatabase(plan.Tenant, db => db.PlannedTasks.AsNoTracking().Where(i => i.PlanId == edition && i.LineageId == old.LineageId).ToListAsync());
}
