using XaSo.Platform.Data;
using XaSo.Platform.Pages.Admin.Organizations;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Offices;

[RequirePermission(PlatformPermissions.ManageOrganizations)]
internal sealed class EditOfficePage(AppDb db, TimeProvider clock, ChangeOrganization change, IStringLocalizer<PlatformTexts> t)
    : EditOrganizationPage(db, clock, change, t, OrganizationKind.Office);
