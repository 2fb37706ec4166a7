using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Review;

/// <summary>Where the review goes on after each step, and what it says there.</summary>
public sealed class ReviewWayTests(TestApp app)
{
    private readonly Guid _commune = Guid.CreateVersion7();

    private Visitor Officer => app.VisitAs(Role.Officer, _commune);

    [Fact]
    public async Task The_review_goes_on_beside_what_was_confirmed_and_that_can_be_undone_there()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        foreach (var task in new[] { plan.Soon, plan.Continuous, plan.Ownerless })
        {
            await Officer.Fill($"/plans/review/reopen-item/{task.Id}");
        }

        var officer = Officer;
        var (response, _) = await officer.Fill($"/plans/review/confirm-item/{plan.Continuous.Id}");
        var page = await officer.Open(response.Headers.Location!.ToString());

        Assert.EndsWith($"#i-{plan.Ownerless.Id}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        var here = page.QuerySelector(".review-item.on")!;
        Assert.Equal(plan.Ownerless.Id.ToString(), here.GetAttribute("data-item"));
        Assert.Contains(plan.Continuous.Name, here.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var undo = here.QuerySelector("[role=status] form")!.GetAttribute("action")!;
        var (undone, _) = await officer.Post(undo, Visitor.ValuesOf(page, undo));
        Assert.EndsWith($"#i-{plan.Continuous.Id}", undone.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(ReviewState.Pending, (await Stored<PlannedTask>(plan.Continuous.Id)).State);
        Assert.Null((await Officer.Open(response.Headers.Location.ToString())).QuerySelector(".review-item.on [role=status]")); // it no longer holds
    }

    [Fact]
    public async Task After_a_correction_a_merge_and_a_split_the_review_stays_with_the_item_and_says_what_was_done()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/review/reopen-item/{plan.Soon.Id}");

        var corrected = await After($"/plans/corrections/correct-item/{plan.Later.Id}", ("Form.Task.Name", "Xây dựng kho dữ liệu chung"));
        Assert.Contains("The correction was saved", corrected.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/plans/review/{plan.Plan.Id}?item={plan.Soon.Id}#i-{plan.Soon.Id}", corrected.QuerySelector("a[data-key=Enter]")!.GetAttribute("href"));
        Assert.Equal("Take the confirmation back", corrected.QuerySelector("form[data-key=u] button")!.TextContent.Trim());

        var split = await After($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát thủ tục"), ("Form.Second", "Công bố thủ tục"));
        var part = await app.InDatabase(_commune, db => db.PlannedTasks.Where(t => t.Name == "Công bố thủ tục").Select(t => t.Id).SingleAsync());
        Assert.NotNull(split.QuerySelector($"[role=status] form[data-key=z][action='/plans/corrections/undo-split/{part}']"));

        var merged = await After($"/plans/corrections/merge-item/{plan.Continuous.Id}?into={plan.Later.Id}");
        Assert.Contains($"item={plan.Later.Id}", merged.QuerySelector("[role=status] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Take the merge back", merged.QuerySelector("form[data-key=u] button")!.TextContent.Trim());

        async Task<AngleSharp.Dom.IElement> After(string act, params (string, string)[] fields)
        {
            var (response, _) = await Officer.Fill(act, fields);
            var here = (await Officer.Open(response.Headers.Location!.ToString())).QuerySelector(".review-item.on")!;
            Assert.Contains(here.GetAttribute("data-item")!, act, StringComparison.Ordinal);
            return here;
        }
    }

    [Fact]
    public async Task What_is_left_stands_on_the_tabs_and_a_finished_review_leads_to_the_submission()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/review/reopen-item/{plan.Soon.Id}");

        var page = await Officer.Open($"/plans/review/{plan.Plan.Id}");
        Assert.Equal(["Targets3 done", "Tasks1 of 5 left", "Legal bases1 done"], Tabs(page).Where(t => !t.EndsWith('0')));
        Assert.Equal($"/plans/review/{plan.Plan.Id}?tab=task", page.QuerySelector(".review-next a")!.GetAttribute("href"));
        await Officer.Fill($"/plans/review/confirm-item/{plan.Soon.Id}");

        page = await Officer.Open($"/plans/review/{plan.Plan.Id}?tab=task");
        Assert.Equal($"/plans/lifecycle/submit-plan/{plan.Plan.Id}", page.QuerySelector(".review-next a")!.GetAttribute("href"));
        var clerk = await app.VisitAs(Role.RecordsClerk, _commune).Open($"/plans/review/{plan.Plan.Id}");
        Assert.Null(clerk.QuerySelector(".review-next a[href*=submit-plan]"));
    }

    [Fact]
    public async Task From_the_document_one_gets_to_the_items_past_its_marks()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);

        var skip = (await Officer.Open($"/plans/review/{plan.Plan.Id}")).QuerySelector(".review > a.skip:first-child")!;

        Assert.Equal(("#review-items", "To the list of items"), (skip.GetAttribute("href"), skip.TextContent));
    }

    [Fact]
    public async Task Two_items_are_compared_side_by_side_before_they_are_merged()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        var address = $"/plans/corrections/merge-item/{plan.Late.Id}";
        var compare = (await Officer.Open(address)).QuerySelector($"a[href='{address}?into={plan.Soon.Id}']")!.GetAttribute("href")!;

        var page = await Officer.Open(compare);

        var rows = page.QuerySelectorAll(".compare tbody tr").ToDictionary(r => r.QuerySelector("th")!.FirstChild!.TextContent.Trim());
        Assert.Contains("differs", rows["Due"].QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Null(rows["Expected result"].QuerySelector(".tag"));
        Assert.Equal([plan.Late.Quote, plan.Soon.Quote], rows["Words of the plan"].QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.NotNull(page.QuerySelector($"a[href='/plans/corrections/merge-item/{plan.Soon.Id}?into={plan.Late.Id}']"));
        var (response, _) = await Officer.Fill(compare);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal((ReviewState.Merged, plan.Soon.Id), ((await Stored<PlannedTask>(plan.Late.Id)).State, (await Stored<PlannedTask>(plan.Late.Id)).MergedIntoId!.Value));
    }

    internal static IEnumerable<string> Tabs(IHtmlDocument page) => page.QuerySelectorAll(".review-items .tabs a").Select(a => string.Concat(a.TextContent.Split('\n', StringSplitOptions.TrimEntries)));

    private Task<T> Stored<T>(Guid id) where T : PlanItem => app.InDatabase(_commune, db => db.Set<T>().SingleAsync(i => i.Id == id));
}
