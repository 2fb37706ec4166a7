using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.ClosePlan)]
internal sealed class ClosePlanPage(ClosePlan step, AppDb db, IStringLocalizer<PlansTexts> t) : ReasonedPage(db, t)
{
    public override ReasonedStep Step => new(
        T["Close the plan?"],
        T["A closed plan no longer counts; its targets and tasks stay readable."],
        T["Such as: the year is over, the results were reported"],
        T["Close the plan"],
        ActionKind.Danger,
        T["The plan was closed"]);

    protected override Task<Result<Guid>> Take(ReasonedInput input, CancellationToken ct) => step.Handle(input, ct);
}
