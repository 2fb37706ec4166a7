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

    public Task Handle(PlanSubmitted e, CancellationToken ct) => Tell(e.PlanId, e.Title, Submitted, Withdrawn, ct);

    public Task Handle(PlanWithdrawn e, CancellationToken ct) => Tell(e.PlanId, e.Title, Withdrawn, Submitted, ct);

    /// <param name="before">What is no longer true; who has not read it would only be misled.</param>
    private async Task Tell(Guid plan, string title, string now, string before, CancellationToken ct)
    {
        var address = $"/plans/{plan}";
        await send.Settle(before, address, ct);
        await send.Handle(new("plans", now, address, title), Leaders, ct);
    }

    private static Recipients Leaders => new() { Roles = Roles.Leaders };
}
