using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Ui;

namespace XaSo.Platform.Notices;

/// <summary>The number at the bell.</summary>
internal sealed class UnreadNotices(AppDb db, Actor actor) : IUnreadNotices
{
    private static readonly Func<AppDb, Guid, CancellationToken, Task<int>> _unread =
        EF.CompileAsyncQuery((AppDb db, Guid account, CancellationToken ct) => db.Set<Notice>().Count(n => n.AccountId == account && n.ReadAt == null));

    public string Address => "/notices";

    public async Task<int> Count(CancellationToken cancellation) =>
        actor.TenantId == Guid.Empty ? 0 : await _unread(db, actor.AccountId, cancellation);
}
