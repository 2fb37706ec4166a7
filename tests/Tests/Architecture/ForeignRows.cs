using System.Net;
using XaSo.Plans;
using XaSo.Plans.ByDeadline;
using XaSo.Platform.Files;
using XaSo.Platform.Notices;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Tests.Plans;
using XaSo.Tests.Plans.Amendments;
using XaSo.Tests.Plans.Imports;
using XaSo.Tests.Platform;
using XaSo.Tests.Platform.Admin;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Tests.Architecture;

/// <summary>What a route of a commune leads to: a row that is really there, and somebody who finds it there.</summary>
/// <param name="Query">What the address needs beside the id.</param>
public sealed record ForeignRow(string Id, Visitor Owner, string Query = "");

/// <summary>A commune with a row for every route that has an id. A new route needs its line here.</summary>
internal sealed class ForeignRows
{
    private readonly Dictionary<string, ForeignRow> _rows = [];

    private ForeignRows(Guid tenant) => Tenant = tenant;

    public Guid Tenant { get; }

    /// <summary>None for a route that nobody has named.</summary>
    public ForeignRow? For(string address) => _rows.GetValueOrDefault(address);

    public static async Task<ForeignRows> Add(TestApp app, string[] permissions)
    {
        var commune = await app.Commune();
        var rows = new ForeignRows(commune.Id);
        var account = await app.Account(Role.Administrator, commune.Id);
        var other = await app.Account(Role.Officer, commune.Id);
        var position = await app.InDatabase(commune.Id, db => db.Set<XaSo.Platform.Accounts.Position>().Where(p => p.AccountId == other.Id).Select(p => p.Id).SingleAsync());
        var own = await app.InDatabase(commune.Id, db => db.Set<XaSo.Platform.Accounts.Position>().Where(p => p.AccountId == account.Id).Select(p => p.Id).SingleAsync());

        var chairman = app.Visit(commune.Id, permissions);
        chairman.Http.DefaultRequestHeaders.Add("X-Role", nameof(Role.Chairman));
        chairman.Http.DefaultRequestHeaders.Add("X-Account", account.Id.ToString());
        chairman.Http.DefaultRequestHeaders.Add("X-Position", own.ToString());
        var administrator = await app.SignIn(account);

        rows.Set(new(other.Id.ToString(), administrator), "/admin/accounts/{id:guid}", "/admin/accounts/close-account/{id:guid}", "/admin/accounts/edit-account/{id:guid}",
            "/admin/accounts/give-position/{id:guid}", "/admin/accounts/open-account/{id:guid}", "/admin/accounts/reset-password/{id:guid}");
        rows.Set(new(position.ToString(), administrator), "/admin/accounts/end-position/{id:guid}");
        rows.Set(new(own.ToString(), administrator), "/profile/switch-position/{id:guid?}");

        var province = await app.SignIn(await app.ProvinceAccount(Role.ProvinceAdministrator, null));
        rows.Set(new(commune.Id.ToString(), province), "/admin/communes/edit-commune/{id:guid}", "/admin/communes/enter-commune/{id:guid}");
        rows.Set(new(commune.ProvinceCode, province), "/admin/provinces/edit-province/{code}");

        await rows.AddOrganizations(app, administrator);
        await rows.AddImports(administrator);
        await rows.AddPlans(app, chairman);
        await rows.AddPlanImports(app, chairman);
        await rows.AddNotice(app, chairman, account.Id);
        await rows.AddCalendar(app, chairman, account.Id, own);
        return rows;
    }

    private async Task AddOrganizations(TestApp app, Visitor administrator)
    {
        foreach (var (kind, folder, noun) in ((OrganizationKind, string, string)[])[(OrganizationKind.Office, "offices", "office"), (OrganizationKind.Village, "villages", "village"), (OrganizationKind.OutsideBody, "outside-bodies", "outside-body")])
        {
            var organization = Organization.Create(kind, "Phòng Kín", null, [], new(2026, 1, 1));
            await Save(app, organization);
            Set(new(organization.Id.ToString(), administrator), $"/admin/{folder}/edit-{noun}/{{id:guid}}", $"/admin/{folder}/end-{noun}/{{id:guid}}");
        }
    }

    private async Task AddImports(Visitor administrator)
    {
        Set(new(await Import(), administrator), "/admin/import/check/{id:guid}");
        var confirmed = await Import();
        await administrator.Confirm($"/admin/import/check/{confirmed}");
        Set(new(confirmed, administrator), "/admin/import/result/{id:guid}");

        async Task<string> Import()
        {
            using var workbook = new XlsxWriter();
            var content = workbook.Add("Đơn vị", [new("Tên chính thức")], [(XlsxCell[])[$"Phòng {Guid.CreateVersion7():N}"]]).ToArray();
            return (await administrator.Check(content)).Split('/')[^1];
        }
    }

    private async Task AddPlans(TestApp app, Visitor chairman)
    {
        var issued = await PlanFixture.Add(app, Tenant, PlanStatus.Issued);
        var plan = new ForeignRow(issued.Plan.Id.ToString(), chairman);
        Set(plan, "/api/plans/{id:guid}", "/plans/{id:guid}", "/plans/amendments/amend-plan/{planId:guid}", "/plans/budget/{planId:guid}", "/plans/by-deadline/{planId:guid}",
            "/plans/by-office/{planId:guid}", "/plans/exports/annexes/{planId:guid}", "/plans/exports/ics/{planId:guid}", "/plans/exports/workbook/{planId:guid}",
            "/plans/grounds/{planId:guid}", "/plans/history/{planId:guid}", "/plans/lint/{planId:guid}", "/plans/lifecycle/close-plan/{id:guid}", "/plans/lifecycle/undo-issue/{id:guid}");
        Set(plan with { Query = $"?name={PlanFixture.UnknownOffice}" }, "/plans/by-office/match-office/{planId:guid}");
        Set(new(issued.Later.Id.ToString(), chairman), "/plans/planned-tasks/{id:guid}", "/plans/planned-tasks/complete-task/{id:guid}", "/plans/planned-tasks/set-budget/{id:guid}");
        Set(new(issued.Targets[0].Id.ToString(), chairman), "/plans/targets/{id:guid}");
        await chairman.Fill($"/plans/planned-tasks/complete-task/{issued.Late.Id}", ("Form.Note", "Đã xong"));
        Set(new(issued.Late.Id.ToString(), chairman), "/plans/planned-tasks/reopen-task/{id:guid}");

        var draft = await PlanFixture.Add(app, Tenant, PlanStatus.Draft, title: "Kế hoạch năm sau");
        Set(new(draft.Plan.Id.ToString(), chairman), "/plans/lifecycle/describe-plan/{id:guid}", "/plans/lifecycle/discard-plan/{id:guid}", "/plans/lifecycle/submit-plan/{id:guid}",
            "/plans/review/{planId:guid}");
        Set(new(draft.Plan.Id.ToString(), chairman, "?kind=Target"), "/plans/corrections/add-item/{planId:guid}");
        Set(new(draft.Plan.Id.ToString(), chairman, "?kind=Basis"), "/plans/review/confirm-all/{planId:guid}");
        Set(new(draft.Soon.Id.ToString(), chairman), "/plans/review/confirm-item/{id:guid}", "/plans/corrections/correct-item/{id:guid}", "/plans/corrections/merge-item/{id:guid}",
            "/plans/review/reject-item/{id:guid}", "/plans/review/reopen-item/{id:guid}", "/plans/corrections/split-item/{id:guid}", "/plans/corrections/undo-correction/{id:guid}");
        await chairman.Fill($"/plans/corrections/split-item/{draft.Late.Id}", ("Form.First", "Rà soát"), ("Form.Second", "Công bố"));
        var part = await app.InDatabase(Tenant, db => db.PlannedTasks.Where(t => t.SplitFromId == draft.Late.Id).Select(t => t.Id).SingleAsync());
        Set(new(part.ToString(), chairman), "/plans/corrections/undo-split/{id:guid}");
        await AddFindings(draft.Plan.Id, chairman);

        var submitted = await PlanFixture.Add(app, Tenant, PlanStatus.Submitted, title: "Kế hoạch đã trình");
        Set(new(submitted.Plan.Id.ToString(), chairman), "/plans/lifecycle/issue-plan/{id:guid}", "/plans/lifecycle/return-plan/{id:guid}", "/plans/lifecycle/withdraw-plan/{id:guid}");

        var (response, _) = await chairman.Amend(issued.Plan.Id);
        var edition = IdIn(response);
        Set(new(edition, chairman), "/plans/amendments/{planId:guid}", "/plans/amendments/accept-unchanged/{planId:guid}");
        var item = await app.InDatabase(Tenant, db => db.PlanItems.Where(i => i.PlanId == Guid.Parse(edition) && i.LineageId == issued.Soon.LineageId).Select(i => i.Id).SingleAsync());
        Set(new(item.ToString(), chairman), "/plans/amendments/accept-item/{id:guid}", "/plans/amendments/drop-item/{id:guid}", "/plans/amendments/pair-item/{id:guid}", "/plans/amendments/separate-item/{id:guid}",
            "/plans/amendments/decline-change/{id:guid}", "/plans/amendments/reconsider-item/{id:guid}");
        Set(new(issued.Soon.Id.ToString(), chairman), "/plans/amendments/keep-item/{id:guid}");

        var file = await app.InDatabase(Tenant, db => db.Set<StoredFile>().Select(f => f.Id).FirstAsync());
        Set(new(file.ToString(), chairman), "/files/{id:guid}");
    }

    private async Task AddPlanImports(TestApp app, Visitor chairman)
    {
        var waiting = await app.AddImport(Tenant);
        Set(new(waiting.Id.ToString(), chairman), "/plans/imports/{id:guid}", "/plans/imports/stop-import/{id:guid}");
        var stopped = await app.AddImport(Tenant, change: i => i.Stop());
        Set(new(stopped.Id.ToString(), chairman), "/plans/imports/repeat-import/{id:guid}");
    }

    private async Task AddFindings(Guid plan, Visitor chairman)
    {
        var page = await chairman.Open($"/plans/lint/{plan}");
        var acts = page.QuerySelectorAll(".finding-acts a").Select(a => a.GetAttribute("href")!).ToList();
        Set(new(plan.ToString(), chairman, QueryOf(acts[0])), "/plans/lint/set-aside-finding/{planId:guid}");
        await chairman.Fill(acts[1], ("Form.Reason", "Sở sẽ giao sau"));
        Set(new(plan.ToString(), chairman, QueryOf(acts[1])), "/plans/lint/reopen-finding/{planId:guid}");
    }

    private async Task AddNotice(TestApp app, Visitor chairman, Guid account)
    {
        var notice = new Notice { AccountId = account, Module = "plans", Text = "Plans", Address = "/plans", At = DateTimeOffset.UtcNow };
        await Save(app, notice);
        Set(new(notice.Id.ToString(), chairman), "/notices/open-notice/{id:guid}");
    }

    private async Task AddCalendar(TestApp app, Visitor chairman, Guid account, Guid position)
    {
        var key = new CalendarKey { AccountId = account, CommuneId = Tenant, PositionId = position, Scope = CalendarScope.Commune, Hash = CalendarKey.HashOf(CalendarKey.Make()), CreatedAt = DateTimeOffset.UtcNow };
        await Save(app, key);
        Set(new(key.Id.ToString(), chairman), "/plans/by-deadline/revoke/{id:guid}");
    }

    private Task<int> Save(TestApp app, object row) => app.InDatabase(Tenant, db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });

    private void Set(ForeignRow row, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            _rows.Add(address, row);
        }
    }

    private static string IdIn(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return response.Headers.Location!.ToString().Split('/')[^1];
    }

    private static string QueryOf(string address) => address[address.IndexOf('?', StringComparison.Ordinal)..];
}
