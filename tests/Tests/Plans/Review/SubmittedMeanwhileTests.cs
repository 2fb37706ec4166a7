using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.Review;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Review;

/// <summary>A reviewer saves in the moment in which somebody submits the plan: whoever comes second must notice.</summary>
public sealed class SubmittedMeanwhileTests(TestApp app)
{
    [Fact]
    public async Task An_item_that_was_opened_before_the_plan_was_submitted_no_longer_changes()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await using var scope = Reviewing(plan);
        var (items, item) = await Opened(scope, plan.Late.Id);

        Assert.Equal(HttpStatusCode.Redirect, await Submit(plan));
        item.Reopen();

        Assert.IsType<Error.Conflict>((await items.Save(item, TestContext.Current.CancellationToken)).Error);
        Assert.Equal((ReviewState.Confirmed, PlanStatus.Submitted), await Stored(plan));
    }

    [Fact]
    public async Task A_plan_is_submitted_only_after_an_item_that_is_being_saved()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await using var scope = Reviewing(plan);
        var (items, item) = await Opened(scope, plan.Late.Id);
        await using var saving = await scope.ServiceProvider.GetRequiredService<AppDb>().Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        item.Reopen();
        Assert.Null((await items.Save(item, TestContext.Current.CancellationToken)).Error);

        var submitted = Submit(plan);
        await Task.WhenAny(submitted, Task.Delay(300, TestContext.Current.CancellationToken));
        Assert.False(submitted.IsCompleted);
        await saving.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, await submitted); // the item waits for review now
        Assert.Equal((ReviewState.Pending, PlanStatus.Draft), await Stored(plan));
    }

    [Fact]
    public async Task Two_who_review_different_items_do_not_disturb_each_other()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await using var one = Reviewing(plan);
        await using var other = Reviewing(plan);
        var (items, late) = await Opened(one, plan.Late.Id);
        var (others, soon) = await Opened(other, plan.Soon.Id);

        late.Reopen();
        soon.Reopen();

        Assert.Null((await items.Save(late, TestContext.Current.CancellationToken)).Error);
        Assert.Null((await others.Save(soon, TestContext.Current.CancellationToken)).Error);
        Assert.Equal(plan.Plan.Version, await app.InDatabase(plan.Tenant, db => db.Plans.Select(p => p.Version).SingleAsync()));
    }

    private AsyncServiceScope Reviewing(PlanFixture plan)
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(plan.Tenant, "test");
        return scope;
    }

    private static async Task<(ItemsUnderReview Items, PlanItem Item)> Opened(AsyncServiceScope scope, Guid id)
    {
        var items = scope.ServiceProvider.GetRequiredService<ItemsUnderReview>();
        return (items, (await items.Open(id, 0, TestContext.Current.CancellationToken)).Value!);
    }

    private async Task<HttpStatusCode> Submit(PlanFixture plan) =>
        (await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/lifecycle/submit-plan/{plan.Plan.Id}")).Response.StatusCode;

    private Task<(ReviewState, PlanStatus)> Stored(PlanFixture plan) => app.InDatabase(plan.Tenant, async db =>
        ((await db.PlannedTasks.AsNoTracking().SingleAsync(i => i.Id == plan.Late.Id)).State, (await db.Plans.AsNoTracking().SingleAsync()).Status));
}
