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

        if (Title?.Length > 100)
        {
            return new([(nameof(Title), t["A title has at most 100 letters"])]);
        }

        return OrganizationId is { } id && !await db.Set<Organization>().NotEnded(today).AnyAsync(o => o.Id == id, ct)
            ? new([(nameof(OrganizationId), t["Choose an office that still exists"])])
            : null;
    }

    internal Position For(Account account, DateOnly today, IStringLocalizer<PlatformTexts> t) => new()
    {
        AccountId = account.Id,
        OrganizationId = OrganizationId,
        Role = Role!.Value,
        Title = Lines.NullIfEmpty(Title) ?? t.NameOf(Role.Value),
        From = From ?? today,
    };
}
