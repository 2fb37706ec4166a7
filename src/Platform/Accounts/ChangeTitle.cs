using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>What stands under the signature of who holds the position.</summary>
public sealed class ChangeTitle(AppDb db, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(Guid positionId, string wanted, CancellationToken ct)
    {
        if (await db.Set<Position>().Include(p => p.Account).SingleOrDefaultAsync(p => p.Id == positionId, ct) is not { } position)
        {
            return new Error.NotFound();
        }

        var (before, title) = (position.Title, Lines.OneLine(wanted));
        if (PositionInput.CheckTitle(title, t) is { } invalid)
        {
            return invalid;
        }

        position.Title = title;
        db.Publish(new TitleChanged(position.AccountId, position.Account!.UserName!, positionId, before, title));
        return await db.TrySave(ct) is { } stale ? stale : positionId;
    }
}
