using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Pages.Admin.Provinces;

[RequirePermission(PlatformPermissions.ReadCommunes)]
internal sealed class IndexPage(AppDb db, Actor actor) : PageModel
{
    public sealed record Row(string Code, string OfficialName, List<string> Aliases, int Communes);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whoever is of a province finds it first.</summary>
    public async Task OnGet(CancellationToken ct) =>
        Rows = await db.Set<Province>().OrderByDescending(p => p.Code == actor.ProvinceCode).ThenBy(p => p.Code)
            .Select(p => new Row(p.Code, p.OfficialName, p.Aliases, db.Set<Commune>().Count(c => c.ProvinceCode == p.Code)))
            .ToListAsync(ct);
}
