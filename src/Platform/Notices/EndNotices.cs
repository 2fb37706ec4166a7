using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;

namespace XaSo.Platform.Notices;

/// <summary>What notices asked for or told of is over: nobody need turn to them any more. Saved with the change that ended it.</summary>
public sealed class EndNotices(AppDb db, TimeProvider clock)
{
    /// <param name="address">Where the notices lead.</param>
    public async Task Handle(string address, CancellationToken ct)
    {
        foreach (var notice in await db.Set<Notice>().Where(n => n.Address == address && n.ReadAt == null).ToListAsync(ct))
        {
            notice.ReadAt = clock.GetUtcNow();
        }
    }
}
