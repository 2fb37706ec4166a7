using Microsoft.Extensions.Localization;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Plans.Lifecycle;

[RequirePermission(PlansPermissions.IssuePlan)]
internal sealed class UndoIssuePage(UndoIssue step, AppDb db, IStringLocalizer<PlansTexts> t) : ReasonedPage(db, t)
{
    public override ReasonedStep Step => new(
        T["Take the issue back?"],
        T["The plan no longer counts and lies with the leader again; the edition before it, if there is one, counts again."],
        T["Such as: a wrong number"],
        T["Take it back"],
        ActionKind.Danger,
        T["The issue was taken back"]);

    protected override Task<Result<Guid>> Take(ReasonedInput input, CancellationToken ct) => step.Handle(input, ct);
}
