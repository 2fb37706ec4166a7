using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

public sealed class ChangeCommune(AppDb db, Actor actor, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(Guid id, CommuneInput input, CancellationToken ct)
    {
        var commune = await db.Set<Commune>().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (commune is null || !actor.AnswersFor(commune.ProvinceCode))
        {
            return new Error.NotFound();
        }

        input.ProvinceCode = commune.ProvinceCode;
        if (new CommuneRules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        if (await CommuneConflicts.Find(db, t, id, input, ct) is { } conflict)
        {
            return conflict;
        }

        var before = CommuneInput.Of(commune);
        commune.Kind = input.Kind;
        commune.Name = CommuneNames.Parse(input.Name).Name;
        commune.OfficialName = Commune.OfficialNameOf(commune.Kind, commune.Name);
        commune.Code = Lines.NullIfEmpty(input.Code);
        commune.Aliases = Lines.Split(input.Aliases);
        commune.IsActive = input.IsActive;
        var after = CommuneInput.Of(commune);
        var changes = new Changes().Add("Kind", before.Kind, after.Kind).Add("Name", before.Name, after.Name).Add("Code", before.Code, after.Code)
            .Add("Aliases", before.Aliases, after.Aliases).Add("IsActive", before.IsActive, after.IsActive);
        if (!changes.Any)
        {
            return id;
        }

        db.Expect(commune, input.Version);
        db.Publish(new CommuneChanged(id, commune.OfficialName, changes.Lines));
        return await db.TrySave(ct) is { } stale ? await CommuneConflicts.Find(db, t, id, input, ct) ?? (Error)stale : id;
    }
}
