using XaSo.Platform.Data;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
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

        var same = db.Set<Position>().AsNoTracking().SameAs(id, input.Role!.Value, input.OrganizationId, input.From ?? clock.Today(), null);
        if (await same.OrderBy(p => p.To != null).ThenByDescending(p => p.To).FirstOrDefaultAsync(ct) is { } held)
        {
            return input.From is not null && held.To is { } last ? new Error.Invalid([(nameof(input.From), t["{0} holds this position until {1}; the new one begins after that", account.FullName, Format.Date(last)])]) : Holds(account);
        }

        var (position, given) = await input.For(account, db, clock.Today(), t, ct);
        db.Add(position);
        db.Publish(given);
        return await db.TrySave(ct) is null ? id : Holds(account);
    }

    private Error.Conflict Holds(Account account) => new(t["{0} holds this position already", account.FullName]);
}
