using Microsoft.EntityFrameworkCore;
using XaSo.Plans.Items;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;

namespace XaSo.Plans.ByOffice;

/// <summary>Whose work an office sees as its own: what names the office, what is part of it, or the group that it belongs to.</summary>
/// <param name="Villages">What is asked of every village is asked of it, too.</param>
internal sealed record Reach(List<Guid> Offices, bool Villages)
{
    public static readonly Reach Nothing = new([], false);

    private sealed record Part(Guid Id, Guid? ParentId, bool IsVillage);

    private static readonly Func<AppDb, IAsyncEnumerable<Part>> _parts = EF.CompileAsyncQuery((AppDb db) =>
        db.Set<Organization>().Where(o => o.ParentId != null || o.Kind == OrganizationKind.Village).Select(o => new Part(o.Id, o.ParentId, o.Kind == OrganizationKind.Village)));

    /// <summary>Of who acts: a member of a digital team sees what is asked of the villages, whatever office the team was entered in.</summary>
    public static async Task<Reach> OfActor(AppDb db, Actor actor, CancellationToken ct) =>
        actor.OrganizationId is { } mine ? await Of(db, mine, actor.Role, ct) : Nothing;

    /// <summary>One statement.</summary>
    public static async Task<Reach> Of(AppDb db, Guid root, Role? role, CancellationToken ct)
    {
        var all = await _parts(db).ToListAsync(ct);
        var children = all.Where(o => o.ParentId is not null).ToLookup(o => o.ParentId!.Value, o => o.Id);
        var found = new List<Guid> { root };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]].Where(id => !found.Contains(id)));
        }

        return new(found, role is Role.DigitalTeam || all.Any(o => o.IsVillage && found.Contains(o.Id)));
    }

    public bool Covers(ItemOffice office) => office.OrganizationId is { } id ? Offices.Contains(id) : Villages && office.Group is OfficeGroup.Villages;
}
