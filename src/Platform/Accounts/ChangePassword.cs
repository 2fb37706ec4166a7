using XaSo.Contracts.Accounts;
using XaSo.Platform.Data;
using XaSo.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>One's own password.</summary>
public sealed class ChangePassword(AppDb db, Actor actor, UserManager<Account> users, IStringLocalizer<PlatformTexts> t)
{
    public sealed class Input
    {
        public string? Present { get; set; }
        public string? New { get; set; }
        public string? Again { get; set; }
    }

    public async Task<Result<Account>> Handle(Input input)
    {
        if (await users.FindByIdAsync(actor.AccountId.ToString()) is not { } account)
        {
            return new Error.NotFound();
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

        account.MustChangePassword = false;
        db.Publish(new PasswordChanged(account.Id, account.UserName!));
        var result = await users.ChangePasswordAsync(account, input.Present, input.New);
        return result.Succeeded
            ? account
            : new Error.Invalid([.. result.Errors.Select(e => (e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(input.Present) : nameof(input.New), e.Description))]);
    }

    private static Error.Invalid Refuse(string field, string message) => new([(field, message)]);
}
