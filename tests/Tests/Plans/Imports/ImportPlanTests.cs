using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Items;
using XaSo.Platform.Files;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Plans.Documents;

namespace XaSo.Tests.Plans.Imports;

public sealed class ImportPlanTests(TestApp app)
{
    private const string Page = "/plans/imports/import-plan";
    private const string Sample = "samples/ke-hoach-cds-song-mau-2026";

    private readonly Guid _commune = Guid.CreateVersion7();

    private Visitor Officer => app.VisitAs(Role.Officer, _commune);

    [Theory, InlineData(".txt"), InlineData(".docx")]
    public async Task A_document_becomes_a_plan_that_waits_for_review(string ending)
    {
        var officer = Officer;

        var (response, _) = await officer.Upload(Page, "Form.Content", "Kế hoạch 2026" + ending, await File.ReadAllBytesAsync(Repository.PathTo(Sample + ending), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var review = await officer.Open(response.Headers.Location!.ToString());
        Assert.NotEmpty(review.QuerySelectorAll("a.mark.target"));
        var plan = await app.InDatabase(_commune, db => db.Plans.SingleAsync());
        Assert.Equal((PlanStatus.Draft, new DateOnly(2026, 12, 31)), (plan.Status, plan.PeriodTo));
        var items = await app.InDatabase(_commune, db => db.PlanItems.Where(i => i.PlanId == plan.Id).ToListAsync());
        Assert.True(items.Count > 60, $"{items.Count} items");
        Assert.All(items, i => Assert.Equal(ReviewState.Pending, i.State));
    }

    [Fact]
    public async Task What_is_longer_than_its_field_is_cut_at_a_word_and_listed_whole_as_not_understood()
    {
        var result = string.Concat(Enumerable.Repeat("Báo cáo kết quả rà soát của từng bộ phận; ", 90)) + "hết phần kết quả";
        List<string> tasks = ["Rà soát thủ tục hành chính", "Nâng cấp trang thông tin điện tử", "Tập huấn kỹ năng số cho cán bộ"];
        var rows = string.Concat(tasks.Select((task, i) =>
            $"<tr><td>{i + 1}</td><td>{task}</td><td>Văn phòng</td><td>Trước ngày 30/6/2026</td><td>{(i == 1 ? result : "Báo cáo")}</td></tr>"));
        var document = $"""
            <html><body><p>ỦY BAN NHÂN DÂN XÃ MẪU</p><p>KẾ HOẠCH</p><p>Chuyển đổi số năm 2026</p><p>II. NHIỆM VỤ</p>
            <table><tr><th>STT</th><th>Nội dung nhiệm vụ</th><th>Đơn vị chủ trì</th><th>Thời gian hoàn thành</th><th>Kết quả</th></tr>{rows}</table></body></html>
            """;

        var (response, page) = await Officer.Upload(Page, "Form.Content", "ke-hoach.html", Encoding.UTF8.GetBytes(document));

        Assert.True(response.StatusCode == HttpStatusCode.Redirect, page.QuerySelector("[role=alert]")?.TextContent);
        var task = (await app.InDatabase(_commune, db => db.PlannedTasks.ToListAsync())).Single(x => x.Name.StartsWith("Nâng cấp", StringComparison.Ordinal));
        Assert.InRange(task.Result!.Length, 2900, 3000);
        Assert.StartsWith(task.Result + " ", result, StringComparison.Ordinal);
        var whole = await app.InDatabase(_commune, db => db.Set<XaSo.Plans.UnreadPassages.UnreadPassage>().SingleAsync(u => u.Why == XaSo.Plans.Reading.UnreadReasons.CutShort));
        Assert.Contains("hết phần kết quả", whole.Quote, StringComparison.Ordinal);
        Assert.Contains("holds only the beginning", (await Officer.Open($"/plans/review/{task.PlanId}?item={whole.Id}")).QuerySelector(".review-item.on")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_another_commune_is_pointed_out_wherever_one_goes_on_with_it_until_it_is_said_to_be_right()
    {
        await app.InDatabase(_commune, db =>
        {
            db.Add(new Commune { Id = _commune, ProvinceCode = "01", Kind = CommuneKind.Commune, Name = "Đồi Mẫu", OfficialName = "xã Đồi Mẫu" });
            return db.SaveChangesAsync();
        });
        var (response, _) = await Officer.Upload(Page, "Form.Content", "ke-hoach.txt", await File.ReadAllBytesAsync(Repository.PathTo(Sample + ".txt"), TestContext.Current.CancellationToken));
        var review = response.Headers.Location!.ToString();
        var plan = review.Split('/')[^1];
        var chairman = app.VisitAs(Role.Chairman, _commune);

        foreach (var (visitor, address) in new[] { (Officer, review), (Officer, $"/plans/lifecycle/submit-plan/{plan}"), (chairman, $"/plans/lifecycle/issue-plan/{plan}") })
        {
            Assert.Contains("this is the place of “Đồi Mẫu”", (await visitor.Open(address)).QuerySelector("main .notice.red")!.TextContent, StringComparison.Ordinal);
        }

        var stand = (await Officer.Open(review)).QuerySelector("main .notice.red a[href*=set-aside-finding]")!.GetAttribute("href")!;
        await Officer.Fill(stand, ("Form.Reason", "Xã vừa đổi tên"));
        Assert.Null((await Officer.Open(review)).QuerySelector("main .notice.red"));
    }

    [Fact]
    public async Task A_document_that_is_here_already_or_of_another_commune_is_pointed_out()
    {
        await app.InDatabase(_commune, db =>
        {
            db.Add(new Commune { Id = _commune, ProvinceCode = "01", Kind = CommuneKind.Commune, Name = "Đồi Mẫu", OfficialName = "xã Đồi Mẫu" });
            return db.SaveChangesAsync();
        });
        var content = await File.ReadAllBytesAsync(Repository.PathTo(Sample + ".txt"), TestContext.Current.CancellationToken);
        var officer = Officer;
        var first = await Findings();
        var second = await Findings();

        Assert.Contains("The document is about “Sông Mẫu”, but this is the place of “Đồi Mẫu”", first, StringComparison.Ordinal);
        Assert.DoesNotContain("already been imported", first, StringComparison.Ordinal);
        Assert.Contains("The same document has already been imported as", second, StringComparison.Ordinal);

        async Task<string> Findings()
        {
            var (response, _) = await officer.Upload(Page, "Form.Content", "ke-hoach.txt", content);
            var plan = response.Headers.Location!.ToString().Split('/')[^1];
            return (await officer.Open($"/plans/lint/{plan}")).QuerySelector("main")!.TextContent;
        }
    }

    [Fact]
    public async Task The_original_file_is_kept_and_opened_only_by_its_commune()
    {
        var content = await File.ReadAllBytesAsync(Repository.PathTo(Sample + ".docx"), TestContext.Current.CancellationToken);
        await Officer.Upload(Page, "Form.Content", "ke-hoach.docx", content);
        var file = await app.InDatabase(_commune, db => db.Set<StoredFile>().SingleAsync());

        var mine = await Officer.Http.GetAsync($"/files/{file.Id}", TestContext.Current.CancellationToken);
        var foreign = await app.VisitAs(Role.Officer, Guid.CreateVersion7()).Http.GetAsync($"/files/{file.Id}", TestContext.Current.CancellationToken);

        Assert.Equal(content, await mine.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", mine.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Thực đơn hôm nay: cơm, canh, cá kho. Hẹn gặp lại.", "does not look like a plan")]
    public async Task What_is_no_plan_is_refused_with_the_reason_and_nothing_is_stored(string text, string reason)
    {
        var (response, page) = await Officer.Upload(Page, "Form.Content", "thu.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(_commune, db => db.Plans.CountAsync()));
    }

    [Theory]
    [InlineData("empty", "is empty")]
    [InlineData("encrypted Word", "protected by a password")]
    [InlineData("encrypted PDF", "protected by a password")]
    [InlineData("damaged zip", "is damaged")]
    [InlineData("damaged PDF", "is damaged")]
    [InlineData("many pages", "has 10000 pages")]
    [InlineData("zip bomb", "unpacks to more")]
    [InlineData("external entity", "references that a document does not need")]
    [InlineData("huge picture", "picture is too large")]
    [InlineData("program", "kind")]
    public async Task A_bad_file_is_refused_in_the_answer_to_its_upload(string file, string reason)
    {
        var (response, page) = await Officer.Upload(Page, "Form.Content", "tep", await RefusalTests.FileOf(file));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(_commune, db => db.PlanImports.CountAsync()));
    }

    [Fact]
    public async Task A_village_team_may_not_import_a_plan() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await app.VisitAs(Role.DigitalTeam, _commune).Http.GetAsync(Page, TestContext.Current.CancellationToken)).StatusCode);
}
