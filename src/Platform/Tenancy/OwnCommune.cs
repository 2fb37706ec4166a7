using Microsoft.EntityFrameworkCore;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Tenancy;

/// <summary>The commune that the actor works for, also where nobody is signed in, as in a job.</summary>
public sealed class OwnCommune(AppDb db, Actor actor)
{
    private (Guid Id, string Name) _known;

    /// <summary>"xã Sông Mẫu"; empty outside a commune. Known from the session of who is signed in; otherwise one statement.</summary>
    public async ValueTask<string> OfficialName(CancellationToken ct)
    {
        if (actor.CommuneName is { Length: > 0 } said)
        {
            return said;
        }

        if (actor.TenantId != _known.Id)
        {
            var id = actor.TenantId;
            _known = (id, await db.Set<Commune>().Where(c => c.Id == id).Select(c => c.OfficialName).SingleOrDefaultAsync(ct) ?? "");
        }

        return _known.Name ?? "";
    }
}
