using XaSo.Platform.Data;
using XaSo.Platform.Pages.Admin.Organizations;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Villages;

[RequirePermission(PlatformPermissions.ManageOrganizations)]
internal sealed class EndVillagePage(AppDb db, TimeProvider clock, EndOrganization end, IStringLocalizer<PlatformTexts> t)
    : EndOrganizationPage(db, clock, end, t, OrganizationKind.Village);
