using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>Name and how to be reached; the user name stays, because signatures and logs bear it.</summary>
public sealed class ChangeAccount(AppDb db, AccountScope scope, UserManager<Account> users, IStringLocalizer<PlatformTexts> t)
{
    public async Task<Result<Guid>> Handle(Guid id, AccountInput input, CancellationToken ct)
    {
        var account = await scope.Visible().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
        {
            return new Error.NotFound();
        }

        if (!await scope.MayChange(account, ct))
        {
            return new Error.Forbidden();
        }

        input.UserName = account.UserName;
        if (new AccountRules(t).Check(input) is { } invalid)
        {
            return invalid;
        }

        var changes = new Changes().Add("FullName", account.FullName, Lines.OneLine(input.FullName!))
            .Add("Email", account.Email, Lines.NullIfEmpty(input.Email)).Add("Phone", account.PhoneNumber, Lines.NullIfEmpty(input.Phone));
        if (!changes.Any)
        {
            return id;
        }

        if (input.Stamp != account.ConcurrencyStamp)
        {
            return new Error.Conflict(users.ErrorDescriber.ConcurrencyFailure().Description);
        }

        account.FullName = Lines.OneLine(input.FullName!);
        account.Email = Lines.NullIfEmpty(input.Email);
        account.PhoneNumber = Lines.NullIfEmpty(input.Phone);
        db.Publish(new AccountChanged(id, account.UserName!, changes.Lines));
        var result = await users.UpdateAsync(account);
        return result.Succeeded ? id : new Error.Conflict(result.Errors.First().Description);
    }
}
