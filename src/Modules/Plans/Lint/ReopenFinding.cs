using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;

namespace XaSo.Plans.Lint;

/// <summary>A finding that was let stand is to be looked at again.</summary>
internal sealed class ReopenFinding(AppDb db, PlanReports reports, IStringLocalizer<PlansTexts> t)
{
    public sealed class Input
    {
        public Guid PlanId { get; set; }
        public string Key { get; set; } = "";
    }

    public async Task<Result<Guid>> Handle(Input input, CancellationToken ct)
    {
        if (await reports.Of(input.PlanId, ct) is not { } report || report.SetAside.FirstOrDefault(f => f.Key == input.Key) is not { } finding)
        {
            return new Error.NotFound();
        }

        var id = report.Reviewed[finding.Key].Id;
        db.Remove(await db.ReviewedFindings.SingleAsync(r => r.Id == id, ct));
        db.Publish(new PlanFindingReopened(input.PlanId, finding.Say(t)));
        return await db.TrySave(ct) is { } conflict ? conflict : input.PlanId;
    }
}
