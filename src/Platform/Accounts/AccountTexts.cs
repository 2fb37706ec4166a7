using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Accounts;

/// <summary>What Identity refuses, in words that say what to do.</summary>
internal sealed class AccountTexts(IStringLocalizer<PlatformTexts> t) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), t["A password has at least {0} characters", length]);
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), t["A password contains a digit"]);
    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), t["A password contains a small letter"]);
    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), t["A password contains a capital letter"]);
    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), t["A password contains a mark, such as ! or #"]);
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), t["A password has at least {0} different characters", uniqueChars]);
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), t["The present password is wrong"]);
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), t["The user name “{0}” is taken; choose another", userName]);
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), t["A user name has letters without marks, digits and . - _ @ only"]);
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), t["Somebody else has changed this in the meantime. Open it again to see what changed, then enter your change once more."]);

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
