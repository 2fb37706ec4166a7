using XaSo.Platform.Data;
using XaSo.Platform.Pages.Admin.Organizations;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.OutsideBodies;

[RequirePermission(PlatformPermissions.ReadOrganizations)]
internal sealed class IndexPage(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : OrganizationListPage(db, clock, t, OrganizationKind.OutsideBody);
