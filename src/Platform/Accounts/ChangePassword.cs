using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>One's own password.</summary>
public sealed class ChangePassword(AppDb db, UserManager<Account> users, Session session, TimeProvider clock, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public string? Present { get; set; }
        public string? New { get; set; }
        public string? Again { get; set; }
    }

    public async Task<Result<Account>> Handle(HttpContext http, Input input)
    {
        if (await session.Owner(http) is not { } account)
        {
            return new Error.Forbidden();
        }

        if (string.IsNullOrEmpty(input.Present))
        {
            return Refuse(nameof(input.Present), t["Enter the present password"]);
        }

        if (string.IsNullOrEmpty(input.New))
        {
            return Refuse(nameof(input.New), t["Enter a new password"]);
        }

        if (input.New != input.Again)
        {
            return Refuse(nameof(input.Again), t["The two new passwords differ"]);
        }

        if (input.New == input.Present)
        {
            return Refuse(nameof(input.New), t["The new password is the present one; choose another"]);
        }

        return await users.IsLockedOutAsync(account) ? Refuse(nameof(input.Present), account.LockedText(clock, t))
            : await users.CheckPasswordAsync(account, input.Present) ? await Change(account, input.Present, input.New)
            : await Count(account);
    }

    private async Task<Result<Account>> Change(Account account, string present, string wanted)
    {
        account.MustChangePassword = false;
        account.AccessFailedCount = 0;
        db.Publish(new PasswordChanged(account.Id, account.UserName!));
        var result = await users.ChangePasswordAsync(account, present, wanted);
        if (result.Succeeded)
        {
            return account;
        }

        db.Discard();
        return new Error.Invalid([.. result.Errors.Select(e => (nameof(Input.New), e.Description))]);
    }

    /// <summary>Whoever finds a session open may not guess the password there either: wrong ones count as at the sign-in.</summary>
    private async Task<Result<Account>> Count(Account account)
    {
        for (var counted = false; !counted && !await users.IsLockedOutAsync(account);)
        {
            db.Publish(new PasswordChangeRefused(account.Id, account.UserName!));
            counted = (await users.AccessFailedAsync(account)).Succeeded;
            if (!counted)
            {
                db.Discard();
                account = (await users.FindByIdAsync(account.Id.ToString()))!;
            }
        }

        return Refuse(nameof(Input.Present), t["The present password is wrong"]);
    }

    private static Error.Invalid Refuse(string field, string message) => new([(field, message)]);
}
