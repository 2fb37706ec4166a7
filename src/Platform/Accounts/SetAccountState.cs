using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>Closes an account, or opens it again. Its sessions end within minutes.</summary>
public sealed class SetAccountState(AppDb db, Actor actor, AccountScope scope, UserManager<Account> users, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public string? Reason { get; set; }
    }

    public async Task<Result<Guid>> Handle(Guid id, bool disabled, Input input, CancellationToken ct)
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

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new Error.Invalid([(nameof(input.Reason), t["Enter the reason"])]);
        }

        if (id == actor.AccountId)
        {
            return new Error.Conflict(t["You cannot close your own account"]);
        }

        account.IsDisabled = disabled;
        db.Publish(disabled ? new AccountDisabled(id, account.UserName!) : new AccountEnabled(id, account.UserName!), input.Reason.Trim());
        var result = await users.UpdateSecurityStampAsync(account);
        return result.Succeeded ? id : new Error.Conflict(result.Errors.First().Description);
    }
}
