using System.Security.Claims;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Accounts;

/// <summary>Where an account can act: in a position of a commune, or for a province.</summary>
/// <param name="PositionId">None for a province.</param>
/// <param name="TenantId">Empty for a province whose account has not entered a commune.</param>
public sealed record Seat(
    Guid? PositionId, Role Role, string Title, Guid? OrganizationId, string? OrganizationName,
    Guid TenantId, string? CommuneName, string? ProvinceCode, string? ProvinceName);

/// <summary>Finds the seats of an account and writes one into the session.</summary>
public sealed class Seats(AppDb db, TimeProvider clock)
{
    /// <summary>Those held today, the oldest first; the province's last.</summary>
    public async Task<List<Seat>> Of(Account account, CancellationToken ct = default)
    {
        var today = clock.Today();
        var seats = await db.AcrossCommunes(Crossing.FindSeats, everywhere => (
            from p in everywhere.Rows<Position>()
            join c in db.Set<Commune>() on p.TenantId equals c.Id
            join o in everywhere.Rows<Organization>() on p.OrganizationId equals o.Id into offices
            from o in offices.DefaultIfEmpty()
            where p.AccountId == account.Id && p.From <= today && (p.To == null || p.To >= today) && c.IsActive
            orderby p.From, p.Id
            select new Seat(p.Id, p.Role, p.Title, p.OrganizationId, o == null ? null : o.OfficialName, p.TenantId, c.OfficialName, c.ProvinceCode, c.Province!.OfficialName))
            .ToListAsync(ct), ct);
        if (account.ProvinceRole is { } role)
        {
            var province = await db.Set<Province>().Where(p => p.Code == account.ProvinceCode).Select(p => p.OfficialName).SingleOrDefaultAsync(ct);
            seats.Add(new(null, role, "", null, null, Guid.Empty, null, account.ProvinceCode, province));
        }

        return seats;
    }

    /// <summary>The same seat inside a commune that it answers for, or none if the commune is not in its province.</summary>
    public async Task<Seat?> Inside(Seat seat, Guid communeId, CancellationToken ct = default)
    {
        if (seat.PositionId is not null)
        {
            return null;
        }

        var commune = await db.Set<Commune>().Include(c => c.Province).AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == communeId && (seat.ProvinceCode == null || c.ProvinceCode == seat.ProvinceCode), ct);
        return commune is null
            ? null
            : seat with { TenantId = commune.Id, CommuneName = commune.OfficialName, ProvinceName = commune.Province!.OfficialName };
    }

    /// <param name="held">All seats of the account; those others of which it is told.</param>
    /// <param name="choose">The seat of the session has ended, and its owner has to choose another before anything else.</param>
    public static ClaimsPrincipal Principal(Account account, Seat? seat, IEnumerable<Seat> held, bool choose = false)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ActorClaims.Name, ActorClaims.Role);
        Add(ActorClaims.Account, account.Id.ToString());
        Add(ActorClaims.Name, account.FullName);
        Add(ActorClaims.SecurityStamp, account.SecurityStamp);
        Add(ActorClaims.MustChangePassword, account.MustChangePassword ? "true" : null);
        Add(ActorClaims.MustChoosePosition, choose ? "true" : null);
        if (seat is not null)
        {
            Add(ActorClaims.Tenant, seat.TenantId == Guid.Empty ? null : seat.TenantId.ToString());
            Add(ActorClaims.Position, seat.PositionId?.ToString());
            Add(ActorClaims.PositionTitle, seat.Title);
            Add(ActorClaims.Organization, seat.OrganizationId?.ToString());
            Add(ActorClaims.OrganizationName, seat.OrganizationName);
            Add(ActorClaims.Role, seat.Role.ToString());
            Add(ActorClaims.CommuneName, seat.CommuneName);
            Add(ActorClaims.ProvinceCode, seat.ProvinceCode);
            Add(ActorClaims.ProvinceName, seat.ProvinceName);
            identity.AddClaims(from other in held
                               where other.PositionId != seat.PositionId
                               let place = string.Join(", ", new[] { other.OrganizationName, other.CommuneName ?? other.ProvinceName }.Where(n => !string.IsNullOrEmpty(n)))
                               select new Claim(ActorClaims.OtherSeat, new OtherSeat(other.PositionId, other.Role, other.Title, place).Written));
        }

        return new(identity);

        void Add(string type, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                identity.AddClaim(new(type, value));
            }
        }
    }
}
