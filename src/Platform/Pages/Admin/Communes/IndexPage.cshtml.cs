using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace XaSo.Platform.Pages.Admin.Communes;

[RequirePermission(PlatformPermissions.ReadCommunes)]
internal sealed class IndexPage(AppDb db, Actor actor) : PageModel
{
    public sealed record Row(Guid Id, string OfficialName, string Province, string? Code, bool IsActive);

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    /// <summary>The page that was asked for and belongs to a commune; none when the list itself was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsChoice => Url.IsLocalUrl(ReturnUrl);

    public string EnterAddress(Row row) => $"/admin/communes/enter-commune/{row.Id}" + (IsChoice ? $"?returnUrl={Uri.EscapeDataString(ReturnUrl!)}" : "");

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Previous { get; private set; }
    public string? Next { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var communes = db.Set<Commune>().Where(c => actor.ProvinceCode == null || c.ProvinceCode == actor.ProvinceCode);
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var folded = OrganizationMatcher.Fold(Search);
            communes = communes.Where(c => c.Folded.Contains(folded) || c.Code == Search.Trim());
        }

        var page = await KeyPages.Read(communes, c => new Row(c.Id, c.OfficialName, c.Province!.OfficialName, c.Code, c.IsActive), r => r.Id, After, Before, ct);
        Rows = page.Rows;
        (Previous, Next) = (Request.Page("before", page.Previous), Request.Page("after", page.Next));
    }
}
