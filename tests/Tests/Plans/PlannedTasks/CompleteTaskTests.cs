using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.PlannedTasks;
using XaSo.Platform.Events;
using XaSo.Platform.Files;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Ui;

namespace XaSo.Tests.Plans.PlannedTasks;

public sealed class CompleteTaskTests(TestApp app)
{
    [Fact]
    public async Task The_lead_office_marks_its_task_as_done_with_a_note_and_a_file()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = Of(plan, plan.Culture);
        var (response, _) = await visitor.Upload(Address(plan.Late), "Form.Proof", "biên bản.txt", Encoding.UTF8.GetBytes("Biên bản nghiệm thu, ngày hôm nay"));

        Assert.Equal($"/plans/planned-tasks/{plan.Late.Id}", response.Headers.Location?.OriginalString);
        var (completion, file, e) = await app.InDatabase(plan.Tenant, async db =>
        {
            var completion = await db.Set<TaskCompletion>().SingleAsync(TestContext.Current.CancellationToken);
            return (completion, await db.Set<StoredFile>().SingleAsync(TestContext.Current.CancellationToken), await db.Set<RecordedEvent>().SingleAsync(x => x.Subject == plan.Late.Id, TestContext.Current.CancellationToken));
        });
        Assert.Equal((plan.Late.LineageId, plan.Today, file.Id), (completion.LineageId, completion.DoneOn, completion.FileId));
        Assert.EndsWith("PlannedTaskCompleted", e.Name, StringComparison.Ordinal);
        Assert.Contains("Done", (await visitor.Open($"/plans/planned-tasks/{plan.Late.Id}")).QuerySelector(".tag.green")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_the_work_and_the_note_are_kept()
    {
        var plan = await PlanFixture.Add(app);
        await Of(plan, plan.Culture).Fill(Address(plan.Late), ("Form.DoneOn", Format.Date(plan.Today.AddDays(-3))), ("Form.Note", " Công văn số 15/CV "));

        var completion = await Completion(plan);
        Assert.Equal((plan.Today.AddDays(-3), "Công văn số 15/CV"), (completion!.DoneOn, completion.Note));
    }

    [Theory]
    [InlineData(Role.Chairman, HttpStatusCode.OK)]
    [InlineData(Role.ViceChairman, HttpStatusCode.OK)]
    [InlineData(Role.ChiefOfOffice, HttpStatusCode.OK)]
    [InlineData(Role.HeadOfDivision, HttpStatusCode.Forbidden)]
    [InlineData(Role.Officer, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.Forbidden)]
    public async Task Of_those_without_an_office_of_the_task_only_leaders_and_the_chief_of_office_may_mark_it(Role role, HttpStatusCode expected)
    {
        var plan = await PlanFixture.Add(app);
        using var response = await app.VisitAs(role, plan.Tenant).Http.GetAsync(new Uri(Address(plan.Late), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Another_office_is_told_who_may_mark_the_task()
    {
        var plan = await PlanFixture.Add(app);
        var stranger = Of(plan, plan.Culture);
        var page = await stranger.Open(Address(plan.Soon));

        Assert.Contains("does not lead this task", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Form.DoneOn']"));
        var (response, _) = await Post(stranger, plan, plan.Soon);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null(await Completion(plan));
    }

    [Fact]
    public async Task A_part_of_the_office_may_mark_its_task_and_the_head_above_too_but_not_an_officer_above()
    {
        var plan = await PlanFixture.Add(app);
        var (above, part) = (Office("Ủy ban nhân dân xã"), Office("Tổ văn hóa"));
        await app.InDatabase(plan.Tenant, async db =>
        {
            (await db.Set<Organization>().SingleAsync(o => o.Id == plan.Culture.Id, TestContext.Current.CancellationToken)).ParentId = above.Id;
            part.ParentId = plan.Culture.Id;
            db.AddRange(above, part);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.NotNull((await Of(plan, part).Open(Address(plan.Late))).QuerySelector("[name='Form.DoneOn']"));
        Assert.NotNull((await Of(plan, above, Role.HeadOfDivision).Open(Address(plan.Late))).QuerySelector("[name='Form.DoneOn']"));
        Assert.Null((await Of(plan, above).Open(Address(plan.Late))).QuerySelector("[name='Form.DoneOn']"));
    }

    [Fact]
    public async Task A_task_of_another_commune_is_not_found()
    {
        var plan = await PlanFixture.Add(app);
        foreach (var address in new[] { Address(plan.Late), $"/plans/planned-tasks/reopen-task/{plan.Late.Id}" })
        {
            using var response = await app.VisitAs(Role.Chairman, Guid.CreateVersion7()).Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_second_mark_is_refused_and_says_who_was_first()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = Of(plan, plan.Culture);
        var form = Visitor.ValuesOf(await visitor.Open(Address(plan.Late)));
        await Of(plan, plan.Culture).Fill(Address(plan.Late));
        var (response, page) = await visitor.Post(Address(plan.Late), form);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("has already marked this task as done", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_that_only_helps_looks_on()
    {
        var plan = await PlanFixture.Add(app);
        await Of(plan, plan.Culture).Fill(Address(plan.Late));
        var helper = Of(plan, plan.Police, Role.HeadOfDivision);

        Assert.Null((await helper.Open($"/plans/planned-tasks/{plan.Late.Id}")).QuerySelector("a[href*='reopen-task']"));
        foreach (var step in (string[])["complete-task", "reopen-task"])
        {
            using var response = await helper.Http.GetAsync(new Uri($"/plans/planned-tasks/{step}/{plan.Late.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_proof_stays_in_the_history_of_a_task_that_was_reopened()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = Of(plan, plan.Culture);
        await visitor.Upload(Address(plan.Late), "Form.Proof", "biên bản.txt", Encoding.UTF8.GetBytes("Biên bản nghiệm thu, ngày hôm qua"));
        var file = (await Completion(plan))!.FileId;

        await visitor.Fill($"/plans/planned-tasks/reopen-task/{plan.Late.Id}", ("Form.Reason", "Thiếu chữ ký"));

        var page = await visitor.Open($"/plans/planned-tasks/{plan.Late.Id}");
        Assert.NotNull(page.QuerySelector($".timeline a[href='/files/{file}']"));
    }

    [Fact]
    public async Task A_task_that_was_changed_since_it_was_shown_is_looked_at_again_and_nothing_typed_is_lost()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = Of(plan, plan.Culture);
        var opened = Visitor.ValuesOf(await visitor.Open(Address(plan.Late)));
        await app.VisitAs(Role.Officer, plan.Tenant).Fill($"/plans/planned-tasks/set-budget/{plan.Late.Id}", ("Input.Millions", "5"));

        var (stale, page) = await visitor.Post(Address(plan.Late), opened, ("Form.DoneOn", ""), ("Form.Note", "Đã xong"));
        var (again, _) = await visitor.Post(Address(plan.Late), Visitor.ValuesOf(page), ("Form.DoneOn", Format.Date(plan.Today)));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Redirect], [stale.StatusCode, again.StatusCode]);
        Assert.Equal("Đã xong", (await Completion(plan))!.Note);
    }

    [Fact]
    public async Task Work_that_goes_on_is_never_done_once_and_for_all()
    {
        var plan = await PlanFixture.Add(app);
        var (response, page) = await Post(Of(plan, plan.Culture), plan, plan.Continuous);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("never done once and for all", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Of(plan, plan.Culture).Open($"/plans/planned-tasks/{plan.Continuous.Id}")).QuerySelector("a[href*='complete-task']"));
    }

    [Theory]
    [InlineData(nameof(PlanStatus.Draft))]
    [InlineData(nameof(PlanStatus.Submitted))]
    [InlineData(nameof(PlanStatus.Superseded))]
    [InlineData(nameof(PlanStatus.Closed))]
    public async Task Only_tasks_of_a_plan_in_force_can_be_done(string status)
    {
        var plan = await PlanFixture.Add(app, Enum.Parse<PlanStatus>(status));
        var (response, page) = await Post(Of(plan, plan.Culture), plan, plan.Late);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("issued and is in force", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "future")]
    [InlineData(-800, "begins on")]
    [InlineData(null, "Enter the day")]
    public async Task The_day_of_the_work_lies_in_the_plan_and_not_in_the_future(int? days, string message)
    {
        var plan = await PlanFixture.Add(app);
        var (response, page) = await Of(plan, plan.Culture).Fill(Address(plan.Late), ("Form.DoneOn", days is { } d ? Format.Date(plan.Today.AddDays(d)) : ""), ("Form.Note", "Đã xong"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã xong", page.QuerySelector("[name='Form.Note']")!.TextContent.Trim());
        Assert.Null(await Completion(plan));
    }

    [Fact]
    public async Task A_task_that_is_not_done_after_all_is_reopened_with_the_reason()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = Of(plan, plan.Culture);
        await visitor.Fill(Address(plan.Late));
        var reopen = $"/plans/planned-tasks/reopen-task/{plan.Late.Id}";

        var (refused, _) = await visitor.Fill(reopen);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var (response, _) = await visitor.Fill(reopen, ("Form.Reason", "Thiếu biên bản"));
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Null(await Completion(plan));
        Assert.Equal(["Thiếu biên bản"], await app.InDatabase(plan.Tenant, db => db.Set<RecordedEvent>().Where(e => e.Subject == plan.Late.Id && e.Reason != null).Select(e => e.Reason).ToListAsync(TestContext.Current.CancellationToken)));
        Assert.NotNull((await visitor.Open(Address(plan.Late))).QuerySelector("[name='Form.DoneOn']"));
    }

    [Fact]
    public async Task Reopening_what_was_done_again_meanwhile_is_refused()
    {
        var plan = await PlanFixture.Add(app);
        var visitor = Of(plan, plan.Culture);
        var reopen = $"/plans/planned-tasks/reopen-task/{plan.Late.Id}";
        await visitor.Fill(Address(plan.Late));
        var form = Visitor.ValuesOf(await visitor.Open(reopen));
        await visitor.Fill(reopen, ("Form.Reason", "Nhầm"));
        await visitor.Fill(Address(plan.Late));

        var (response, _) = await visitor.Post(reopen, form, ("Form.Reason", "Chưa xong"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.NotNull(await Completion(plan));
    }

    private static string Address(PlannedTask task) => $"/plans/planned-tasks/complete-task/{task.Id}";

    private static Organization Office(string name) => Organization.Create(OrganizationKind.Office, name, null, [], new(2025, 7, 1));

    private Visitor Of(PlanFixture plan, Organization office, Role role = Role.Officer) => app.VisitAs(role, plan.Tenant, office.Id, Guid.CreateVersion7(), Guid.CreateVersion7());

    /// <summary>A post without the form, which the page does not show: with the form of another task.</summary>
    private async Task<(HttpResponseMessage Response, AngleSharp.Html.Dom.IHtmlDocument Page)> Post(Visitor visitor, PlanFixture plan, PlannedTask task)
    {
        var other = await PlanFixture.Add(app, plan.Tenant, title: "Kế hoạch khác");
        var form = Visitor.ValuesOf(await app.VisitAs(Role.Chairman, plan.Tenant).Open(Address(other.Late)));
        var token = Visitor.ValuesOf(await visitor.Open("/notices/read-all")).Where(v => v.Key == "__RequestVerificationToken");
        return await visitor.Post(Address(task), form.Where(v => v.Key != "__RequestVerificationToken").Concat(token));
    }

    private Task<TaskCompletion?> Completion(PlanFixture plan) =>
        app.InDatabase(plan.Tenant, db => db.Set<TaskCompletion>().SingleOrDefaultAsync(TestContext.Current.CancellationToken));
}
