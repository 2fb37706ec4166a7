using XaSo.Contracts.Plans;
using XaSo.Platform.Events;
using XaSo.Platform.Notices;

namespace XaSo.Plans.Notices;

/// <summary>A plan goes on to its next state: what was told of the one before is over, for those too who did not open it.</summary>
internal sealed class EndEarlierNotices(EndNotices end)
    : IHandle<PlanSubmitted>, IHandle<PlanWithdrawn>, IHandle<PlanReturned>, IHandle<PlanIssued>, IHandle<PlanIssueUndone>, IHandle<PlanClosed>, IHandle<PlanDiscarded>
{
    public Task Handle(PlanSubmitted e, CancellationToken ct) => End(e.PlanId, ct);

    public Task Handle(PlanWithdrawn e, CancellationToken ct) => End(e.PlanId, ct);

    public Task Handle(PlanReturned e, CancellationToken ct) => End(e.PlanId, ct);

    public async Task Handle(PlanIssued e, CancellationToken ct)
    {
        await End(e.PlanId, ct);
        if (e.ReplacedPlanId is { } replaced)
        {
            await End(replaced, ct);
        }
    }

    public Task Handle(PlanIssueUndone e, CancellationToken ct) => End(e.PlanId, ct);

    public Task Handle(PlanClosed e, CancellationToken ct) => End(e.PlanId, ct);

    public Task Handle(PlanDiscarded e, CancellationToken ct) => End(e.PlanId, ct);

    private Task End(Guid planId, CancellationToken ct) => end.Handle($"/plans/{planId}", ct);
}
