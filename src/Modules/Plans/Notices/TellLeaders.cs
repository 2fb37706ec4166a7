using XaSo.Contracts.Plans;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;

namespace XaSo.Plans.Notices;

/// <summary>A plan waits for the leaders' decision, or no longer does.</summary>
internal sealed class TellLeaders(SendNotice send) : IHandle<PlanSubmitted>, IHandle<PlanWithdrawn>
{
    private const string Submitted = "“{0}” was submitted and waits for you to issue or return it";

    private const string Withdrawn = "“{0}” was withdrawn to be corrected; you need not decide on it now";

    public Task Handle(PlanSubmitted e, CancellationToken ct) => Tell(e.PlanId, e.Title, Submitted, ct);

    public Task Handle(PlanWithdrawn e, CancellationToken ct) => Tell(e.PlanId, e.Title, Withdrawn, ct);

    private Task Tell(Guid plan, string title, string now, CancellationToken ct) => send.Handle(new("plans", now, $"/plans/{plan}", title), new() { Roles = Roles.Leaders }, ct);
}
