using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using XaSo.Contracts.Plans;
using XaSo.Plans;
using XaSo.Plans.Imports;
using XaSo.Platform.Events;
using XaSo.Platform.Files;
using XaSo.Platform.Jobs;
using XaSo.Platform.Security;
using XaSo.Tests.Plans.Amendments;
using XaSo.Tests.Platform;

namespace XaSo.Tests.Plans.Imports;

public sealed class ReadImportTests(TestApp app)
{
    private const string Page = "/plans/imports/import-plan";

    private readonly Guid _commune = Guid.CreateVersion7();

    private Visitor Officer => app.VisitAs(Role.Officer, _commune);

    [Fact]
    public async Task A_scan_is_read_in_the_background_and_who_gave_it_is_told()
    {
        Assert.SkipUnless(Importing.IsPossible, "tesseract is not installed");
        var commune = await app.Commune();
        var account = await app.Account(Role.Officer, commune.Id);
        var officer = await app.SignIn(account);

        var (response, _) = await officer.Upload(Page, "Form.Content", "ban-quet.pdf", await Importing.ScanContent());

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var address = response.Headers.Location!.ToString();
        var import = await app.UntilEnded(commune.Id, Guid.Parse(address.Split('/')[^1]));
        Assert.Equal((ImportState.Done, 2, 2), (import.State, import.Page, import.Pages));
        Assert.Contains("ban-quet.pdf", Assert.Single((await officer.Open("/notices")).QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        using var done = await officer.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal($"/plans/review/{import.PlanId}", done.Headers.Location!.ToString());
        Assert.NotEmpty((await officer.Open($"/plans/review/{import.PlanId}")).QuerySelectorAll("a.mark"));
        Assert.Null((await officer.Open("/notices")).QuerySelector(".bell b"));
        Assert.Equal(0, await app.InDatabase(commune.Id, db => db.Set<Job>().CountAsync()));
        Assert.Equal(account.Id, await app.InDatabase(commune.Id, db => db.Set<RecordedEvent>().Where(e => e.Name == typeof(PlanImported).FullName).Select(e => e.AccountId).SingleAsync()));
    }

    [Fact]
    public async Task A_scan_that_amends_a_plan_leads_to_the_comparison()
    {
        Assert.SkipUnless(Importing.IsPossible, "tesseract is not installed");
        var plan = await PlanFixture.Add(app, PlanStatus.Issued);
        var officer = app.VisitAs(Role.Officer, plan.Tenant);

        var (response, _) = await officer.Upload($"/plans/amendments/amend-plan/{plan.Plan.Id}", "Form.Content", "sua-doi.pdf", await Importing.ScanContent(), ("Form.Kind", nameof(EditionKind.Replacement)));

        var address = response.Headers.Location!.ToString();
        var import = await app.UntilEnded(plan.Tenant, Guid.Parse(address.Split('/')[^1]));
        using var done = await officer.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal($"/plans/amendments/{import.PlanId}", done.Headers.Location!.ToString());
        var edition = await app.InDatabase(plan.Tenant, db => db.Plans.SingleAsync(p => p.Id == import.PlanId));
        Assert.Equal((2, EditionKind.Replacement, plan.Plan.Id), (edition.Edition, edition.EditionKind, edition.PreviousId));
    }

    [Fact]
    public async Task Who_comes_back_after_the_review_is_not_told_to_begin_it()
    {
        var plan = await PlanFixture.Add(app, _commune, PlanStatus.Draft);
        var import = await app.AddImport(_commune, change: i => i.Finish(plan.Plan.Id));
        var officer = Officer;

        using var done = await officer.Http.GetAsync(import.Address, TestContext.Current.CancellationToken);

        Assert.Null((await officer.Open(done.Headers.Location!.ToString())).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task A_plan_that_is_amended_meanwhile_is_not_amended_twice()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Issued);
        await app.Amend(plan);
        var import = await app.AddImport(plan.Tenant, TimeSpan.Zero, amends: plan.Plan.Id);

        var failed = await app.UntilEnded(plan.Tenant, import.Id);

        Assert.Equal(ImportState.Failed, failed.State);
        Assert.Contains("is being prepared already", failed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_is_read_everybody_of_the_commune_sees_it_and_the_page_comes_again_by_itself()
    {
        var import = await app.AddImport(_commune);

        using var shown = await Officer.Http.GetAsync(import.Address, TestContext.Current.CancellationToken);
        var plans = await app.VisitAs(Role.Chairman, _commune).Open("/plans");

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("3", Assert.Single(shown.Headers.GetValues("Refresh")));
        Assert.Equal("thuc-don.txt", plans.QuerySelector($"a[href='{import.Address}']")!.TextContent);
        Assert.Null((await app.VisitAs(Role.Chairman, Guid.CreateVersion7()).Open("/plans")).QuerySelector($"a[href='{import.Address}']"));
    }

    [Fact]
    public async Task The_list_of_plans_asks_as_little_with_many_documents_as_with_one()
    {
        await app.AddImport(_commune);
        var officer = Officer;
        await officer.Open("/plans");
        var one = await app.CountStatements(() => officer.Open("/plans"));
        for (var i = 0; i < 4; i++)
        {
            await app.AddImport(_commune);
        }

        Assert.Equal(one, await app.CountStatements(() => officer.Open("/plans")));
    }

    [Fact]
    public async Task What_is_no_plan_says_so_and_can_be_tried_again_with_nothing_lost()
    {
        var import = await app.AddImport(_commune, TimeSpan.Zero);

        var failed = await app.UntilEnded(_commune, import.Id);
        var page = await Officer.Open(import.Address);

        Assert.Equal(ImportState.Failed, failed.State);
        Assert.Contains("does not look like a plan", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/files/{import.FileId}']"));
        var (repeated, _) = await Officer.Fill($"/plans/imports/repeat-import/{import.Id}");
        Assert.Equal(import.Address, repeated.Headers.Location!.ToString());
        Assert.Equal(ImportState.Failed, (await app.UntilEnded(_commune, import.Id)).State);
        Assert.Equal(0, await app.InDatabase(_commune, db => db.Set<Job>().CountAsync()));
    }

    [Fact]
    public async Task A_reading_that_is_stopped_is_given_up_at_once()
    {
        var import = await app.AddImport(_commune, Importing.Never);

        var (stopped, _) = await Officer.Fill($"/plans/imports/stop-import/{import.Id}");
        var (again, page) = await Officer.Fill($"/plans/imports/stop-import/{import.Id}");

        Assert.Equal(import.Address, stopped.Headers.Location!.ToString());
        Assert.Equal(ImportState.Stopped, (await app.Import(_commune, import.Id)).State);
        Assert.Equal(0, await app.InDatabase(_commune, db => db.Set<Job>().CountAsync()));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("no longer being read", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_dead_node_left_begins_again()
    {
        Assert.SkipUnless(Importing.IsPossible, "tesseract is not installed");
        var import = await app.AddImport(_commune, -TimeSpan.FromMinutes(1), attempts: 1, content: await Importing.ScanContent());

        Assert.Equal(ImportState.Done, (await app.UntilEnded(_commune, import.Id)).State);
    }

    [Fact]
    public async Task What_was_interrupted_three_times_is_given_up()
    {
        var import = await app.AddImport(_commune, -TimeSpan.FromMinutes(1), attempts: 3);

        var failed = await app.UntilEnded(_commune, import.Id);

        Assert.Equal(ImportState.Failed, failed.State);
        Assert.Contains("interrupted again and again", failed.Problem, StringComparison.Ordinal);
        Assert.Equal(0, await app.InDatabase(_commune, db => db.Set<Job>().CountAsync()));
    }

    [Fact]
    public async Task Of_many_nodes_one_gets_the_job_and_only_the_last_to_take_it_ends_it()
    {
        var import = await app.AddImport(_commune, Importing.Never);
        var runner = app.Services.GetServices<IHostedService>().OfType<JobRunner>().Single();
        var due = await Stored();

        var taken = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => runner.Take(due)))).OfType<Job>().ToList();

        var mine = Assert.Single(taken);
        var theirs = await runner.Take(await Stored());
        Assert.NotNull(await Ending(mine));
        Assert.Null(await Ending(theirs!));

        Task<Job> Stored() => app.InDatabase(_commune, db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Subject == import.Id));
        Task<XaSo.Platform.Error.Conflict?> Ending(Job job) => app.InDatabase(_commune, db =>
        {
            new JobInHand(job).End(db);
            return db.TrySave();
        });
    }

    [Fact]
    public async Task An_upload_that_is_to_be_read_later_keeps_its_file()
    {
        Assert.SkipUnless(Importing.IsPossible, "tesseract is not installed");
        var (response, _) = await Officer.Upload(Page, "Form.Content", "ban-quet.pdf", await Importing.ScanContent());

        var import = await app.Import(_commune, Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]));
        Assert.Equal(import.FileId, await app.InDatabase(_commune, db => db.Set<StoredFile>().Select(f => f.Id).SingleAsync()));
        Assert.Equal("en", import.Language);
    }
}
