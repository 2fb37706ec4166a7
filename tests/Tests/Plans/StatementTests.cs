using XaSo.Plans;
using XaSo.Platform.Security;
using XaSo.Tests.Plans.Amendments;

namespace XaSo.Tests.Plans;

/// <summary>A page sends the same statements for few and for many items, and not many.</summary>
public sealed class StatementTests(TestApp app)
{
    private const int Many = 120;
    private const int Most = 15;

    [Theory]
    [InlineData("/plans/review/{0}", PlanStatus.Draft)]
    [InlineData("/plans/review/{0}?tab=task", PlanStatus.Draft)]
    [InlineData("/plans/review/confirm-all/{0}?kind=basis", PlanStatus.Draft)]
    [InlineData("/plans/corrections/correct-item/{1}", PlanStatus.Draft)]
    [InlineData("/plans/corrections/merge-item/{1}", PlanStatus.Draft)]
    [InlineData("/plans/corrections/merge-item/{1}?into={3}", PlanStatus.Draft)]
    [InlineData("/plans/lifecycle/submit-plan/{0}", PlanStatus.Draft)]
    [InlineData("/plans/lint/{0}", PlanStatus.Draft)]
    [InlineData("/plans/lint/{0}", PlanStatus.Issued)]
    [InlineData("/plans/grounds/{0}", PlanStatus.Issued)]
    [InlineData("/plans/targets/{2}", PlanStatus.Issued)]
    [InlineData("/plans/planned-tasks/{1}", PlanStatus.Issued)]
    public async Task A_page_asks_equally_often_for_few_and_for_many_items(string address, PlanStatus status)
    {
        var few = await Count(await PlanFixture.Add(app, status));
        var many = await Count(await PlanFixture.Add(app, status, Many));
        Assert.Equal(few, many);
        Assert.InRange(many, 1, Most);

        Task<int> Count(PlanFixture plan) => Statements(plan, string.Format(null, address, plan.Plan.Id, plan.Late.Id, plan.Targets[0].Id, plan.Soon.Id));
    }

    [Fact]
    public async Task The_differences_of_an_edition_cost_the_same_for_few_and_for_many_items()
    {
        var few = await Count(await PlanFixture.Add(app));
        var many = await Count(await PlanFixture.Add(app, tasks: Many));
        Assert.Equal(few, many);
        Assert.InRange(many, 1, Most);

        async Task<int> Count(PlanFixture plan) => await Statements(plan, $"/plans/amendments/{await Amending.Amend(app, plan, EditionKind.Amendment)}");
    }

    [Fact]
    public async Task Reviewing_an_item_costs_the_same_in_a_small_and_in_a_large_plan()
    {
        Assert.Equal(await Count(await PlanFixture.Add(app, PlanStatus.Draft)), await Count(await PlanFixture.Add(app, PlanStatus.Draft, Many)));

        async Task<int> Count(PlanFixture plan)
        {
            var visitor = Visit(plan);
            await visitor.Fill($"/plans/review/reopen-item/{plan.Soon.Id}");
            return await app.CountStatements(() => visitor.Fill($"/plans/review/reopen-item/{plan.Late.Id}"));
        }
    }

    private async Task<int> Statements(PlanFixture plan, string address)
    {
        var visitor = Visit(plan);
        await visitor.Open(address); // what is compiled or cached at the first time
        return await app.CountStatements(() => visitor.Open(address));
    }

    private Visitor Visit(PlanFixture plan) => app.VisitAs(Role.ChiefOfOffice, plan.Tenant);
}
