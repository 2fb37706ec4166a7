using System.Net;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Review;

/// <summary>One key takes the last step back, whatever it was, with everything that it changed.</summary>
public sealed class UndoTests(TestApp app)
{
    private readonly Guid _commune = Guid.CreateVersion7();

    private Visitor Officer => app.VisitAs(Role.Officer, _commune);

    [Fact]
    public async Task A_correction_is_taken_back_with_its_offices()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        var (response, _) = await Officer.Fill($"/plans/corrections/correct-item/{plan.Late.Id}",
            ("Form.Task.Name", "Rà soát"), ("Form.Task.Budget", "7.5"), ("Form.Task.Leads", "Văn phòng"), ("Form.Task.Coordinating", ""));

        await PressZ(response);

        var task = await Stored(plan.Late);
        Assert.Equal((plan.Late.Name, null, plan.Late.DueTo, ReviewState.Pending), (task.Name, task.Budget, task.DueTo, task.State));
        Assert.Equal([(PlanFixture.CultureOffice, OfficePart.Lead, plan.Culture.Id), (PlanFixture.PoliceOffice, OfficePart.Coordinating, plan.Police.Id)],
            (await OfficesOf(plan.Late)).OrderBy(o => o.Part).Select(o => (o.Name, o.Part, o.OrganizationId!.Value)));
    }

    [Fact]
    public async Task What_was_changed_after_a_correction_stays()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/corrections/correct-item/{plan.Late.Id}", ("Form.Task.Name", "Rà soát"));
        await Officer.Fill($"/plans/planned-tasks/set-budget/{plan.Late.Id}", ("Input.Millions", "30"), ("Input.Source", "Ngân sách xã"));

        await Officer.Fill($"/plans/review/reopen-item/{plan.Late.Id}");

        var task = await Stored(plan.Late);
        Assert.Equal(("Rà soát", 30_000_000, ReviewState.Pending), (task.Name, task.Budget!.Value, task.State));
    }

    [Fact]
    public async Task A_confirmation_after_a_correction_makes_that_last()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/corrections/correct-item/{plan.Late.Id}", ("Form.Task.Name", "Rà soát"));
        await Officer.Fill($"/plans/review/confirm-item/{plan.Late.Id}");

        await Officer.Fill($"/plans/review/reopen-item/{plan.Late.Id}");

        Assert.Equal("Rà soát", (await Stored(plan.Late)).Name);
    }

    [Fact]
    public async Task A_merge_is_taken_back_at_once_also_where_nothing_else_waits()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        var (response, _) = await Officer.Fill($"/plans/corrections/merge-item/{plan.Late.Id}?into={plan.Soon.Id}");

        await PressZ(response);

        Assert.Equal(ReviewState.Pending, (await Stored(plan.Late)).State);
    }

    [Fact]
    public async Task A_split_is_taken_back_and_the_part_goes()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        var (response, _) = await Officer.Fill($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát"), ("Form.Second", "Công bố"));
        var part = await PartOf(plan.Late);
        Assert.Equal(HttpStatusCode.OK, (await Officer.Http.GetAsync($"/plans/corrections/undo-split/{part.Id}", TestContext.Current.CancellationToken)).StatusCode);

        var undone = await PressZ(response);

        Assert.Equal((plan.Late.Name, ReviewState.Pending), ((await Stored(plan.Late)).Name, (await Stored(plan.Late)).State));
        Assert.False(await app.InDatabase(_commune, db => db.PlanItems.AnyAsync(i => i.Id == part.Id)));
        Assert.False(await app.InDatabase(_commune, db => db.ItemOffices.AnyAsync(o => o.ItemId == part.Id)));
        Assert.Contains("The split was taken back", (await Officer.Open(undone)).QuerySelector(".review-item.on [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A correction or split was taken back", (await Officer.Open($"/plans/planned-tasks/{plan.Late.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review/confirm-item", true)]
    [InlineData("review/confirm-item", false)]
    [InlineData("corrections/correct-item", true)]
    [InlineData("corrections/correct-item", false)]
    public async Task A_split_of_which_one_part_was_changed_since_stays(string act, bool part)
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát"), ("Form.Second", "Công bố"));
        var off = await PartOf(plan.Late);
        await Officer.Fill($"/plans/{act}/{(part ? off.Id : plan.Late.Id)}");

        var (response, page) = await Officer.Fill($"/plans/corrections/undo-split/{off.Id}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("changed, confirmed or merged since", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Rà soát", "Công bố"), ((await Stored(plan.Late)).Name, (await Stored(off)).Name));
    }

    [Fact]
    public async Task Only_the_last_of_several_splits_is_taken_back()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát; niêm yết"), ("Form.Second", "Công bố"));
        var part = await PartOf(plan.Late);
        await Officer.Fill($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát"), ("Form.Second", "Niêm yết"));

        var (response, _) = await Officer.Fill($"/plans/corrections/undo-split/{part.Id}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Công bố", (await Stored(part)).Name);
    }

    [Fact]
    public async Task Who_takes_a_split_back_that_somebody_has_changed_meanwhile_is_refused()
    {
        var (plan, officer) = (await PlanFixture.Add(app, _commune, PlanStatus.Draft), Officer);
        await officer.Fill($"/plans/corrections/split-item/{plan.Late.Id}", ("Form.First", "Rà soát"), ("Form.Second", "Công bố"));
        var address = $"/plans/corrections/undo-split/{(await PartOf(plan.Late)).Id}";
        var opened = Visitor.ValuesOf(await officer.Open(address));
        await officer.Fill($"/plans/corrections/correct-item/{plan.Late.Id}", ("Form.Task.Name", "Rà soát lại"));

        var (response, _) = await officer.Post(address, opened);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    /// <summary>The button beside what was said, which the key Z presses.</summary>
    private async Task<string> PressZ(HttpResponseMessage did)
    {
        var officer = Officer;
        var page = await officer.Open(did.Headers.Location!.ToString());
        var action = page.QuerySelector(".review-item.on [role=status] form[data-key=z]")!.GetAttribute("action")!;
        var (response, _) = await officer.Post(action, Visitor.ValuesOf(page, action));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private Task<PlannedTask> PartOf(PlannedTask task) => app.InDatabase(_commune, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.SplitFromId == task.Id));

    private Task<PlannedTask> Stored(PlannedTask task) => app.InDatabase(_commune, db => db.PlannedTasks.AsNoTracking().SingleAsync(i => i.Id == task.Id));

    private Task<List<ItemOffice>> OfficesOf(PlanItem item) => app.InDatabase(_commune, db => db.ItemOffices.Where(o => o.ItemId == item.Id).ToListAsync());
}
