using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

public sealed class PositionInput
{
    public Role? Role { get; set; }

    /// <summary>As it is signed; the role's name if empty.</summary>
    public string? Title { get; set; }
    public Guid? OrganizationId { get; set; }
    public DateOnly? From { get; set; }

    internal async Task<Error.Invalid?> Check(AppDb db, DateOnly today, IStringLocalizer<PlatformTexts> t, CancellationToken ct)
    {
        if (Role is not { } role || !Roles.OfCommune.Contains(role))
        {
            return new([(nameof(Role), t["Choose a role"])]);
        }

        if (CheckTitle(Lines.NullIfEmpty(Title), t) is { } invalid)
        {
            return invalid;
        }

        return OrganizationId is { } id && !await db.Set<Organization>().NotEnded(today).AnyAsync(o => o.Id == id, ct)
            ? new([(nameof(OrganizationId), t["Choose an office that still exists"])])
            : null;
    }

    internal static Error.Invalid? CheckTitle(string? title, IStringLocalizer<PlatformTexts> t) =>
        title?.Length > 100 ? new([(nameof(Title), t["A title has at most 100 letters"])]) : null;

    /// <summary>The position and what is recorded of it, neither of them saved.</summary>
    internal async Task<(Position Position, PositionGiven Given)> For(Account account, AppDb db, DateOnly today, IStringLocalizer<PlatformTexts> t, CancellationToken ct)
    {
        var position = new Position
        {
            AccountId = account.Id,
            OrganizationId = OrganizationId,
            Role = Role!.Value,
            Title = Lines.NullIfEmpty(Title) ?? t.VietnameseNameOf(Role.Value), // it is signed with, whoever entered it
            From = From ?? today,
        };
        var office = OrganizationId is { } id ? await db.Set<Organization>().Where(o => o.Id == id).Select(o => o.OfficialName).SingleAsync(ct) : null;
        return (position, new(account.Id, account.UserName!, position.Id, position.Role.ToString(), position.Title, office));
    }
}
