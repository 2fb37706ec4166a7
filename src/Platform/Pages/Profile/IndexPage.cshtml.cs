using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Pages.Profile;

[RequirePermission(PlatformPermissions.UseProfile)]
internal sealed class IndexPage(AppDb db, Actor actor, Seats seats) : PageModel
{
    public IReadOnlyList<Seat> Seats { get; private set; } = [];
    public string UserName { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Phone { get; private set; }

    public bool MustChoose => User.HasClaim(c => c.Type == ActorClaims.MustChoosePosition);

    public bool IsCurrent(Seat seat) => seat.PositionId == actor.PositionId && (seat.PositionId is not null || actor.TenantId == Guid.Empty);

    public async Task OnGet(CancellationToken ct)
    {
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.AccountId, ct) is { } account)
        {
            (UserName, Email, Phone) = (account.UserName!, account.Email, account.PhoneNumber);
            Seats = await seats.Of(account, ct);
        }
    }
}
