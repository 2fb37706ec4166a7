using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Time;

namespace XaSo.Platform.Notices;

/// <param name="Module">The name of the module whose texts translate <paramref name="Text"/>.</param>
/// <param name="Text">English sentence, key of the module's texts.</param>
/// <param name="Address">Where the notice leads.</param>
public sealed record NoticeText(string Module, string Text, string Address, params string[] Args);

/// <summary>Whom a notice concerns: whoever is meant by one of these, once.</summary>
public sealed record Recipients
{
    public IReadOnlyCollection<Role> Roles { get; init; } = [];
    public IReadOnlyCollection<Guid> Organizations { get; init; } = [];
    public IReadOnlyCollection<Guid> Accounts { get; init; } = [];
}

/// <summary>Puts a notice before the people of the commune whom it concerns. The rows are saved with the change that it tells of; who made it is told only where it names them.</summary>
public sealed class SendNotice(AppDb db, Actor actor, TimeProvider clock)
{
    public async Task Handle(NoticeText notice, Recipients to, CancellationToken ct)
    {
        var today = clock.Today();
        var (roles, organizations, accounts) = (to.Roles.ToList(), to.Organizations.ToList(), to.Accounts.ToList());
        var people = await db.Set<Position>()
            .Where(p => p.From <= today && (p.To == null || p.To >= today) && !p.Account!.IsDisabled
                && (accounts.Contains(p.AccountId)
                    || (p.AccountId != actor.AccountId && (roles.Contains(p.Role) || (p.OrganizationId != null && organizations.Contains(p.OrganizationId.Value))))))
            .Select(p => p.AccountId).Distinct().ToListAsync(ct);
        db.AddRange(people.Select(account => new Notice
        {
            AccountId = account,
            Module = notice.Module,
            Text = notice.Text,
            Args = [.. notice.Args],
            Address = notice.Address,
            At = clock.GetUtcNow(),
        }));
    }
}
