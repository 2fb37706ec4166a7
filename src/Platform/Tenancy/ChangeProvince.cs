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

        province.OfficialName = input.OfficialName.Trim();
        province.Aliases = Lines.Split(input.Aliases);
        db.Publish(new ProvinceChanged(code, province.OfficialName));
        await db.SaveChangesAsync(ct);
        return code;
    }
}
