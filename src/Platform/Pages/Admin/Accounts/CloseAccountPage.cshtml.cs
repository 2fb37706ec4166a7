using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class CloseAccountPage(AccountScope scope, SetAccountState set, IStringLocalizer<PlatformTexts> t) : AccountStatePage(scope, set, disabled: true, t["The account was closed"]);
