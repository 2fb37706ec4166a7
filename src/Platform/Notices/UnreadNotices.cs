using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Notices;

/// <summary>The number at the bell.</summary>
internal sealed class UnreadNotices(AppDb db, Actor actor, ReadNotice read)
{
    private sealed record Unread(int All, int Shown);

    private static readonly Func<AppDb, Guid, string, CancellationToken, Task<Unread?>> _unread =
        EF.CompileAsyncQuery((AppDb db, Guid account, string shown, CancellationToken ct) => db.Set<Notice>().Where(n => n.AccountId == account && n.ReadAt == null)
            .GroupBy(_ => 1).Select(g => new Unread(g.Count(), g.Count(n => n.Address == shown))).SingleOrDefault());

    public const string Address = "/notices";

    /// <summary>Those that lead to the address being shown are read by that.</summary>
    public async Task<int> Count(string shown, CancellationToken cancellation)
    {
        if (actor.TenantId == Guid.Empty || await _unread(db, actor.AccountId, shown, cancellation) is not { } unread)
        {
            return 0;
        }

        if (unread.Shown > 0)
        {
            await read.HandleAt(shown, cancellation);
        }

        return unread.All - unread.Shown;
    }
}
