using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

/// <summary>What a position is chosen from.</summary>
internal sealed record PositionFields(IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Offices)
{
    public static async Task<PositionFields> Load(AppDb db, DateOnly today, IStringLocalizer<PlatformTexts> t, CancellationToken ct) => new(
        [.. Security.Roles.OfCommune.Select(r => new SelectListItem(t.NameOf(r), r.ToString()))],
        await db.Set<Organization>().NotEnded(today).Where(o => o.Kind != OrganizationKind.OutsideBody).OrderBy(o => o.Kind).ThenBy(o => o.SortKey)
            .Select(o => new SelectListItem(o.OfficialName, o.Id.ToString())).ToListAsync(ct));
}
