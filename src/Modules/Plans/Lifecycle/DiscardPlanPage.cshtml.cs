using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.DiscardPlan)]
internal sealed class DiscardPlanPage(DiscardPlan step, AppDb db, IStringLocalizer<PlansTexts> t) : ReasonedPage(db, t)
{
    /// <summary>Not yet known while a form is being answered.</summary>
    private bool IsOwn => Plan is not { Scope: PlanScope.Superior };

    public override ReasonedStep Step => new(
        IsOwn ? T["Discard the draft?"] : T["Discard the plan?"],
        T["A discarded plan stays readable, but can no longer be edited, submitted or issued. If it amends another plan, that one goes on as it is."],
        T["Such as: the wrong file was imported"],
        IsOwn ? T["Discard the draft"] : T["Discard it"],
        ActionKind.Danger,
        T["The plan was discarded"]);

    protected override Task<Result<Guid>> Take(ReasonedInput input, CancellationToken ct) => step.Handle(input, ct);
}
