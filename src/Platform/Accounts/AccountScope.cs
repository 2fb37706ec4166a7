using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Accounts;

/// <summary>Whose accounts one may see and change: within a commune those that hold or held a position there, otherwise those of the province.</summary>
public sealed class AccountScope(AppDb db, Actor actor, TimeProvider clock)
{
    public bool InCommune => actor.TenantId != Guid.Empty;

    public IQueryable<Account> Visible() => InCommune
        ? db.Set<Account>().Where(a => db.Set<Position>().Any(p => p.AccountId == a.Id))
        : db.Set<Account>().Where(a => a.ProvinceRole != null && (actor.ProvinceCode == null || a.ProvinceCode == actor.ProvinceCode));

    /// <summary>Who may sign in elsewhere too, or for a province, belongs to whoever answers for all of that: else a commune could open a province.</summary>
    public async Task<bool> MayChange(Account account, CancellationToken ct)
    {
        var overProvince = actor.Role is null or Role.ProvinceAdministrator;
        if (account.ProvinceRole is not null)
        {
            return overProvince && (actor.ProvinceCode is null || actor.ProvinceCode == account.ProvinceCode);
        }

        var today = clock.Today();
        return !await db.AcrossCommunes(Crossing.JudgeAccount, everywhere =>
        {
            var elsewhere = everywhere.Rows<Position>().NotEnded(today).Where(p => p.AccountId == account.Id && p.TenantId != actor.TenantId);
            return (overProvince
                ? elsewhere.Where(p => actor.ProvinceCode != null && db.Set<Commune>().Any(c => c.Id == p.TenantId && c.ProvinceCode != actor.ProvinceCode))
                : elsewhere).AnyAsync(ct);
        }, ct);
    }
}
