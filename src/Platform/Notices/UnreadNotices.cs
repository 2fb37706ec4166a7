using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Platform.Notices;

/// <summary>The number at the bell.</summary>
internal sealed class UnreadNotices(AppDb db, Actor actor) : IUnreadNotices
{
    public string Address => "/notices";

    public async Task<int> Count(CancellationToken cancellation) =>
        actor.TenantId == Guid.Empty ? 0 : await db.Set<Notice>().CountAsync(n => n.AccountId == actor.AccountId && n.ReadAt == null, cancellation);
}
