using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

public sealed class AddCommune(AppDb db, Actor actor, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(CommuneInput input, CancellationToken ct)
    {
        if (new CommuneRules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        if (!actor.AnswersFor(input.ProvinceCode!))
        {
            return new Error.Forbidden();
        }

        if (await CommuneConflicts.Find(db, t, null, input, ct) is { } conflict)
        {
            return conflict;
        }

        var name = CommuneNames.Parse(input.Name).Name;
        var commune = new Commune
        {
            ProvinceCode = input.ProvinceCode!,
            Kind = input.Kind,
            Name = name,
            OfficialName = Commune.OfficialNameOf(input.Kind, name),
            Code = Lines.NullIfEmpty(input.Code),
            Aliases = Lines.Split(input.Aliases),
            IsActive = input.IsActive,
        };
        db.Add(commune);
        db.Publish(new CommuneAdded(commune.Id, commune.OfficialName));
        return await db.TrySave(ct) is { } taken ? await CommuneConflicts.Find(db, t, null, input, ct) ?? (Error)taken : commune.Id;
    }
}

internal static class CommuneConflicts
{
    public static async Task<Error.Invalid?> Find(AppDb db, IStringLocalizer<PlatformTexts> t, Guid? id, CommuneInput input, CancellationToken ct)
    {
        if (!await db.Set<Province>().AnyAsync(p => p.Code == input.ProvinceCode, ct))
        {
            return new([(nameof(input.ProvinceCode), t["Choose the province"])]);
        }

        var (name, code) = (CommuneNames.Parse(input.Name).Name, Lines.NullIfEmpty(input.Code));
        if (await db.Set<Commune>().AnyAsync(c => c.Id != id && c.ProvinceCode == input.ProvinceCode && c.Kind == input.Kind && c.Name == name, ct))
        {
            return new([(nameof(input.Name), t["“{0}” is already in the list", Commune.OfficialNameOf(input.Kind, name)])]);
        }

        var other = code is null ? null : await db.Set<Commune>().Where(c => c.Id != id && c.Code == code).Select(c => c.OfficialName).FirstOrDefaultAsync(ct);
        return other is null ? null : new([(nameof(input.Code), t["The code “{0}” belongs to “{1}”", code!, other])]);
    }
}
