using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

/// <summary>The workbook with what is set up already, to be filled in and imported again.</summary>
internal sealed class ExportSetup(AppDb db, Actor actor, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    /// <param name="province">Whose communes, for who answers for all provinces: those of all are more than one workbook holds; empty sheets without one.</param>
    public async Task<byte[]> Write(string? province, CancellationToken ct)
    {
        var communes = await Communes(province, ct);
        var ids = communes.Select(c => c.Id).ToList();
        var names = communes.ToDictionary(c => c.Id, c => c.Code ?? c.OfficialName);
        var (organizations, positions) = actor.TenantId != Guid.Empty
            ? await Read(db.Set<Organization>(), db.Set<Position>(), ids, ct)
            : await db.AcrossCommunes(Crossing.ExportSetup(actor.ProvinceCode ?? province, ids.Count), everywhere => Read(everywhere.Rows<Organization>(), everywhere.Rows<Position>(), ids, ct), ct);
        var official = organizations.ToDictionary(o => o.Id, o => o.OfficialName);
        var parents = organizations.ToDictionary(o => o.Id, o => o.ParentId);

        using var book = new XlsxWriter();
        if (actor.May(PlatformPermissions.ManageCommunes))
        {
            book.Add(SetupSheets.Communes, SetupSheets.CommuneColumns, communes.Select(c => (XlsxCell[])
                [c.Code, c.Name, KindOf(c.Kind), c.Province!.OfficialName, string.Join("; ", c.Aliases)]));
        }

        AddOrganizations(SetupSheets.Offices, OrganizationKind.Office);
        AddOrganizations(SetupSheets.Villages, OrganizationKind.Village);
        AddOrganizations(SetupSheets.OutsideBodies, OrganizationKind.OutsideBody);
        book.Add(SetupSheets.Accounts, SetupSheets.AccountColumns, positions.Where(p => !p.Account!.IsDisabled).Select(p => (XlsxCell[])
            [names[p.TenantId], p.Account!.UserName, p.Account.FullName, t.VietnameseNameOf(p.Role), p.Title,
                p.OrganizationId is { } office ? official.GetValueOrDefault(office) : null, p.Account.Email, p.Account.PhoneNumber]));
        book.Add(SetupSheets.Guide, [new(SetupSheets.Guide, 110)], SetupSheets.GuideLines.Select(l => (XlsxCell[])[l]));
        return book.ToArray();

        // An office stands after the one that it is part of, so that it is found when the workbook is imported.
        void AddOrganizations(string sheet, OrganizationKind kind) =>
            book.Add(sheet, SetupSheets.OrganizationColumns, organizations.Where(o => o.Kind == kind).OrderBy(o => DepthOf(o)).ThenBy(o => o.Id).Select(o => (XlsxCell[])
                [names[o.TenantId], o.Code, o.OfficialName, o.ShortName, string.Join("; ", o.Aliases), o.ParentId is { } parent ? official.GetValueOrDefault(parent) : null, o.ValidFrom]));

        int DepthOf(Organization o)
        {
            var depth = 0;
            for (var parent = o.ParentId; parent is { } above && depth < 10; depth++)
            {
                parent = parents.GetValueOrDefault(above);
            }

            return depth;
        }
    }

    private async Task<(List<Organization> Organizations, List<Position> Positions)> Read(IQueryable<Organization> organizations, IQueryable<Position> positions, List<Guid> communes, CancellationToken ct) =>
        (await organizations.NotEnded(clock.Today()).AsNoTracking().Include(o => o.Names).Where(o => communes.Contains(o.TenantId)).AsSplitQuery().OrderBy(o => o.Id).ToListAsync(ct),
            await positions.NotEnded(clock.Today()).AsNoTracking().Include(p => p.Account).Where(p => communes.Contains(p.TenantId)).OrderBy(p => p.Id).ToListAsync(ct));

    private Task<List<Commune>> Communes(string? province, CancellationToken ct)
    {
        var (own, whose) = (actor.TenantId, actor.ProvinceCode ?? province);
        return db.Set<Commune>().AsNoTracking().Include(c => c.Province).Where(c => own != Guid.Empty ? c.Id == own : c.ProvinceCode == whose).OrderBy(c => c.SortKey).ThenBy(c => c.Id).ToListAsync(ct);
    }

    private static string KindOf(CommuneKind kind) => kind switch
    {
        CommuneKind.Ward => "phường",
        CommuneKind.SpecialZone => "đặc khu",
        _ => "xã",
    };
}
