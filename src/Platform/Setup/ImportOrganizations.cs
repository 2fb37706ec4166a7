using System.Globalization;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

internal sealed class ImportOrganizations(AppDb db, AddOrganization add, ChangeOrganization change, OrganizationMatcher matcher, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public async Task<ImportLine> Import(OrganizationKind kind, ImportRow row, CancellationToken ct)
    {
        var (name, code) = (row[SetupSheets.OfficialName], row[SetupSheets.Code]);
        DateOnly? from = null;
        if (row[SetupSheets.ValidFrom] is { Length: > 0 } written)
        {
            if (!DateOnly.TryParseExact(written, ["dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return row.Wrong(SetupSheets.ValidFrom, name, t["{0} cannot be read; check how it is written", written]);
            }

            from = day;
        }

        Guid? parent = null;
        if (kind == OrganizationKind.Office && row[SetupSheets.Parent] is { Length: > 0 } above)
        {
            parent = await Find(above, ct);
            if (parent is null)
            {
                return row.Wrong(SetupSheets.Parent, name, t["There is no office “{0}”; it must stand above this row or be set up already", above]);
            }
        }

        var existing = await db.Set<Organization>().NotEnded(clock.Today()).Include(o => o.Names).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Kind == kind && ((code != "" && o.Code == code) || o.OfficialName == name), ct);
        var input = new OrganizationInput
        {
            OfficialName = name,
            ShortName = row[SetupSheets.ShortName],
            Aliases = row[SetupSheets.Aliases],
            Code = code == "" ? existing?.Code : code,
            ParentId = parent ?? existing?.ParentId,
            ValidFrom = from ?? existing?.ValidFrom ?? clock.Today(),
            Version = existing?.Version ?? 0,
        };
        var result = existing is null ? await add.Handle(kind, input, ct) : await change.Handle(kind, existing.Id, input, ct);
        return result.Error is { } error
            ? ImportErrors.Line(row, name, error, t, field => field switch
            {
                nameof(OrganizationInput.Code) => SetupSheets.Code,
                nameof(OrganizationInput.ShortName) => SetupSheets.ShortName,
                nameof(OrganizationInput.Aliases) => SetupSheets.Aliases,
                nameof(OrganizationInput.ParentId) => SetupSheets.Parent,
                _ => SetupSheets.OfficialName,
            })
            : row.Done(name, existing is null ? ImportOutcome.Added : IsSame(existing, input) ? ImportOutcome.Same : ImportOutcome.Changed);
    }

    /// <summary>By its code or by any of its names.</summary>
    public async Task<Guid?> Find(string written, CancellationToken ct)
    {
        var byCode = await db.Set<Organization>().NotEnded(clock.Today()).Where(o => o.Code == written).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
        return byCode ?? (await matcher.Match(written, ct) is { Certainty: MatchCertainty.Exact, Best: { } best } ? best.Id : null);
    }

    private static bool IsSame(Organization o, OrganizationInput input)
    {
        var before = OrganizationInput.Of(o);
        return before.OfficialName == input.OfficialName && (before.ShortName ?? "") == (input.ShortName ?? "") && before.Code == input.Code
            && before.ParentId == input.ParentId && before.ValidFrom == input.ValidFrom && o.Aliases.ToHashSet().SetEquals(Lines.Split(input.Aliases));
    }
}
