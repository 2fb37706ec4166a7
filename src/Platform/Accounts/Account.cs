using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using XaSo.Platform.Ui;
using Microsoft.AspNetCore.Identity;

namespace XaSo.Platform.Accounts;

/// <summary>Somebody who can sign in. What they may do follows from their <see cref="Position"/> or from their role for a province.</summary>
public sealed class Account : IdentityUser<Guid>, INationwide, IListed
{
    public Account() => (Id, SecurityStamp) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N"));

    public required string FullName
    {
        get;
        set
        {
            field = value;
            Folded = SearchText.Fold($"{value} {UserName}");
            SortKey = PersonNames.KeyOf(value);
        }
    }

    /// <summary>Name and user name, as lists are searched.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>By given name.</summary>
    public string SortKey { get; private set; } = "";

    public override string? UserName
    {
        get => base.UserName;
        set
        {
            base.UserName = value;
            Folded = SearchText.Fold($"{FullName} {value}");
        }
    }
    public bool IsDisabled { get; set; }

    /// <summary>The password was given by somebody else.</summary>
    public bool MustChangePassword { get; set; }
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Only for accounts of a province.</summary>
    public Role? ProvinceRole { get; set; }

    /// <summary>The province of <see cref="ProvinceRole"/>; without one the role counts for all provinces.</summary>
    public string? ProvinceCode { get; set; }
}

/// <summary>A seat in an office; an account may hold several and acts in one at a time.</summary>
public sealed class Position : ITenantOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid TenantId { get; set; }
    public required Guid AccountId { get; init; }
    public Guid? OrganizationId { get; set; }
    public required Role Role { get; set; }

    /// <summary>As it is signed: "Phó Trưởng phòng".</summary>
    public required string Title { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The last day; open as long as it is held.</summary>
    public DateOnly? To { get; set; }
    public long Version { get; set; }

    public Account? Account { get; init; }
    public Organization? Organization { get; init; }
}

public static class PositionQueries
{
    /// <summary>Those that are held on that day or will be; one whose last day is still to come has not ended.</summary>
    public static IQueryable<Position> NotEnded(this IQueryable<Position> positions, DateOnly today) =>
        positions.Where(p => p.To == null || p.To >= today);

    /// <summary>Those that would be held twice if the account held the same one from the first to the last day.</summary>
    internal static IQueryable<Position> SameAs(this IQueryable<Position> positions, Guid accountId, Role role, Guid? organizationId, DateOnly from, DateOnly? to) =>
        positions.Where(p => p.AccountId == accountId && p.Role == role && p.OrganizationId == organizationId && (p.To == null || p.To >= from) && (to == null || p.From <= to));
}

internal sealed class AccountClaim : IdentityUserClaim<Guid>, INationwide;

internal sealed class AccountLogin : IdentityUserLogin<Guid>, INationwide;

internal sealed class AccountToken : IdentityUserToken<Guid>, INationwide;
