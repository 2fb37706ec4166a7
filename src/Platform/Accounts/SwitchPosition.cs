using XaSo.Contracts.Accounts;
using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>Changes where the signed-in account acts: another of its positions, or a commune of its province.</summary>
public sealed class SwitchPosition(AppDb db, Actor actor, Seats seats, Session session, IStringLocalizer<PlatformTexts> t)
{
    /// <param name="positionId">None for the province.</param>
    public async Task<Result<Seat>> Handle(HttpContext http, Guid? positionId, CancellationToken ct)
    {
        if (await session.Owner(http) is not { } account)
        {
            return new Error.Forbidden();
        }

        var held = await seats.Of(account, ct);
        if (held.Find(s => s.PositionId == positionId) is not { } seat)
        {
            return new Error.NotFound();
        }

        await session.Start(http, account, seat, held);
        db.Publish(new PositionSwitched(account.Id, account.UserName!, positionId));
        await db.SaveChangesAsync(ct);
        return seat;
    }

    /// <summary>Recorded in the commune, with the reason.</summary>
    public async Task<Result<Seat>> Enter(HttpContext http, Guid communeId, string? reason, CancellationToken ct)
    {
        if (await session.Owner(http) is not { } account)
        {
            return new Error.Forbidden();
        }

        var held = await seats.Of(account, ct);
        if (held.Find(s => s.PositionId is null) is not { } province || await seats.Inside(province, communeId, ct) is not { } seat)
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
}
