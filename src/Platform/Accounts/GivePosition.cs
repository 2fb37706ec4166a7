using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>A further position in the commune.</summary>
public sealed class GivePosition(AppDb db, AccountScope scope, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(Guid id, PositionInput input, CancellationToken ct)
    {
        var account = scope.InCommune ? await scope.Visible().SingleOrDefaultAsync(a => a.Id == id, ct) : null;
        if (account is null)
        {
            return new Error.NotFound();
        }

        if (await input.Check(db, clock.Today(), t, ct) is { } invalid)
        {
            return invalid;
        }

        if (await db.Set<Position>().NotEnded(clock.Today()).AnyAsync(p => p.AccountId == id && p.Role == input.Role && p.OrganizationId == input.OrganizationId, ct))
        {
            return new Error.Conflict(t["{0} holds this position already", account.FullName]);
        }

        var position = input.For(account, clock.Today(), t);
        db.Add(position);
        db.Publish(new PositionGiven(id, account.UserName!, position.Id, position.Role.ToString(), position.Title, null));
        await db.SaveChangesAsync(ct);
        return id;
    }
}
