using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Pages.Admin.Communes;

[RequirePermission(PlatformPermissions.ReadCommunes)]
internal sealed class IndexPage(AppDb db, Actor actor) : PageModel
{
    private const int PerPage = 50;

    public sealed record Row(Guid Id, string Name, string OfficialName, string Province, string? Code, bool IsActive);

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    public string? First { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var communes = db.Set<Commune>().Where(c => actor.ProvinceCode == null || c.ProvinceCode == actor.ProvinceCode);
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var folded = OrganizationMatcher.Fold(Search);
            communes = communes.Where(c => c.Folded.Contains(folded) || c.Code == Search.Trim());
        }

        if (After?.Split('_', 2) is [var name, var key] && Guid.TryParse(key, out var id))
        {
            communes = communes.Where(c => string.Compare(c.Folded, name) > 0 || (c.Folded == name && c.Id.CompareTo(id) > 0));
            First = Address(null);
        }

        var rows = await communes.OrderBy(c => c.Folded).ThenBy(c => c.Id).Take(PerPage + 1)
            .Select(c => new { Row = new Row(c.Id, c.Name, c.OfficialName, c.Province!.OfficialName, c.Code, c.IsActive), c.Folded }).ToListAsync(ct);
        Rows = [.. rows.Take(PerPage).Select(r => r.Row)];
        Next = rows.Count > PerPage ? Address($"{rows[PerPage - 1].Folded}_{rows[PerPage - 1].Row.Id}") : null;
    }

    private string Address(string? after) => Url.Page(null, new { Search, After = after })!;
}
