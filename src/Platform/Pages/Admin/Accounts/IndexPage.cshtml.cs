using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ReadAccounts)]
internal sealed class IndexPage(AppDb db, Actor actor, AccountScope scope, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : PageModel
{
    private const int Most = 1000;

    public sealed record Row(Guid Id, string FullName, string UserName, Role? ProvinceRole, DateTimeOffset? LastSignInAt, bool IsDisabled, bool IsLocked, List<string> Positions);

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    public string Where => scope.InCommune ? actor.CommuneName : actor.ProvinceName is { Length: > 0 } province ? province : t["All provinces"];
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        var folded = SearchText.Fold(Search);
        var now = clock.GetUtcNow();
        var accounts = await scope.Visible().AsNoTracking().Where(a => (Closed || !a.IsDisabled) && (folded == "" || a.Folded.Contains(folded)))
            .OrderBy(a => a.Id).Take(Most).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var positions = (await db.Set<Position>().Where(p => p.To == null && ids.Contains(p.AccountId))
            .Select(p => new { p.AccountId, p.Title, Office = p.Organization!.OfficialName }).ToListAsync(ct))
            .ToLookup(p => p.AccountId, p => p.Office is null ? p.Title : $"{p.Title}, {p.Office}");
        Rows = [.. from a in accounts.OrderBy(a => a.FullName, PersonNames.Order)
                   select new Row(a.Id, a.FullName, a.UserName!, a.ProvinceRole, a.LastSignInAt, a.IsDisabled, a.LockoutEnd > now, [.. positions[a.Id]])];
    }
}
