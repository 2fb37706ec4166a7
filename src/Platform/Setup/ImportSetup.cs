using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Setup;

/// <summary>
/// Sets up one commune from the rows of a workbook by the same handlers as the pages, in the transaction of the caller, who takes it back when
/// something is wrong. A trial does everything too, so that what it reports is what will happen; its accounts have no password.
/// </summary>
internal sealed class ImportSetup(AppDb db, Actor actor, ImportCommunes communes, ImportOrganizations organizations, ImportAccounts accounts)
{
    public async Task<(List<ImportLine> Lines, List<ImportedPassword> Passwords)> Run(PlannedCommune planned, Func<NewPassword> password, CancellationToken ct)
    {
        var (lines, passwords, id) = (planned.Wrong.ToList(), new List<ImportedPassword>(), planned.Id);
        foreach (var row in planned.Own)
        {
            var (line, commune) = await communes.Import(row, ct);
            lines.Add(line);
            id ??= commune;
        }

        if (id is not { } known)
        {
            return (lines, passwords); // what belongs to a commune that cannot be added cannot be tried
        }

        var named = await db.Set<Commune>().AsNoTracking().SingleAsync(c => c.Id == known, ct);
        using (actor.Within(known))
        {
            foreach (var (sheet, row) in planned.Rows)
            {
                lines.Add(await Import(sheet, row, named, passwords, password, ct));
            }
        }

        return (lines, passwords);
    }

    private async Task<ImportLine> Import(string sheet, ImportRow row, Commune commune, List<ImportedPassword> passwords, Func<NewPassword> made, CancellationToken ct)
    {
        switch (sheet)
        {
            case SetupSheets.Offices:
                return await organizations.Import(OrganizationKind.Office, row, ct);
            case SetupSheets.Villages:
                return await organizations.Import(OrganizationKind.Village, row, ct);
            case SetupSheets.OutsideBodies:
                return await organizations.Import(OrganizationKind.OutsideBody, row, ct);
            default:
                var (line, password) = await accounts.Import(row, commune, made, ct);
                passwords.AddRange(password is null ? [] : [password]);
                return line;
        }
    }
}
