using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
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
    public async Task The_workbook_has_a_sheet_for_targets_tasks_and_legal_bases()
    {
        var plan = await PlanFixture.Add(app);
        using var book = SpreadsheetDocument.Open(await Get(plan, "/plans/exports/workbook/{0}"), isEditable: false);
        var parts = book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.InnerText).ToList();
        Assert.Equal(3, parts.Count);
        Assert.Contains(parts, text => text.Contains(plan.Late.Name, StringComparison.Ordinal));
        Assert.Contains(parts, text => text.Contains("57-NQ/TW", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_data_for_programs_name_their_schema_and_hold_what_counts()
    {
        var plan = await PlanFixture.Add(app);
        using var json = await JsonDocument.ParseAsync(await Get(plan, "/api/plans/{0}"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("xaso-plan/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("targets").GetArrayLength());
        Assert.Equal(5, json.RootElement.GetProperty("tasks").GetArrayLength());
        var task = json.RootElement.GetProperty("tasks")[0];
        Assert.Equal("before", task.GetProperty("due").GetProperty("kind").GetString());
        Assert.Equal(PlanFixture.CultureOffice, task.GetProperty("offices")[0].GetProperty("name").GetString());
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
