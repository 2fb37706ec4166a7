using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using XaSo.Plans;
using XaSo.Plans.Reading;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Corrections;

public sealed class CorrectItemTests(TestApp app)
{
    private const string Correct = "/plans/corrections/correct-item/{1}";
    private const string CorrectTarget = "/plans/corrections/correct-item/{2}";
    private const string Describe = "/plans/lifecycle/describe-plan/{0}";
    private const string Issue = "/plans/lifecycle/issue-plan/{0}";

    [Theory]
    [InlineData(Correct, PlanStatus.Draft, "Form.Task.DueTo")]
    [InlineData(Describe, PlanStatus.Draft, "Form.SignedOn")]
    [InlineData(Issue, PlanStatus.Submitted, "Form.SignedOn")]
    [InlineData("/plans/planned-tasks/set-budget/{1}", PlanStatus.Issued, "Input.Millions")]
    [InlineData("/plans/planned-tasks/complete-task/{1}", PlanStatus.Issued, "Form.DoneOn")]
    public async Task What_somebody_else_has_stored_is_pointed_out_also_after_a_value_that_could_not_be_read(string form, PlanStatus status, string field)
    {
        var plan = await PlanFixture.Add(app, status);
        var (visitor, address) = (Everything(plan), Address(form, plan));
        var opened = Visitor.ValuesOf(await visitor.Open(address));
        await app.InDatabase(plan.Tenant, async db =>
            await db.Plans.ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1)) + await db.PlannedTasks.ExecuteUpdateAsync(set => set.SetProperty(x => x.Version, x => x.Version + 1)));

        var (unreadable, again) = await visitor.Post(address, opened, (field, "31/2/2026"));
        var (told, page) = await visitor.Post(address, Visitor.ValuesOf(again), (field, field.EndsWith("Millions", StringComparison.Ordinal) ? "5" : Wording.Day(plan.Today)));
        var (stored, _) = await visitor.Post(address, Visitor.ValuesOf(page));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.Redirect], [unreadable.StatusCode, told.StatusCode, stored.StatusCode]);
    }

    [Theory]
    [InlineData(DueKind.Month, "2027-05-15", "2027-05-01", "2027-05-31")]
    [InlineData(DueKind.Quarter, "2027-05-15", "2027-04-01", "2027-06-30")]
    [InlineData(DueKind.Quarter, "2028-02-29", "2028-01-01", "2028-03-31")]
    public async Task One_day_of_a_month_or_quarter_means_all_of_it(DueKind kind, string typed, string first, string last)
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);

        await Everything(plan).Fill(Address(Correct, plan), ("Form.Task.DueKind", kind.ToString()), ("Form.Task.DueFrom", ""), ("Form.Task.DueTo", typed));

        var task = await app.InDatabase(plan.Tenant, db => db.PlannedTasks.SingleAsync(i => i.Name == plan.Tasks[0].Name));
        Assert.Equal((DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), (task.DueFrom, task.DueTo));
    }

    [Theory]
    [InlineData(Correct, PlanStatus.Draft, "Form.Task.DueTo")]
    [InlineData(CorrectTarget, PlanStatus.Draft, "Form.Target.Due")]
    [InlineData(Describe, PlanStatus.Draft, "Form.PeriodTo")]
    [InlineData(Issue, PlanStatus.Submitted, "Form.SignedOn")]
    public async Task A_day_that_no_plan_can_mean_is_refused(string form, PlanStatus status, string field)
    {
        var plan = await PlanFixture.Add(app, status);
        foreach (var day in new[] { "31/12/9999", "01/01/0026" })
        {
            await Refuses(plan, form, field, day);
        }
    }

    [Theory]
    [InlineData(Correct, "Form.Task.Leads")]
    [InlineData(Correct, "Form.Task.Coordinating")]
    [InlineData(CorrectTarget, "Form.Target.Leads")]
    public async Task A_name_of_an_office_that_is_too_long_is_refused_and_kept(string form, string field)
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await Refuses(plan, form, field, "Công an xã; " + new string('x', 301));
    }

    [Theory]
    [InlineData("10000001", false)]
    [InlineData("7.0000001", false)]
    [InlineData("7.5", true)]
    public async Task A_budget_is_typed_by_the_same_rule_as_beside_the_plan_in_force(string millions, bool isTaken)
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        if (!isTaken)
        {
            await Refuses(plan, Correct, "Form.Task.Budget", millions);
            return;
        }

        var (response, _) = await Everything(plan).Fill(Address(Correct, plan), ("Form.Task.Budget", millions));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(7_500_000, await app.InDatabase(plan.Tenant, db => db.PlannedTasks.Where(x => x.Id == plan.Late.Id).Select(x => x.Budget).SingleAsync()));
    }

    [Fact]
    public async Task What_is_typed_for_one_passage_is_not_offered_for_another()
    {
        var plan = await PlanFixture.Add(app, PlanStatus.Draft);
        await plan.AddOthers(app);
        var passage = await app.InDatabase(plan.Tenant, db => db.Set<XaSo.Plans.UnreadPassages.UnreadPassage>().Select(u => u.Id).SingleAsync());
        var address = $"/plans/corrections/add-item/{plan.Plan.Id}?kind=task";

        Assert.NotEqual(await KeptAs(address), await KeptAs($"{address}&from={passage}"));

        async Task<string?> KeptAs(string form) => (await Everything(plan).Open(form)).QuerySelector("form[data-keep]")!.GetAttribute("data-keep");
    }

    private async Task Refuses(PlanFixture plan, string form, string field, string value)
    {
        var (response, page) = await Everything(plan).Fill(Address(form, plan), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field.Replace('.', '_')}']"));
        Assert.Equal(value, page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
    }

    private static string Address(string form, PlanFixture plan) => string.Format(null, form, plan.Plan.Id, plan.Late.Id, plan.Targets[0].Id);

    /// <summary>Somebody who may take every step.</summary>
    private Visitor Everything(PlanFixture plan)
    {
        var visitor = app.VisitAs(Role.Chairman, plan.Tenant);
        visitor.Http.DefaultRequestHeaders.Remove("X-Permissions");
        visitor.Http.DefaultRequestHeaders.Add("X-Permissions", string.Join(',', PlansPermissions.All.Select(p => p.Name)));
        return visitor;
    }
}
