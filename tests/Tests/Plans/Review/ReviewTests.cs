using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Documents;
using XaSo.Plans.Items;
using XaSo.Plans.PlannedTasks;
using XaSo.Plans.Sources;
using XaSo.Plans.Targets;
using XaSo.Plans.UnreadPassages;
using XaSo.Platform.Security;
using DueKind = XaSo.Plans.Reading.DueKind;

namespace XaSo.Tests.Plans.Review;

public sealed class ReviewTests(TestApp app)
{
    private const string Words = "I. MỤC TIÊU\nTỷ lệ văn bản đi được ký số đạt 95%; tối thiểu 90% người dân hài lòng.\nII. NHIỆM VỤ\nMở lớp tập huấn kỹ năng số.\nKhoảng 12 điểm wifi còn phải bàn.";

    private readonly Guid _commune = Guid.CreateVersion7();

    private Visitor Officer => app.VisitAs(Role.Officer, _commune);

    [Fact]
    public async Task The_words_of_each_item_are_marked_and_lead_to_it()
    {
        var plan = await Drafted();

        var page = await Officer.Open($"/plans/review/{plan.Id}");

        var mark = page.QuerySelector("a.mark.target")!;
        Assert.Equal("Tỷ lệ văn bản đi được ký số đạt 95%", mark.TextContent);
        var target = await Officer.Open(mark.GetAttribute("href")!);
        Assert.Equal("Tỷ lệ văn bản đi được ký số", target.QuerySelector(".review-item.on .review-title")!.TextContent.Trim());
        Assert.Contains("= 95", target.QuerySelector(".review-item.on .review-detail")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_leads_to_the_next_item_that_waits()
    {
        var plan = await Drafted();
        var first = plan.Targets[0];

        var (response, _) = await Officer.Fill($"/plans/review/confirm-item/{first.Id}");
        var next = await Officer.Open(response.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(plan.Targets[1].Id.ToString(), next.QuerySelector(".review-item.on")!.GetAttribute("data-item"));
        Assert.Equal("1", next.QuerySelector("#review-items")!.GetAttribute("data-reviewed"));
        Assert.NotNull(next.QuerySelector($"a.mark.confirmed[data-item='{first.Id}']"));
    }

    [Fact]
    public async Task An_item_that_another_reviewer_changed_is_shown_again_before_it_is_confirmed()
    {
        var (plan, officer) = (await Drafted(), Officer);
        var address = $"/plans/review/confirm-item/{plan.Targets[0].Id}";
        var opened = Visitor.ValuesOf(await officer.Open(address));
        await officer.Fill($"/plans/review/reject-item/{plan.Targets[0].Id}", ("Form.Reason", "Đọc nhầm"));

        var (response, _) = await officer.Post(address, opened);
        var page = await officer.Open(response.Headers.Location!.ToString());

        Assert.Contains("changed=true", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".review-item.on .notice.amber"));
        Assert.Equal(ReviewState.Rejected, (await Stored<Target>(plan.Targets[0].Id)).State);
    }

    [Fact]
    public async Task A_correction_is_stored_and_confirms_the_item()
    {
        var plan = await Drafted();

        var (response, _) = await Officer.Fill($"/plans/corrections/correct-item/{plan.Targets[0].Id}",
            ("Form.Target.Comparator", "AtLeast"), ("Form.Target.Value", "96.5"), ("Form.Target.Leads", "Văn phòng; Công an xã"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var target = await Stored<Target>(plan.Targets[0].Id);
        Assert.Equal((ReviewState.Confirmed, 96.5m), (target.State, target.Value));
        Assert.Equal(["Công an xã", "Văn phòng"], (await OfficesOf(target)).Select(o => o.Name).Order());
    }

    [Fact]
    public async Task A_correction_that_cannot_be_stored_keeps_what_was_typed()
    {
        var plan = await Drafted();

        var (response, page) = await Officer.Fill($"/plans/corrections/correct-item/{plan.Targets[0].Id}", ("Form.Target.Measure", ""), ("Form.Target.Unit", "lớp"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("#Form_Target_Measure", page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Equal("lớp", ((IHtmlInputElement)page.QuerySelector("#Form_Target_Unit")!).Value);
    }

    [Fact]
    public async Task Two_reviewers_do_not_overwrite_each_other()
    {
        var (plan, officer) = (await Drafted(), Officer);
        var address = $"/plans/corrections/correct-item/{plan.Targets[0].Id}";
        var opened = Visitor.ValuesOf(await officer.Open(address));
        await officer.Fill(address, ("Form.Target.Value", "97"));

        var (response, page) = await officer.Post(address, opened, ("Form.Target.Value", "98"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("98", ((IHtmlInputElement)page.QuerySelector("#Form_Target_Value")!).Value);
        Assert.Contains("97", page.QuerySelector(".page-header")!.TextContent, StringComparison.Ordinal);
        var (again, _) = await officer.Post(address, Visitor.ValuesOf(page));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(98m, (await Stored<Target>(plan.Targets[0].Id)).Value);
    }

    [Fact]
    public async Task An_item_is_set_aside_only_with_a_reason_and_can_be_taken_back()
    {
        var plan = await Drafted();
        var id = plan.Targets[0].Id;

        var (refused, _) = await Officer.Fill($"/plans/review/reject-item/{id}");
        await Officer.Fill($"/plans/review/reject-item/{id}", ("Form.Reason", "Kết quả năm trước"));
        var rejected = await Stored<Target>(id);
        await Officer.Fill($"/plans/review/reopen-item/{id}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal((ReviewState.Rejected, "Kết quả năm trước"), (rejected.State, rejected.Reason));
        Assert.Equal(ReviewState.Pending, (await Stored<Target>(id)).State);
    }

    [Fact]
    public async Task A_split_item_becomes_two_that_wait_with_the_same_offices()
    {
        var plan = await Drafted();

        await Officer.Fill($"/plans/corrections/split-item/{plan.Tasks[0].Id}", ("Form.First", "Mở lớp tập huấn"), ("Form.Second", "Cấp giấy chứng nhận"));

        var tasks = await app.InDatabase(_commune, db => db.PlannedTasks.Where(t => t.PlanId == plan.Id).ToListAsync());
        var part = Assert.Single(tasks, t => t.Name == "Cấp giấy chứng nhận");
        Assert.Contains(tasks, t => t.Name == "Mở lớp tập huấn" && t.State == ReviewState.Pending);
        Assert.Equal("Văn phòng", Assert.Single(await OfficesOf(part)).Name);
    }

    [Fact]
    public async Task A_task_of_the_prose_is_proposed_for_its_row_in_the_annex_and_merged_by_a_person()
    {
        var plan = await Drafted();

        var page = await Officer.Open($"/plans/review/{plan.Id}?item={plan.Tasks[0].Id}");
        var proposal = ((IHtmlAnchorElement)page.QuerySelector(".review-detail .notice a")!).GetAttribute("href")!;
        var (response, _) = await Officer.Fill(proposal);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var (prose, row) = (await Stored<PlannedTask>(plan.Tasks[0].Id), await Stored<PlannedTask>(plan.Tasks[1].Id));
        Assert.Equal((ReviewState.Merged, row.Id), (prose.State, prose.MergedIntoId));
        Assert.Equal("Văn phòng", Assert.Single(await OfficesOf(row)).Name);
    }

    [Fact]
    public async Task A_merge_that_is_taken_back_gives_back_what_the_other_item_took()
    {
        var plan = await Drafted();
        var (prose, row) = (plan.Tasks[0].Id, plan.Tasks[1].Id);
        await app.InDatabase(_commune, async db =>
        {
            var task = await db.PlannedTasks.SingleAsync(i => i.Id == prose);
            (task.Budget, task.BudgetSource, task.Result, task.DueKind, task.DueTo) = (5_000_000, "Ngân sách xã", "Một lớp", DueKind.Before, new(2026, 9, 30));
            return await db.SaveChangesAsync();
        });
        await Officer.Fill($"/plans/corrections/merge-item/{prose}?into={row}");
        Assert.Equal(5_000_000, (await Stored<PlannedTask>(row)).Budget);
        await app.InDatabase(_commune, async db =>
        {
            (await db.PlannedTasks.SingleAsync(i => i.Id == row)).Result = "Hai lớp";
            return await db.SaveChangesAsync();
        });

        await Officer.Fill($"/plans/review/reopen-item/{prose}");

        var stayed = await Stored<PlannedTask>(row);
        Assert.Equal((null, null, DueKind.None, null), (stayed.Budget, stayed.BudgetSource, stayed.DueKind, stayed.DueTo));
        Assert.Equal("Hai lớp", stayed.Result);
        Assert.Empty(await OfficesOf(stayed));
        Assert.Equal(ReviewState.Pending, (await Stored<PlannedTask>(prose)).State);
    }

    [Fact]
    public async Task A_passage_is_used_up_once()
    {
        var plan = await Drafted();
        var address = $"/plans/corrections/add-item/{plan.Id}?kind=target&from={plan.Unread.Id}";
        await Officer.Fill(address, ("Form.Target.Value", "12"), ("Form.Target.Unit", "điểm"));

        var (response, _) = await Officer.Fill(address, ("Form.Target.Value", "12"), ("Form.Target.Unit", "điểm"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Theory]
    [InlineData("basis", "Form.LegalBasis.Kind", "Nghị quyết")]
    [InlineData("baseline", "Form.Baseline.Measure", "Tỷ lệ hồ sơ trực tuyến")]
    [InlineData("duty", "Form.ReportingDuty.OfficeName", "Công an xã")]
    [InlineData("task", "Form.Task.Name", "Lắp 12 điểm wifi")]
    public async Task Items_of_every_kind_are_added_by_hand_or_from_a_passage(string kind, string field, string value)
    {
        var plan = await Drafted();
        (string Name, string Value)[] fields = kind == "baseline" ? [(field, value), ("Form.Baseline.Value", "80")] : [(field, value)];
        var list = await Officer.Open($"/plans/review/{plan.Id}?tab={kind}");
        Assert.NotNull(list.QuerySelector($"a[href='/plans/corrections/add-item/{plan.Id}?kind={kind}']"));

        var (refused, _) = await Officer.Fill($"/plans/corrections/add-item/{plan.Id}?kind={kind}", (field, kind == "duty" ? new string('x', 301) : ""));
        var (added, _) = await Officer.Fill($"/plans/corrections/add-item/{plan.Id}?kind={kind}", fields);
        var (passage, _) = await Officer.Fill($"/plans/corrections/add-item/{plan.Id}?kind={kind}&from={plan.Unread.Id}", fields);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.Redirect], [refused.StatusCode, added.StatusCode, passage.StatusCode]);
        var items = await app.InDatabase(_commune, db => db.PlanItems.Where(i => i.PlanId == plan.Id && i.Origin == Origin.Added).OrderBy(i => i.Quote).ToListAsync());
        Assert.Equal(["", plan.Unread.Quote], items.Select(i => i.Quote));
        Assert.All(items, i => Assert.Equal(ReviewState.Confirmed, i.State));
        Assert.Contains(value, (await Officer.Open(added.Headers.Location!.ToString())).QuerySelector(".review-item.on")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_confirmed_at_once_is_what_was_shown()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        await Officer.Fill($"/plans/review/reopen-item/{plan.Basis.Id}");
        var address = $"/plans/review/confirm-all/{plan.Plan.Id}?kind=basis";
        var officer = Officer;
        var opened = Visitor.ValuesOf(await officer.Open(address));
        await officer.Fill($"/plans/corrections/correct-item/{plan.Basis.Id}", ("Form.LegalBasis.Number", "58-NQ/TW"));
        await officer.Fill($"/plans/review/reopen-item/{plan.Basis.Id}");

        var (stale, page) = await officer.Post(address, opened);
        var (again, _) = await officer.Post(address, Visitor.ValuesOf(page));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Redirect], [stale.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task A_passage_that_was_not_understood_becomes_a_target_with_its_words()
    {
        var plan = await Drafted();

        var (response, _) = await Officer.Fill($"/plans/corrections/add-item/{plan.Id}?kind=target&from={plan.Unread.Id}", ("Form.Target.Value", "12"), ("Form.Target.Unit", "điểm"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var added = await app.InDatabase(_commune, db => db.Targets.SingleAsync(t => t.PlanId == plan.Id && t.Origin == Origin.Added));
        Assert.Equal((12m, plan.Unread.Quote, ReviewState.Confirmed), (added.Value, added.Quote, added.State));
        Assert.Equal(added.Id, (await Stored<UnreadPassage>(plan.Unread.Id)).MergedIntoId);
    }

    [Fact]
    public async Task What_the_reader_had_to_say_about_the_document_is_said_in_words()
    {
        var plan = await Drafted("recognised");

        var page = await Officer.Open($"/plans/review/{plan.Id}");

        Assert.Contains("compare them with the original", page.QuerySelector(".notice.amber")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_submitted_is_shown_but_no_longer_changed()
    {
        var fixture = await PlanFixture.Add(app, _commune, PlanStatus.Submitted);

        var page = await Officer.Open($"/plans/review/{fixture.Plan.Id}");
        var (response, _) = await Officer.Fill($"/plans/review/reopen-item/{fixture.Targets[0].Id}");

        Assert.Null(page.QuerySelector(".review-actions"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task Another_commune_finds_nothing_and_a_supervisor_only_reads()
    {
        var plan = await Drafted();
        var stranger = app.VisitAs(Role.Officer, Guid.CreateVersion7());
        var supervisor = app.VisitAs(Role.ProvinceSupervisor, _commune);

        Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, $"/plans/review/{plan.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, $"/plans/corrections/correct-item/{plan.Targets[0].Id}"));
        Assert.Equal(HttpStatusCode.OK, await Status(supervisor, $"/plans/review/{plan.Id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(supervisor, $"/plans/review/confirm-item/{plan.Targets[0].Id}"));
    }

    [Fact]
    public async Task What_was_set_aside_is_counted_apart_and_the_list_of_plans_counts_the_same()
    {
        var plan = await Drafted();
        await Officer.Fill($"/plans/review/reject-item/{plan.Targets[0].Id}", ("Form.Reason", "Đọc nhầm"));
        await Officer.Fill($"/plans/corrections/merge-item/{plan.Tasks[0].Id}?into={plan.Tasks[1].Id}");

        var page = await Officer.Open($"/plans/review/{plan.Id}");

        Assert.Equal(["Targets1 of 1 left", "Tasks1 of 1 left", "Not understood1 of 1 left"], ReviewWayTests.Tabs(page).Where(a => !a.EndsWith('0')));
        Assert.Equal("3", page.QuerySelector("#review-items")!.GetAttribute("data-total"));
        Assert.Contains("2 set aside or merged", page.QuerySelector(".review-head")!.TextContent, StringComparison.Ordinal);
        var list = (await Officer.Open("/plans")).QuerySelector("main tbody")!.TextContent;
        Assert.Contains("1 target, 1 task", list, StringComparison.Ordinal);
        Assert.Contains("Review 3 items", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Splitting_proposes_both_parts_from_the_words_of_the_document()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);

        var page = await Officer.Open($"/plans/corrections/split-item/{plan.Later.Id}");

        Assert.Equal("Xây dựng kho dữ liệu dùng chung", page.QuerySelector("textarea[name='Form.First']")!.TextContent.Trim());
        Assert.Equal("Kết nối với kho dữ liệu của tỉnh", page.QuerySelector("textarea[name='Form.Second']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Merging_finds_an_item_among_more_than_are_shown()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft, tasks: 40);
        var address = $"/plans/corrections/merge-item/{plan.Soon.Id}";

        var shown = await Officer.Open(address);
        var found = await Officer.Open(address + "?q=them+so+37");

        Assert.Equal(12, shown.QuerySelectorAll(".merge-list li").Length);
        Assert.Contains("12 of 44 are shown", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nhiệm vụ thêm số 37", found.QuerySelector(".merge-list")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhiệm vụ thêm số 38", found.QuerySelector(".merge-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marked_text_of_an_issued_plan_is_no_review()
    {
        var plan = await PlanFixture.Add(app, _commune);

        var page = await Officer.Open($"/plans/review/{plan.Plan.Id}");

        Assert.Equal("Text of the plan with its items marked", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Go on later", page.QuerySelector(".page-header")!.TextContent, StringComparison.Ordinal);
    }

    private sealed record DraftedPlan(Guid Id, IReadOnlyList<Target> Targets, IReadOnlyList<PlannedTask> Tasks, UnreadPassage Unread);

    private async Task<DraftedPlan> Drafted(params string[] remarks)
    {
        var plan = new Plan { Title = "Kế hoạch chuyển đổi số phường Mẫu" };
        var document = new SourceDocument("txt", Words, [.. Lines().Select(line => new Paragraph(Passage.Of(Words, line), 1))]) { Remarks = remarks };
        List<Target> targets = [TargetOf("Tỷ lệ văn bản đi được ký số đạt 95%", "Tỷ lệ văn bản đi được ký số", 95), TargetOf("tối thiểu 90% người dân hài lòng", "người dân hài lòng", 90)];
        List<PlannedTask> tasks = [TaskOf("Mở lớp tập huấn kỹ năng số", false), TaskOf("Mở lớp tập huấn kỹ năng số", true)];
        var unread = new UnreadPassage { PlanId = plan.Id, Quote = "Khoảng 12 điểm wifi còn phải bàn.", Why = "Có số nhưng chưa rõ nội dung đo", Places = [SpanOf("Khoảng 12 điểm")] };
        await app.InDatabase(_commune, db =>
        {
            db.Add(plan);
            db.Add(new PlanSource { PlanId = plan.Id, FileId = Guid.CreateVersion7(), FileName = "ke-hoach.txt", Content = SourceJson.Pack(document) });
            db.AddRange([.. targets, .. tasks, unread]);
            db.Add(new ItemOffice { PlanId = plan.Id, ItemId = tasks[0].Id, Part = OfficePart.Lead, Name = "Văn phòng" });
            return db.SaveChangesAsync();
        });
        return new(plan.Id, targets, tasks, unread);

        Target TargetOf(string quote, string measure, decimal value) =>
            new() { PlanId = plan.Id, Quote = quote, Places = [SpanOf(quote)], Measure = measure, Value = value, Unit = "%", Position = Words.IndexOf(quote, StringComparison.Ordinal) };

        PlannedTask TaskOf(string name, bool inTable) =>
            new() { PlanId = plan.Id, Quote = name, Places = inTable ? [] : [SpanOf(name)], Name = name, InTable = inTable, Position = inTable ? 900 : 800 };
    }

    private static Span SpanOf(string words) => new(Words.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static IEnumerable<Span> Lines()
    {
        var start = 0;
        foreach (var line in Words.Split('\n'))
        {
            yield return new(start, line.Length);
            start += line.Length + 1;
        }
    }

    private Task<T> Stored<T>(Guid id) where T : PlanItem => app.InDatabase(_commune, db => db.Set<T>().SingleAsync(i => i.Id == id));

    private Task<List<ItemOffice>> OfficesOf(PlanItem item) => app.InDatabase(_commune, db => db.ItemOffices.Where(o => o.ItemId == item.Id).ToListAsync());

    private static async Task<HttpStatusCode> Status(Visitor visitor, string address) =>
        (await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;
}
