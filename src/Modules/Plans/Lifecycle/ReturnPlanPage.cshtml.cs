using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.ReturnPlan)]
internal sealed class ReturnPlanPage(ReturnPlan step, AppDb db, IStringLocalizer<PlansTexts> t) : ReasonedPage(db, t)
{
    public override ReasonedStep Step => new(
        T["Return the plan?"],
        T["The plan can be edited again by those who prepare it."],
        T["Say what is to be changed; those who prepare the plan see it"],
        T["Return it"],
        ActionKind.Primary,
        T["The plan was returned"]);

    protected override Task<Result<Guid>> Take(ReasonedInput input, CancellationToken ct) => step.Handle(input, ct);
}
