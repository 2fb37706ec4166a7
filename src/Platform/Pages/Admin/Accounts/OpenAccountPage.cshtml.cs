using XaSo.Platform.Accounts;
using XaSo.Platform.Security;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ManageAccounts)]
internal sealed class OpenAccountPage(AccountScope scope, SetAccountState set, IStringLocalizer<PlatformTexts> t) : AccountStatePage(scope, set, disabled: false, t["The account was opened again"]);
