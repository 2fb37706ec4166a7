using XaSo.Platform.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using XaSo.Platform.Tenancy;
using XaSo.Platform.Text;
using XaSo.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Setup;

internal sealed class ImportAccounts(AppDb db, AccountScope scope, AddAccount add, ChangeAccount change, GivePosition give, ChangeTitle changeTitle, ImportOrganizations organizations, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public async Task<(ImportLine Line, ImportedPassword? Password)> Import(ImportRow row, Commune commune, Func<NewPassword> password, CancellationToken ct)
    {
        var name = row[SetupSheets.FullName];
        if (RoleNames.Find(t, row[SetupSheets.Role]) is not { } role)
        {
            return (row.Wrong(SetupSheets.Role, name, t["There is no role “{0}”", row[SetupSheets.Role]]), null);
        }

        Guid? office = null;
        if (row[SetupSheets.Office] is { Length: > 0 } written)
        {
            office = await organizations.Find(written, ct);
            if (office is null)
            {
                return (row.Wrong(SetupSheets.Office, name, t["There is no office “{0}” in {1}", written, commune.OfficialName]), null);
            }
        }

        var position = new PositionInput { Role = role, Title = row[SetupSheets.Title], OrganizationId = office };
        var userName = row[SetupSheets.UserName].ToLowerInvariant();
        if (await scope.Visible().AsNoTracking().SingleOrDefaultAsync(a => a.UserName == userName, ct) is { } existing)
        {
            return (await Change(row, existing, position, ct), null);
        }

        var input = new AddAccount.Input { FullName = name, UserName = userName, Email = row[SetupSheets.Email], Phone = row[SetupSheets.Phone], Position = position };
        var result = await add.Handle(input, ct, password());
        return result.Value is { } added
            ? (row.Added(name), new(added.UserName, name, added.Password))
            : (ImportErrors.Line(row, name, result.Error!, t, TitleOf), null);
    }

    private async Task<ImportLine> Change(ImportRow row, Account account, PositionInput position, CancellationToken ct)
    {
        var input = new AccountInput
        {
            FullName = row[SetupSheets.FullName],
            UserName = account.UserName,
            Email = row[SetupSheets.Email] is { Length: > 0 } email ? email : account.Email,
            Phone = row[SetupSheets.Phone] is { Length: > 0 } phone ? phone : account.PhoneNumber,
            Stamp = account.ConcurrencyStamp,
        };
        List<ImportChange> changes =
        [
            ImportChange.Of(SetupSheets.FullName, account.FullName, input.FullName),
            ImportChange.Of(SetupSheets.Email, account.Email, input.Email),
            ImportChange.Of(SetupSheets.Phone, account.PhoneNumber, input.Phone),
        ];
        if (changes.Exists(c => c.Before != c.After) && (await change.Handle(account.Id, input, ct)).Error is { } error)
        {
            return ImportErrors.Line(row, input.FullName, error, t, TitleOf);
        }

        var held = await db.Set<Position>().AsNoTracking().NotEnded(clock.Today())
            .Where(p => p.AccountId == account.Id && p.Role == position.Role && p.OrganizationId == position.OrganizationId).OrderBy(p => p.From).ToListAsync(ct);
        if (held.Count == 0)
        {
            var title = position.Title is { Length: > 0 } written ? written : t.VietnameseNameOf(position.Role!.Value);
            return (await give.Handle(account.Id, position, ct)).Error is { } refused
                ? ImportErrors.Line(row, input.FullName, refused, t, TitleOf)
                : row.Changed(input.FullName, changes, t["one more position: {0}", row[SetupSheets.Office] is { Length: > 0 } office ? $"{title}, {office}" : title]);
        }

        if (position.Title is not { Length: > 0 } wanted || held.Exists(p => p.Title == wanted))
        {
            return row.Changed(input.FullName, changes);
        }

        var latest = held[^1];
        return (await changeTitle.Handle(latest.Id, wanted, ct)).Error is { } wrong
            ? ImportErrors.Line(row, input.FullName, wrong, t, TitleOf)
            : row.Changed(input.FullName, changes.Append(ImportChange.Of(SetupSheets.Title, latest.Title, wanted)));
    }

    private static string TitleOf(string field) => field switch
    {
        nameof(AccountInput.FullName) => SetupSheets.FullName,
        nameof(AccountInput.Email) => SetupSheets.Email,
        nameof(AccountInput.Phone) => SetupSheets.Phone,
        nameof(PositionInput.Role) => SetupSheets.Role,
        nameof(PositionInput.Title) => SetupSheets.Title,
        nameof(PositionInput.OrganizationId) => SetupSheets.Office,
        _ => SetupSheets.UserName,
    };
}

/// <summary>Roles as the workbook writes them: in Vietnamese, whatever the language of the pages.</summary>
internal static class RoleNames
{
    public static Role? Find(IStringLocalizer<PlatformTexts> t, string written)
    {
        var folded = SearchText.Fold(written);
        var roles = Roles.OfCommune.Where(r => SearchText.Fold(t.VietnameseNameOf(r)) == folded || SearchText.Fold(t.NameOf(r)) == folded).ToList();
        return roles.Count > 0 ? roles[0] : folded == "to cnscd" ? Role.DigitalTeam : null;
    }
}
