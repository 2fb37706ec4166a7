using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Accounts;

/// <summary>A new password, shown once to the administrator; the owner has to change it. A lock after wrong attempts is lifted too.</summary>
public sealed class ResetPassword(AppDb db, AccountScope scope, UserManager<Account> users)
{
    public async Task<Result<string>> Handle(Guid id, CancellationToken ct)
    {
        var account = await scope.Visible().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (account is null)
        {
            return new Error.NotFound();
        }

        return await scope.MayChange(account, ct) ? await Give(account) : new Error.Forbidden();
    }

    internal async Task<Result<string>> Give(Account account)
    {
        var password = OneTimePassword.Create();
        account.MustChangePassword = true;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        db.Publish(new PasswordReset(account.Id, account.UserName!));
        var result = await users.UpdateSecurityStampAsync(account);
        return result.Succeeded ? password : new Error.Conflict(result.Errors.First().Description);
    }
}
