using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

public sealed class AddOrganization(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(OrganizationKind kind, OrganizationInput input, CancellationToken ct)
    {
        if (new OrganizationRules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        if (await OrganizationConflicts.Find(db, clock.Today(), t, kind, null, input, ct) is { } conflict)
        {
            return conflict;
        }

        var organization = Organization.Create(kind, input.OfficialName!, input.ShortName, Lines.Split(input.Aliases), input.ValidFrom ?? clock.Today());
        organization.Code = Lines.NullIfEmpty(input.Code);
        organization.ParentId = input.ParentId;
        db.Add(organization);
        db.Publish(new OrganizationAdded(organization.Id, organization.OfficialName));
        return await db.TrySave(ct) is { } taken ? await OrganizationConflicts.Find(db, clock.Today(), t, kind, null, input, ct) ?? (Error)taken : organization.Id;
    }
}

internal static class OrganizationConflicts
{
    /// <summary>A name or code that another organization of the commune bears, or a parent that it cannot have.</summary>
    public static async Task<Error.Invalid?> Find(AppDb db, DateOnly today, IStringLocalizer<PlatformTexts> t, OrganizationKind kind, Guid? id, OrganizationInput input, CancellationToken ct)
    {
        var name = Lines.OneLine(input.OfficialName!);
        if (await db.Set<Organization>().NotEnded(today).AnyAsync(o => o.Id != id && o.Kind == kind && o.OfficialName == name, ct))
        {
            return Refuse(nameof(input.OfficialName), t["“{0}” is already in the list", name]);
        }

        if (await Bearer(db, today, id, input, ct) is { } bearer)
        {
            return Refuse(bearer.Name == name ? nameof(input.OfficialName) : bearer.Name == Lines.NullIfEmpty(input.ShortName) ? nameof(input.ShortName) : nameof(input.Aliases),
                t["“{0}” is a name of “{1}” already; a plan that names it could mean either", bearer.Name, bearer.Office]);
        }

        var code = Lines.NullIfEmpty(input.Code);
        if (code is not null && await db.Set<Organization>().Where(o => o.Id != id && o.Code == code).Select(o => o.OfficialName).FirstOrDefaultAsync(ct) is { } other)
        {
            return Refuse(nameof(input.Code), t["The code “{0}” belongs to “{1}”", code, other]);
        }

        return input.ParentId is { } parent && !await MayBeUnder(db, parent, id, ct)
            ? Refuse(nameof(input.ParentId), t["Choose an office that is not below this one"])
            : null;
    }

    /// <returns>A name that was entered, and who bears it already; none where all are free.</returns>
    private static async Task<(string Name, string Office)?> Bearer(AppDb db, DateOnly today, Guid? id, OrganizationInput input, CancellationToken ct)
    {
        List<string> names = [Lines.OneLine(input.OfficialName!), .. Lines.Split(input.Aliases), .. Lines.NullIfEmpty(input.ShortName) is { } brief ? [brief] : Array.Empty<string>()];
        var folded = names.Select(OrganizationMatcher.Fold).ToList();
        var borne = await (from known in db.Set<OrganizationName>()
                           join o in db.Set<Organization>().NotEnded(today) on known.OrganizationId equals o.Id
                           where o.Id != id && folded.Contains(known.Folded)
                           select new { known.Name, o.OfficialName }).ToListAsync(ct);
        return names.SelectMany(n => borne.Where(b => b.Name.Equals(n, StringComparison.OrdinalIgnoreCase)).Select(b => ((string, string)?)(n, b.OfficialName))).FirstOrDefault();
    }

    private static async Task<bool> MayBeUnder(AppDb db, Guid parent, Guid? id, CancellationToken ct)
    {
        var parents = await db.Set<Organization>().Where(o => o.Kind == OrganizationKind.Office).ToDictionaryAsync(o => o.Id, o => o.ParentId, ct);
        var seen = new HashSet<Guid>();
        for (Guid? above = parent; above is { } office; above = parents[office])
        {
            if (office == id || !parents.ContainsKey(office) || !seen.Add(office))
            {
                return false;
            }
        }

        return true;
    }

    private static Error.Invalid Refuse(string field, string message) => new([(field, message)]);
}
