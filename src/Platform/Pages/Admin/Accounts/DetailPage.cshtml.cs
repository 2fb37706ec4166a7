using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Events;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

[RequirePermission(PlatformPermissions.ReadAccounts)]
internal sealed class DetailPage(AppDb db, Actor actor, AccountScope scope, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : PageModel
{
    private const int LatestEvents = 20;

    public sealed record Line(DateTimeOffset At, string Text, string By, string? Reason);

    public Account Account { get; private set; } = null!;
    public bool MayChange { get; private set; }
    public bool MayGive => scope.InCommune && actor.May(PlatformPermissions.ManageAccounts);
    public bool MayEnd(Position position) => MayGive && (position.To is null || position.To >= clock.Today());
    public string? ProvinceName { get; private set; }
    public IReadOnlyList<Position> Positions { get; private set; } = [];
    public IReadOnlyList<Line> History { get; private set; } = [];

    /// <summary>Only on the page that follows the write that made it.</summary>
    public string? Password { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await scope.Visible().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        MayChange = actor.May(PlatformPermissions.ManageAccounts) && await scope.MayChange(account, ct);
        ProvinceName = await db.Set<Province>().Where(p => p.Code == account.ProvinceCode).Select(p => p.OfficialName).SingleOrDefaultAsync(ct);
        Positions = await db.Set<Position>().AsNoTracking().Include(p => p.Organization).Where(p => p.AccountId == id)
            .OrderBy(p => p.To != null).ThenBy(p => p.From).ToListAsync(ct);
        var events = await db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Subject == id).OrderByDescending(e => e.At).Take(LatestEvents).ToListAsync(ct);
        History = [.. events.Select(e => new Line(e.At, AccountHistory.TextOf(e, t), e.By, e.Reason))];
        Password = OncePassword.Take(this, id);
        return Page();
    }
}
