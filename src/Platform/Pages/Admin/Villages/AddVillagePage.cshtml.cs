using XaSo.Platform.Data;
using XaSo.Platform.Pages.Admin.Organizations;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Villages;

[RequirePermission(PlatformPermissions.ManageOrganizations)]
internal sealed class AddVillagePage(AppDb db, TimeProvider clock, AddOrganization add, IStringLocalizer<PlatformTexts> t)
    : AddOrganizationPage(db, clock, add, t, OrganizationKind.Village);
