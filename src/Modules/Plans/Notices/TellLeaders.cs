using XaSo.Contracts.Plans;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;

namespace XaSo.Plans.Notices;

/// <summary>A plan waits for the leaders' decision, or no longer does; then who submitted it should know, too.</summary>
internal sealed class TellLeaders(AppDb db, Actor actor, SendNotice send) : IHandle<PlanSubmitted>, IHandle<PlanWithdrawn>
{
    private const string Submitted = "“{0}” was submitted and waits for you to issue or return it";

    private const string Withdrawn = "“{0}” was withdrawn to be corrected; it waits for no decision now";

    public Task Handle(PlanSubmitted e, CancellationToken ct) => Tell(e.PlanId, e.Title, Submitted, [], ct);

    public async Task Handle(PlanWithdrawn e, CancellationToken ct) =>
        await Tell(e.PlanId, e.Title, Withdrawn, [.. (await TellSubmitter.SubmittersOf(db, e.PlanId, ct)).Where(account => account != actor.AccountId)], ct);

    private Task Tell(Guid plan, string title, string now, IReadOnlyList<Guid> accounts, CancellationToken ct) =>
        send.Handle(new("plans", now, $"/plans/{plan}", title), new() { Roles = Roles.Leaders, Accounts = accounts }, ct);
}
