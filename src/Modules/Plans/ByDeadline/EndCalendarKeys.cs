using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Accounts;
using XaSo.Contracts.Plans;
using XaSo.Platform.Data;
using XaSo.Platform.Events;

namespace XaSo.Plans.ByDeadline;

/// <summary>Who takes an account out of somebody's hands, by a new password or by closing it, takes back the calendar addresses too.</summary>
internal sealed class EndCalendarKeys(AppDb db) : IHandle<PasswordReset>, IHandle<AccountDisabled>
{
    public Task Handle(PasswordReset e, CancellationToken ct) => End(e.AccountId, ct);

    public Task Handle(AccountDisabled e, CancellationToken ct) => End(e.AccountId, ct);

    private async Task End(Guid account, CancellationToken ct)
    {
        foreach (var key in await db.CalendarKeys.Where(k => k.AccountId == account).ToListAsync(ct))
        {
            db.Remove(key);
            db.Publish(new CalendarAddressEnded(key.Id));
        }
    }
}
