using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Notices;

/// <summary>The reader has seen a notice, or all of theirs. Not an event of the commune: it changes nothing for anybody else.</summary>
public sealed class ReadNotice(AppDb db, Actor actor, TimeProvider clock)
{
    /// <returns>Where the notice leads.</returns>
    public async Task<Result<string>> Handle(Guid id, CancellationToken ct)
    {
        if (await Mine.SingleOrDefaultAsync(n => n.Id == id, ct) is not { } notice)
        {
            return new Error.NotFound();
        }

        notice.ReadAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return notice.Address;
    }

    public async Task<int> HandleAll(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await Mine.Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
    }

    /// <summary>Whoever is there already need not be told of it.</summary>
    public async Task<int> HandleAt(string address, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await Mine.Where(n => n.Address == address && n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
    }

    private IQueryable<Notice> Mine => db.Set<Notice>().Where(n => n.AccountId == actor.AccountId);
}
