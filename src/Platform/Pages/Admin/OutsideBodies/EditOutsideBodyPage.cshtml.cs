using XaSo.Platform.Data;
using XaSo.Platform.Pages.Admin.Organizations;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.OutsideBodies;

[RequirePermission(PlatformPermissions.ManageOrganizations)]
internal sealed class EditOutsideBodyPage(AppDb db, TimeProvider clock, ChangeOrganization change, IStringLocalizer<PlatformTexts> t)
    : EditOrganizationPage(db, clock, change, t, OrganizationKind.OutsideBody);
