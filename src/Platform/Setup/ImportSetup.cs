using XaSo.Contracts.Tenancy;
using XaSo.Platform.Data;
using XaSo.Platform.Office;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

/// <summary>
/// Sets up communes from a workbook by the same handlers as the pages, in the transaction of the caller, who takes it back when something is
/// wrong. A trial does everything too, so that what it reports is what will happen.
/// </summary>
internal sealed class ImportSetup(AppDb db, Actor actor, ImportCommunes communes, ImportOrganizations organizations, ImportAccounts accounts, IStringLocalizer<PlatformTexts> t)
{
    private readonly List<ImportLine> _lines = [];
    private readonly List<ImportedPassword> _passwords = [];
    private readonly HashSet<Guid> _entered = [];

    public async Task<ImportReport> Run(IReadOnlyList<XlsxSheet> sheets, bool trial, CancellationToken ct)
    {
        _lines.Clear();
        _passwords.Clear();
        _entered.Clear();
        foreach (var row in RowsOf(sheets, SetupSheets.Communes, SetupSheets.CommuneName, SetupSheets.Kind, SetupSheets.Province))
        {
            _lines.Add(await communes.Import(row, ct));
        }

        var known = await db.Set<Commune>().AsNoTracking().ToListAsync(ct);
        known.RemoveAll(c => c.Id != actor.TenantId && !actor.AnswersFor(c.ProvinceCode));
        var named = ImportTable.Of(sheets, SetupSheets.Communes)?.Rows.Select(r => r[SetupSheets.CommuneName]).Where(n => n != "").Distinct().ToList() ?? [];
        await InCommunes(sheets, SetupSheets.Offices, known, named, (row, _) => organizations.Import(OrganizationKind.Office, row, ct));
        await InCommunes(sheets, SetupSheets.Villages, known, named, (row, _) => organizations.Import(OrganizationKind.Village, row, ct));
        await InCommunes(sheets, SetupSheets.OutsideBodies, known, named, (row, _) => organizations.Import(OrganizationKind.OutsideBody, row, ct));
        await InCommunes(sheets, SetupSheets.Accounts, known, named, async (row, commune) =>
        {
            var (line, password) = await accounts.Import(row, commune, withPassword: !trial, ct);
            _passwords.AddRange(password is null ? [] : [password]);
            return line;
        });

        return new([.. _lines], [.. _passwords]);
    }

    /// <summary>What was changed is recorded in each commune; that somebody looked into them all, where they acted, whether it was kept or taken back.</summary>
    public async Task Record(string purpose, CancellationToken ct)
    {
        if (_entered.Count > 0)
        {
            db.Publish(new CommunesCrossed(purpose, actor.ProvinceCode, _entered.Count));
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task InCommunes(IReadOnlyList<XlsxSheet> sheets, string sheet, List<Commune> known, List<string> named, Func<ImportRow, Commune, Task<ImportLine>> import)
    {
        var title = sheet == SetupSheets.Accounts ? SetupSheets.UserName : SetupSheets.OfficialName;
        foreach (var row in RowsOf(sheets, sheet, title))
        {
            var written = row[SetupSheets.Commune] is { Length: > 0 } cell ? cell : named.Count == 1 && actor.TenantId == Guid.Empty ? named[0] : "";
            var found = CommunesNamed(known, written);
            if (found is not [var commune])
            {
                _lines.Add(row.Wrong(SetupSheets.Commune, row[title], found.Count == 0 ? t["There is no commune “{0}” that you may set up", written] : t["Several communes are named “{0}”; write the code", written]));
                continue;
            }

            if (commune.Id != actor.TenantId)
            {
                _entered.Add(commune.Id);
            }

            using (actor.Within(commune.Id))
            {
                _lines.Add(await import(row, commune));
            }
        }
    }

    private List<Commune> CommunesNamed(List<Commune> known, string written)
    {
        if (written == "")
        {
            return known.FindAll(c => c.Id == actor.TenantId);
        }

        var folded = SearchText.Fold(written);
        return known.FindAll(c => c.Code == written.Trim() || SearchText.Fold(c.Name) == folded || SearchText.Fold(c.OfficialName) == folded || c.Aliases.Exists(a => SearchText.Fold(a) == folded));
    }

    private IEnumerable<ImportRow> RowsOf(IReadOnlyList<XlsxSheet> sheets, string name, params string[] needed)
    {
        if (ImportTable.Of(sheets, name) is not { } table)
        {
            return [];
        }

        var lacking = table.Lacking(needed).ToList();
        _lines.AddRange(lacking.Select(title => new ImportLine($"{name}!A1", title, ImportOutcome.Wrong, t["The column “{0}” is missing", title])));
        return lacking.Count == 0 ? table.Rows : [];
    }
}
