using XaSo.Contracts.Setup;
using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

/// <summary>How far a commune is set up, for whoever sets it up.</summary>
public sealed class SetupProgress(IEnumerable<ISetupSteps> sources, Actor actor)
{
    /// <summary>All steps, those that are done among them; none once all are done, or for who has not to do them.</summary>
    public async Task<IReadOnlyList<SetupStep>> Read(CancellationToken ct)
    {
        if (actor.TenantId == Guid.Empty || !actor.May(PlatformPermissions.ManageOrganizations))
        {
            return [];
        }

        var steps = new List<SetupStep>();
        foreach (var source in sources.OrderBy(s => s.Order))
        {
            steps.AddRange(await source.Read(ct));
        }

        return steps.TrueForAll(s => s.IsDone) ? [] : steps;
    }
}

/// <summary>What the platform itself needs: the commune's offices, villages and people.</summary>
internal sealed class CommuneSteps(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t) : ISetupSteps
{
    public int Order => 10;

    public async Task<IReadOnlyList<SetupStep>> Read(CancellationToken ct)
    {
        var today = clock.Today();
        var kinds = await db.Set<Organization>().NotEnded(today).Select(o => o.Kind).Distinct().ToListAsync(ct);
        var people = await db.Set<Position>().NotEnded(today).AnyAsync(p => p.Role != Role.Administrator, ct);
        return
        [
            Step(t["Offices"], t["Divisions, centres and other offices, as plans name them"], kinds.Contains(OrganizationKind.Office), "/admin/offices"),
            Step(t["Villages"], t["Thôn, xóm, bản or tổ dân phố"], kinds.Contains(OrganizationKind.Village), "/admin/villages"),
            Step(t["Accounts"], t["Everybody who works with the program gets an account with a role"], people, "/admin/accounts"),
        ];
    }

    private static SetupStep Step(string text, string note, bool isDone, string address) => new(text, note, isDone, address);
}
