using XaSo.Contracts.Setup;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Setup;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin;

[RequirePermission(PlatformPermissions.ReadSetup)]
internal sealed class IndexPage(AppDb db, Actor actor, AccountScope scope, SetupProgress progress, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : PageModel
{
    public sealed record Area(string Text, string Address, int Count);

    public sealed record Step(string Text, string Address);

    public List<Area> Areas { get; } = [];

    /// <summary>How far the commune is set up.</summary>
    public IReadOnlyList<SetupStep> Setup { get; private set; } = [];

    /// <summary>How a province begins.</summary>
    public List<Step> Steps { get; } = [];

    public bool MayImport { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var communes = actor.May(PlatformPermissions.ReadCommunes)
            ? await db.Set<Commune>().CountAsync(c => actor.ProvinceCode == null || c.ProvinceCode == actor.ProvinceCode, ct)
            : 0;
        if (actor.May(PlatformPermissions.ReadCommunes))
        {
            Areas.Add(new(t["Provinces"], "/admin/provinces", await db.Set<Province>().CountAsync(ct)));
            Areas.Add(new(t["Communes"], "/admin/communes", communes));
        }

        var organizations = scope.InCommune
            ? await db.Set<Organization>().NotEnded(clock.Today()).GroupBy(o => o.Kind).ToDictionaryAsync(g => g.Key, g => g.Count(), ct)
            : [];
        if (scope.InCommune)
        {
            Areas.Add(new(t["Offices"], "/admin/offices", organizations.GetValueOrDefault(OrganizationKind.Office)));
            Areas.Add(new(t["Villages"], "/admin/villages", organizations.GetValueOrDefault(OrganizationKind.Village)));
            Areas.Add(new(t["Outside bodies"], "/admin/outside-bodies", organizations.GetValueOrDefault(OrganizationKind.OutsideBody)));
        }

        if (actor.May(PlatformPermissions.ReadAccounts))
        {
            Areas.Add(new(t["Accounts"], "/admin/accounts", await scope.Visible().CountAsync(a => !a.IsDisabled, ct)));
        }

        MayImport = actor.May(PlatformPermissions.Import);
        Setup = await progress.Read(ct);
        if (MayImport && !scope.InCommune && communes == 0)
        {
            Steps.Add(new(t["Set up several communes at once from a workbook"], "/admin/import"));
            Steps.Add(new(t["Or add one commune, then enter it to add offices and accounts"], "/admin/communes/add-commune"));
        }
    }
}
