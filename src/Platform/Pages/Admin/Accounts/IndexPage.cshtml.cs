using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Text;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ReadAccounts)]
internal sealed class IndexPage(AppDb db, Actor actor, AccountScope scope, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : PageModel
{
    public sealed record Row(Guid Id, string FullName, string UserName, Role? ProvinceRole, DateTimeOffset? LastSignInAt, bool IsDisabled, bool IsLocked, List<string> Positions);

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public string Where => scope.InCommune ? actor.CommuneName : actor.ProvinceName is { Length: > 0 } province ? province : t["All provinces"];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Previous { get; private set; }
    public string? Next { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var folded = SearchText.Fold(Search);
        var now = clock.GetUtcNow();
        var visible = scope.Visible().AsNoTracking().Where(a => (Closed || !a.IsDisabled) && (folded == "" || a.Folded.Contains(folded)));
        var accounts = await KeyPages.Read(visible, a => a, a => a.Id, After, Before, ct);
        (Previous, Next) = (Request.Page("before", accounts.Previous), Request.Page("after", accounts.Next));
        var ids = accounts.Rows.Select(a => a.Id).ToList();
        var positions = (await db.Set<Position>().NotEnded(clock.Today()).Where(p => ids.Contains(p.AccountId))
            .Select(p => new { p.AccountId, p.Title, Office = p.Organization!.OfficialName }).ToListAsync(ct))
            .ToLookup(p => p.AccountId, p => p.Office is null ? p.Title : $"{p.Title}, {p.Office}");
        Rows = [.. from a in accounts.Rows
                   select new Row(a.Id, a.FullName, a.UserName!, a.ProvinceRole, a.LastSignInAt, a.IsDisabled, a.LockoutEnd > now, [.. positions[a.Id]])];
    }
}
