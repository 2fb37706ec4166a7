using XaSo.Platform.Data;
using XaSo.Platform.Pages.Admin.Organizations;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.OutsideBodies;

[RequirePermission(PlatformPermissions.ManageOrganizations)]
internal sealed class AddOutsideBodyPage(AppDb db, TimeProvider clock, AddOrganization add, IStringLocalizer<PlatformTexts> t)
    : AddOrganizationPage(db, clock, add, t, OrganizationKind.OutsideBody);
