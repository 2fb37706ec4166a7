using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

public sealed class ChangeOrganization(AppDb db, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(OrganizationKind kind, Guid id, OrganizationInput input, CancellationToken ct)
    {
        var organization = await db.Set<Organization>().Include(o => o.Names).SingleOrDefaultAsync(o => o.Id == id && o.Kind == kind, ct);
        if (organization is null)
        {
            return new Error.NotFound();
        }

        if (new OrganizationRules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        if (await OrganizationConflicts.Find(db, clock.Today(), t, kind, id, input, ct) is { } conflict)
        {
            return conflict;
        }

        var before = OrganizationInput.Of(organization);
        organization.Rename(input.OfficialName!, input.ShortName, Lines.Split(input.Aliases));
        organization.Code = Lines.NullIfEmpty(input.Code);
        organization.ParentId = input.ParentId;
        organization.ValidFrom = input.ValidFrom ?? organization.ValidFrom;
        var after = OrganizationInput.Of(organization);
        var changes = new Changes().Add("OfficialName", before.OfficialName, after.OfficialName).Add("ShortName", before.ShortName, after.ShortName)
            .Add("Aliases", before.Aliases, after.Aliases).Add("Code", before.Code, after.Code)
            .Add("ParentId", before.ParentId, after.ParentId).Add("ValidFrom", before.ValidFrom, after.ValidFrom);
        if (!changes.Any)
        {
            return id;
        }

        db.Expect(organization, input.Version);
        db.Publish(new OrganizationChanged(id, organization.OfficialName, changes.Lines));
        return await db.TrySave(ct) is { } stale ? await OrganizationConflicts.Find(db, clock.Today(), t, kind, id, input, ct) ?? (Error)stale : id;
    }
}
