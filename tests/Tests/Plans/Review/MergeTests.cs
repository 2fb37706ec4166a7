using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans;
using XaSo.Plans.Corrections;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Review;

/// <summary>What was merged lives on in one item only, and what that took from it goes back with it.</summary>
public sealed class MergeTests(TestApp app)
{
    private readonly Guid _commune = Guid.CreateVersion7();

    private Visitor Officer => app.VisitAs(Role.Officer, _commune);

    [Theory]
    [InlineData("review/reject-item", "Form.Reason", "Trùng")]
    [InlineData("review/confirm-item", "Form.Nothing", "")]
    [InlineData("corrections/correct-item", "Form.Task.Result", "Hai lớp")]
    [InlineData("corrections/split-item", "Form.First", "Một phần")]
    public async Task A_merged_item_comes_back_only_by_taking_the_merge_back(string act, string field, string value)
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Late.Id}?into={plan.Soon.Id}");

        var (response, page) = await Officer.Fill($"/plans/{act}/{plan.Late.Id}", (field, value));
        var (merged, _) = await Officer.Fill($"/plans/corrections/merge-item/{plan.Late.Id}?into={plan.Later.Id}");

        Assert.Equal(HttpStatusCode.Conflict, merged.StatusCode);
        Assert.Equal((ReviewState.Merged, plan.Soon.Id), ((await Stored(plan.Late)).State, (await Stored(plan.Late)).MergedIntoId!.Value));
        if (response.StatusCode != HttpStatusCode.Redirect) // confirming leads back to the list at once
        {
            Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
            Assert.Contains("Take the merge back first", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_merges_in_opposite_directions_one_is_refused()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await using var scope = app.Services.CreateAsyncScope();
        await using var other = app.Services.CreateAsyncScope();

        var results = await Task.WhenAll(Merge(scope, plan.Late, plan.Soon), Merge(other, plan.Soon, plan.Late));

        Assert.Single(results, r => r is null);
        Assert.Single([await Stored(plan.Late), await Stored(plan.Soon)], t => t.State == ReviewState.Confirmed);
    }

    [Fact]
    public async Task An_item_that_was_changed_since_it_was_read_takes_nothing_over()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(_commune, "test");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.PlannedTasks.SingleAsync(t => t.Id == plan.Soon.Id, TestContext.Current.CancellationToken); // as it was a moment ago
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Soon.Id}?into={plan.Later.Id}");

        var result = await scope.ServiceProvider.GetRequiredService<MergeItem>().Handle(new() { Id = plan.Late.Id, Version = 0, IntoId = plan.Soon.Id }, TestContext.Current.CancellationToken);

        Assert.IsType<Error.Conflict>(result.Error);
        Assert.Equal(ReviewState.Confirmed, (await Stored(plan.Late)).State);
    }

    [Fact]
    public async Task What_lives_on_in_an_item_that_is_set_aside_waits_again_with_what_it_gave()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await SetBudget(plan.Late, 5);
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Late.Id}?into={plan.Ownerless.Id}");

        var asked = await Officer.Open($"/plans/review/reject-item/{plan.Ownerless.Id}");
        await Officer.Fill($"/plans/review/reject-item/{plan.Ownerless.Id}", ("Form.Reason", "Đọc nhầm"));

        Assert.Contains(plan.Late.Name, asked.QuerySelector(".notice.amber")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((ReviewState.Pending, null), ((await Stored(plan.Late)).State, (await Stored(plan.Late)).MergedIntoId));
        Assert.Null((await Stored(plan.Ownerless)).Budget);
        Assert.Empty(await OfficesOf(plan.Ownerless));
    }

    [Fact]
    public async Task What_two_merged_items_say_stays_as_long_as_one_of_them_is_merged()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await SetBudget(plan.Late, 5);
        await SetBudget(plan.Continuous, 5);
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Late.Id}?into={plan.Ownerless.Id}");
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Continuous.Id}?into={plan.Ownerless.Id}");

        await Officer.Fill($"/plans/review/reopen-item/{plan.Late.Id}");
        Assert.Equal([PlanFixture.CultureOffice], (await OfficesOf(plan.Ownerless)).Select(o => o.Name));
        Assert.Equal(5_000_000, (await Stored(plan.Ownerless)).Budget);

        await Officer.Fill($"/plans/review/reopen-item/{plan.Continuous.Id}");
        Assert.Empty(await OfficesOf(plan.Ownerless));
        Assert.Null((await Stored(plan.Ownerless)).Budget);
    }

    [Fact]
    public async Task Both_histories_tell_of_a_merge_and_the_way_leads_to_where_the_item_lives_on()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await SetBudget(plan.Late, 5);
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Late.Id}?into={plan.Ownerless.Id}");

        var merged = await Officer.Open($"/plans/planned-tasks/{plan.Late.Id}");
        var stays = (await Officer.Open($"/plans/planned-tasks/{plan.Ownerless.Id}")).QuerySelector(".timeline")!.TextContent;
        var review = await Officer.Open($"/plans/review/{plan.Plan.Id}?item={plan.Late.Id}");

        Assert.Equal($"/plans/planned-tasks/{plan.Ownerless.Id}", merged.QuerySelector(".notice.blue a")!.GetAttribute("href"));
        Assert.NotNull(review.QuerySelector($".review-detail a[href*='item={plan.Ownerless.Id}']"));
        Assert.Contains("Another item was merged into it", stays, StringComparison.Ordinal);
        Assert.Contains(plan.Late.Name, stays, StringComparison.Ordinal);
        Assert.Contains("Budget: – → 5", stays, StringComparison.Ordinal);
        Assert.Contains(PlanFixture.CultureOffice, stays, StringComparison.Ordinal);
        await Officer.Fill($"/plans/review/reopen-item/{plan.Late.Id}");
        Assert.Contains("taken out of it again", (await Officer.Open($"/plans/planned-tasks/{plan.Ownerless.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_split_item_keeps_what_it_said()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);

        await Officer.Fill($"/plans/corrections/split-item/{plan.Later.Id}", ("Form.First", "Xây dựng kho"), ("Form.Second", "Kết nối với tỉnh"));

        Assert.Contains($"{plan.Later.Name} → Xây dựng kho | Kết nối với tỉnh", (await Officer.Open($"/plans/planned-tasks/{plan.Later.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_back_what_somebody_has_changed_is_led_to_the_item_as_it_is_now()
    {
        var (plan, officer) = (await PlanFixture.Add(app, _commune, PlanStatus.Draft), Officer);
        var address = $"/plans/review/reopen-item/{plan.Late.Id}";
        var opened = Visitor.ValuesOf(await officer.Open(address));
        await officer.Fill($"/plans/corrections/correct-item/{plan.Late.Id}", ("Form.Task.Result", "Hai báo cáo"));

        var (response, _) = await officer.Post(address, opened);

        Assert.NotNull((await officer.Open(response.Headers.Location!.ToString())).QuerySelector(".review-item.on .notice.amber"));
        Assert.Equal(ReviewState.Confirmed, (await Stored(plan.Late)).State);
    }

    private async Task<Error?> Merge(AsyncServiceScope scope, PlannedTask item, PlannedTask into)
    {
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(_commune, "test");
        return (await scope.ServiceProvider.GetRequiredService<MergeItem>().Handle(new() { Id = item.Id, Version = 0, IntoId = into.Id }, TestContext.Current.CancellationToken)).Error;
    }

    private Task<int> SetBudget(PlannedTask task, int millions) =>
        app.InDatabase(_commune, db => db.PlannedTasks.Where(t => t.Id == task.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Budget, (long?)(millions * 1_000_000L))));

    private Task<PlannedTask> Stored(PlannedTask task) => app.InDatabase(_commune, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.Id == task.Id));

    private Task<List<ItemOffice>> OfficesOf(PlanItem item) => app.InDatabase(_commune, db => db.ItemOffices.Where(o => o.ItemId == item.Id).ToListAsync());
}
