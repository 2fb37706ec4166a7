using System.Globalization;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using XaSo.Platform.Ui;
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
            ShortName = row[SetupSheets.ShortName] is { Length: > 0 } shortName ? shortName : existing?.ShortName,
            Aliases = Lines.Join(row.NamesIn(SetupSheets.Aliases) is { Count: > 0 } aliases ? aliases : existing?.Aliases ?? []),
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
            : existing is null ? row.Added(name) : row.Changed(name, await Changes(existing, input, ct));
    }

    /// <summary>By its code or by any of its names.</summary>
    public async Task<Guid?> Find(string written, CancellationToken ct)
    {
        var byCode = await db.Set<Organization>().NotEnded(clock.Today()).Where(o => o.Code == written).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
        return byCode ?? (await matcher.Match(written, ct) is { Certainty: MatchCertainty.Exact, Best: { } best } ? best.Id : null);
    }

    private async Task<IReadOnlyList<ImportChange>> Changes(Organization o, OrganizationInput input, CancellationToken ct)
    {
        var (before, aliases) = (OrganizationInput.Of(o), Lines.Split(input.Aliases));
        Guid?[] parents = before.ParentId == input.ParentId ? [] : [before.ParentId, input.ParentId];
        var names = parents.Length == 0 ? [] : await db.Set<Organization>().Where(p => parents.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.OfficialName, ct);
        return
        [
            ImportChange.Of(SetupSheets.OfficialName, before.OfficialName, input.OfficialName),
            ImportChange.Of(SetupSheets.ShortName, before.ShortName, input.ShortName),
            ImportChange.Of(SetupSheets.Code, before.Code, input.Code),
            ImportChange.Of(SetupSheets.Aliases, string.Join("; ", o.Aliases), o.Aliases.ToHashSet().SetEquals(aliases) ? string.Join("; ", o.Aliases) : string.Join("; ", aliases)),
            ImportChange.Of(SetupSheets.Parent, NameOf(before.ParentId), NameOf(input.ParentId)),
            ImportChange.Of(SetupSheets.ValidFrom, Format.Date(before.ValidFrom), Format.Date(input.ValidFrom)),
        ];

        string NameOf(Guid? parent) => parent is { } id ? names.GetValueOrDefault(id, "") : "";
    }
}
