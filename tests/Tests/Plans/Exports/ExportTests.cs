using System.Globalization;
using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Exports;

public sealed class ExportTests(TestApp app)
{
    public static TheoryData<string> Exports => ["/plans/exports/workbook/{0}", "/plans/exports/annexes/{0}", "/plans/exports/ics/{0}", "/api/plans/{0}"];

    [Fact]
    public async Task The_annexes_are_a_valid_document_with_both_tables_and_the_number_of_the_plan()
    {
        var plan = await PlanFixture.Add(app, tasks: 30);
        using var document = WordprocessingDocument.Open(await Get(plan, "/plans/exports/annexes/{0}"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(2, body.Elements<Table>().Count());
        Assert.All(body.Elements<Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Contains("(Kèm theo Kế hoạch số 12/KH-UBND ngày ", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Phụ lục II", body.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("CỘNG HÒA", body.InnerText, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(plan.SetAside.Name, body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_annex_holds_the_whole_words_of_a_task_as_a_sentence()
    {
        var plan = await PlanFixture.Add(app);
        using var document = WordprocessingDocument.Open(await Get(plan, "/plans/exports/annexes/{0}"), isEditable: false);
        var cells = document.MainDocumentPart!.Document.Body!.Descendants<TableCell>().Select(c => c.InnerText).ToList();
        Assert.Contains("Xây dựng kho dữ liệu dùng chung; kết nối với kho dữ liệu của tỉnh.", cells);
        Assert.Contains("Rà soát bộ thủ tục hành chính.", cells);
    }

    [Theory]
    [InlineData("2026-07-10", "ngày 10 tháng 7 năm 2026")]
    [InlineData("2026-02-05", "ngày 05 tháng 02 năm 2026")]
    [InlineData("2026-12-31", "ngày 31 tháng 12 năm 2026")]
    public async Task The_annex_writes_the_date_as_official_texts_do(string date, string words)
    {
        var plan = await PlanFixture.Add(app);
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await app.InDatabase(plan.Tenant, db => db.Set<Plan>().ExecuteUpdateAsync(s => s.SetProperty(p => p.SignedOn, day)));
        using var document = WordprocessingDocument.Open(await Get(plan, "/plans/exports/annexes/{0}"), isEditable: false);
        Assert.Contains(words, document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_kind_of_item_with_the_words_of_the_document()
    {
        var plan = await PlanFixture.Add(app);
        await plan.AddOthers(app);
        using var book = SpreadsheetDocument.Open(await Get(plan, "/plans/exports/workbook/{0}"), isEditable: false);
        var parts = book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.InnerText).ToList();
        Assert.Equal(6, parts.Count);
        Assert.Contains(parts, text => text.Contains(plan.Late.Name, StringComparison.Ordinal));
        Assert.Contains(parts, text => text.Contains("57-NQ/TW", StringComparison.Ordinal));
        Assert.All(
            [PlanFixture.WordsOfLater, plan.Targets[0].Quote, PlanFixture.EarlierResult, PlanFixture.Reporting, PlanFixture.NotUnderstood],
            words => Assert.Contains(parts, text => text.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_data_for_programs_name_their_schema_and_hold_what_counts()
    {
        var plan = await PlanFixture.Add(app);
        await plan.AddOthers(app);
        using var json = await JsonDocument.ParseAsync(await Get(plan, "/api/plans/{0}"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("xaso-plan/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("targets").GetArrayLength());
        Assert.Equal(5, json.RootElement.GetProperty("tasks").GetArrayLength());
        var task = json.RootElement.GetProperty("tasks")[0];
        Assert.Equal("before", task.GetProperty("due").GetProperty("kind").GetString());
        Assert.Equal(PlanFixture.CultureOffice, task.GetProperty("offices")[0].GetProperty("name").GetString());
        Assert.Equal(PlanFixture.WordsOfLater, json.RootElement.GetProperty("tasks")[2].GetProperty("quote").GetString());
        Assert.Equal(81, json.RootElement.GetProperty("baselines")[0].GetProperty("value").GetDecimal());
        Assert.Equal("quarter", json.RootElement.GetProperty("reportingDuties")[0].GetProperty("every").GetString());
        Assert.Equal(PlanFixture.NotUnderstood, json.RootElement.GetProperty("unreadPassages")[0].GetProperty("quote").GetString());
    }

    [Fact]
    public async Task The_data_for_programs_say_where_the_words_stand()
    {
        var visitor = app.VisitAs(Role.Officer, Guid.CreateVersion7());
        const string sample = "ke-hoach-cds-song-mau-2026.txt";
        var (response, _) = await visitor.Upload("/plans/imports/import-plan", "Form.Content", sample, await File.ReadAllBytesAsync(Repository.PathTo("samples/" + sample), TestContext.Current.CancellationToken));
        var plan = response.Headers.Location!.ToString().Split('/')[^1];
        using var json = await JsonDocument.ParseAsync(await visitor.Http.GetStreamAsync($"/api/plans/{plan}", TestContext.Current.CancellationToken), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(json.RootElement.GetProperty("tasks").EnumerateArray(), t => Assert.False(string.IsNullOrEmpty(t.GetProperty("where").GetString())));
    }

    [Theory, MemberData(nameof(Exports))]
    public async Task Another_commune_does_not_get_the_file(string export)
    {
        var plan = await PlanFixture.Add(app);
        var response = await app.VisitAs(Role.Chairman, Guid.CreateVersion7()).Http.GetAsync(string.Format(null, export, plan.Plan.Id), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<Stream> Get(PlanFixture plan, string export) =>
        new MemoryStream(await app.VisitAs(Role.Chairman, plan.Tenant).Http.GetByteArrayAsync(string.Format(null, export, plan.Plan.Id), TestContext.Current.CancellationToken));
}
