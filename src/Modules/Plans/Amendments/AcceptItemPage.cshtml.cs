using Microsoft.Extensions.Localization;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.Amendments;

[RequirePermission(PlansPermissions.ReviewItems)]
internal sealed class AcceptItemPage(AcceptItem step, AppDb db, IStringLocalizer<PlansTexts> t) : DecisionPage(db, t, step.Handle, Decision.Accepted);
