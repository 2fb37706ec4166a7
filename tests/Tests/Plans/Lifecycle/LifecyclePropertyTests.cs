using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using XaSo.Plans;
using XaSo.Plans.Lifecycle;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Tests.Plans.Lifecycle;

/// <summary>Any steps in any order, taken by the very handlers of the pages.</summary>
public sealed class LifecyclePropertyTests(TestApp app)
{
    private enum Step { Submit, Withdraw, Return, Issue, UndoIssue, Close, Discard, Amend }

    private const int Walks = 25;

    [Fact]
    public void At_most_one_edition_counts_and_taking_an_issue_back_restores_what_was()
    {
        var (reached, wishes) = (new List<int>(), Gen.Choose(0, 999).ArrayOf(16).ToArbitrary());
        Prop.ForAll(wishes, walk =>
        {
            var (holds, editions) = Walk(walk).GetAwaiter().GetResult();
            reached.Add(editions);
            return holds;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Walks));
        Assert.True(reached.Count(editions => editions > 1) > Walks / 4, $"Only {reached.Count(editions => editions > 1)} of {Walks} walks came to a second edition in force.");
    }

    /// <summary>Mostly a step that the plan can take, so that walks get far; else any, which has to be refused.</summary>
    private static Step Choose(PlanStatus status, int wish)
    {
        Step[] fitting = status switch
        {
            PlanStatus.Draft or PlanStatus.Returned => [Step.Submit, Step.Submit, Step.Submit, Step.Submit, Step.Submit, Step.Submit, Step.Submit, Step.Discard],
            PlanStatus.Submitted => [Step.Issue, Step.Issue, Step.Issue, Step.Issue, Step.Return, Step.Withdraw],
            PlanStatus.Issued => [Step.Amend, Step.Amend, Step.Amend, Step.Amend, Step.Amend, Step.UndoIssue, Step.UndoIssue, Step.Close],
            _ => Enum.GetValues<Step>(),
        };
        return wish % 5 == 0 ? Enum.GetValues<Step>()[wish / 5 % Enum.GetValues<Step>().Length] : fitting[wish / 5 % fitting.Length];
    }

    /// <returns>Whether it held at every step, and how many editions were in force one after the other.</returns>
    private async Task<(bool Holds, int Editions)> Walk(int[] walk)
    {
        var tenant = Guid.CreateVersion7();
        var first = new Plan { Title = "Kế hoạch", Number = "1/KH-UBND", SignedOn = new(2026, 1, 5), Signer = "Nguyễn Văn Mẫu" };
        await Within(tenant, async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Add(first);
            return await db.SaveChangesAsync();
        });
        var issued = new HashSet<int>();
        foreach (var wish in walk)
        {
            var before = await States(tenant);
            var plan = wish % 7 == 0 ? before[wish % before.Count] : before.LastOrDefault(p => p.Status != PlanStatus.Discarded) ?? before[^1];
            var step = Choose(plan.Status, wish);
            await Take(tenant, step, plan);
            var after = await States(tenant);
            if (after.Count(p => p.Status == PlanStatus.Issued) > 1)
            {
                return (false, issued.Count);
            }

            issued.UnionWith(after.Where(p => p.Status == PlanStatus.Issued).Select(p => p.Edition));
            if (wish % 3 == 0 && step == Step.Issue && after.Count(p => p.Status == PlanStatus.Issued) == 1 && !States(before).SequenceEqual(States(after)))
            {
                await Take(tenant, Step.UndoIssue, after.Single(p => p.Status == PlanStatus.Issued));
                if (!States(before).SequenceEqual(States(await States(tenant))))
                {
                    return (false, issued.Count);
                }
            }
        }

        return (true, issued.Count);
    }

    private static IEnumerable<(Guid, PlanStatus)> States(IEnumerable<Plan> plans) => plans.Select(p => (p.Id, p.Status));

    private Task<List<Plan>> States(Guid tenant) =>
        Within(tenant, services => services.GetRequiredService<AppDb>().Plans.AsNoTracking().OrderBy(p => p.Edition).ThenBy(p => p.Id).ToListAsync());

    private Task<bool> Take(Guid tenant, Step step, Plan plan) => Within(tenant, async services =>
    {
        var input = new ReasonedInput { Id = plan.Id, Version = plan.Version, Reason = "vì vậy" };
        var ct = TestContext.Current.CancellationToken;
        return (step switch
        {
            Step.Submit => (await services.GetRequiredService<SubmitPlan>().Handle(new() { Id = plan.Id, Version = plan.Version }, ct)).Error,
            Step.Withdraw => (await services.GetRequiredService<WithdrawPlan>().Handle(new() { Id = plan.Id, Version = plan.Version }, ct)).Error,
            Step.Return => (await services.GetRequiredService<ReturnPlan>().Handle(input, ct)).Error,
            Step.Issue => (await services.GetRequiredService<IssuePlan>().Handle(IssuePlan.Input.Of(plan), ct)).Error,
            Step.UndoIssue => (await services.GetRequiredService<UndoIssue>().Handle(input, ct)).Error,
            Step.Discard => (await services.GetRequiredService<DiscardPlan>().Handle(input, ct)).Error,
            Step.Close => (await services.GetRequiredService<ClosePlan>().Handle(input, ct)).Error,
            _ => await Amend(services, plan, ct),
        }) is null;
    });

    /// <summary>As amending does, without a document.</summary>
    private static async Task<Error?> Amend(IServiceProvider services, Plan plan, CancellationToken ct)
    {
        if (await services.GetRequiredService<PlanInHand>().RefuseAmendment(plan, ct) is not null)
        {
            return new Error.Conflict("");
        }

        var db = services.GetRequiredService<AppDb>();
        db.Add(new Plan
        {
            Title = plan.Title,
            Number = plan.Number,
            SignedOn = plan.SignedOn,
            Signer = plan.Signer,
            LineageId = plan.LineageId,
            Edition = plan.Edition + 1,
            EditionKind = EditionKind.Amendment,
            PreviousId = plan.Id,
        });
        await db.SaveChangesAsync(ct);
        return null;
    }

    private async Task<T> Within<T>(Guid tenant, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActFor(tenant, "test");
        return await work(scope.ServiceProvider);
    }
}
