using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace XaSo.Platform.Accounts;

/// <summary>
/// An empty installation gets one account with a password that is printed at the start and must be changed. As long as nobody has
/// signed in with it, each start gives a new one, so that a lost one does no harm.
/// </summary>
public sealed class FirstAdministrator(AppDb db, UserManager<Account> users, ResetPassword reset)
{
    public const string UserName = "quantri";

    /// <summary>The password to print, or none where people work already.</summary>
    public async Task<string?> Prepare(CancellationToken ct = default)
    {
        if (await db.Set<Account>().AnyAsync(a => a.UserName != UserName || a.LastSignInAt != null, ct))
        {
            return null;
        }

        if (await users.FindByNameAsync(UserName) is { } waiting)
        {
            return (await reset.Give(waiting)).Value;
        }

        var account = new Account { UserName = UserName, FullName = "Quản trị hệ thống", ProvinceRole = Role.ProvinceAdministrator, MustChangePassword = true };
        var password = OneTimePassword.Create();
        db.Publish(new AccountAdded(account.Id, UserName, account.FullName));
        var result = await users.CreateAsync(account, password);
        return result.Succeeded ? password : throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
