using XaSo.Contracts.Accounts;
using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>Changes where the signed-in account acts: another of its positions, or a commune of its province.</summary>
public sealed class SwitchPosition(AppDb db, Actor actor, UserManager<Account> users, Seats seats, Session session, IStringLocalizer<PlatformTexts> t)
{
    /// <param name="positionId">None for the province.</param>
    public async Task<Result<Seat>> Handle(HttpContext http, Guid? positionId, CancellationToken ct)
    {
        if (await Owner() is not { } account || await seats.Of(account, ct) is not { } held || held.Find(s => s.PositionId == positionId) is not { } seat)
        {
            return new Error.NotFound();
        }

        await session.Start(http, account, seat, held);
        db.Publish(new PositionSwitched(account.Id, account.UserName!, positionId));
        await db.SaveChangesAsync(ct);
        return seat;
    }

    /// <summary>Recorded in the commune, with the reason, so that the commune sees who of the province was there.</summary>
    public async Task<Result<Seat>> Enter(HttpContext http, Guid communeId, string? reason, CancellationToken ct)
    {
        if (await Owner() is not { } account || await seats.Of(account, ct) is not { } held || held.Find(s => s.PositionId is null) is not { } province
            || await seats.Inside(province, communeId, ct) is not { } seat)
        {
            return new Error.NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Error.Invalid([("Reason", t["Enter the reason"])]);
        }

        await session.Start(http, account, seat, held);
        using (actor.Within(communeId))
        {
            db.Publish(new CommuneEntered(communeId, seat.CommuneName!), reason.Trim());
            await db.SaveChangesAsync(ct);
        }

        return seat;
    }

    private async Task<Account?> Owner() => await users.FindByIdAsync(actor.AccountId.ToString());
}
