using XaSo.Contracts.Plans;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;
using XaSo.Platform.Security;

namespace XaSo.Plans.Notices;

/// <summary>A plan waits for the leaders' decision.</summary>
internal sealed class TellLeaders(SendNotice send) : IHandle<PlanSubmitted>
{
    public Task Handle(PlanSubmitted e, CancellationToken ct) =>
        send.Handle(new("plans", "“{0}” was submitted and waits for you to issue or return it", $"/plans/{e.PlanId}", e.Title), new() { Roles = Roles.Leaders }, ct);
}
