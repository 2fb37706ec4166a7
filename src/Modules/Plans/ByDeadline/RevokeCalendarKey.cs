using Microsoft.EntityFrameworkCore;
using XaSo.Contracts.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Plans.ByDeadline;

/// <summary>Ends an address of one's own; calendars that use it get nothing any more.</summary>
internal sealed class RevokeCalendarKey(AppDb db, Actor actor)
{
    public async Task<Result<Guid>> Handle(Guid id, CancellationToken ct)
    {
        if (await db.CalendarKeys.SingleOrDefaultAsync(k => k.Id == id && k.AccountId == actor.AccountId, ct) is not { } key)
        {
            return new Error.NotFound();
        }

        db.Remove(key);
        db.Publish(new CalendarAddressEnded(key.Id));
        await db.SaveChangesAsync(ct);
        return id;
    }
}
