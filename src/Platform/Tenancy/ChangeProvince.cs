using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Tenancy;

/// <summary>Provinces are renamed or raised in rank by resolution; their codes stay.</summary>
public sealed class ChangeProvince(AppDb db, Actor actor, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public string? OfficialName { get; set; }
        public string? Aliases { get; set; }
        public long Version { get; set; }
    }

    public async Task<Result<string>> Handle(string code, Input input, CancellationToken ct)
    {
        var province = await db.Set<Province>().SingleOrDefaultAsync(p => p.Code == code, ct);
        if (province is null || !actor.AnswersFor(code))
        {
            return new Error.NotFound();
        }

        if (string.IsNullOrWhiteSpace(input.OfficialName) || input.OfficialName.Length > 100)
        {
            return new Error.Invalid([(nameof(input.OfficialName), t["Enter the official name"])]);
        }

        var (name, aliases) = (Lines.OneLine(input.OfficialName), Lines.Split(input.Aliases));
        var changes = new Changes().Add("OfficialName", province.OfficialName, name).Add("Aliases", Lines.Join(province.Aliases), Lines.Join(aliases));
        if (!changes.Any)
        {
            return code;
        }

        (province.OfficialName, province.Aliases) = (name, aliases);
        db.Expect(province, input.Version);
        db.Publish(new ProvinceChanged(code, province.OfficialName, changes.Lines));
        return await db.TrySave(ct) is { } stale ? stale : code;
    }
}
