using XaSo.Contracts.Accounts;
using XaSo.Platform.Events;
using Microsoft.Extensions.Localization;

namespace XaSo.Platform.Pages.Admin.Accounts;

internal static class AccountHistory
{
    public static string TextOf(RecordedEvent recorded, IStringLocalizer<PlatformTexts> t) => recorded.Read() switch
    {
        AccountAdded => t["The account was added"],
        AccountChanged => t["The account was changed"],
        AccountDisabled => t["The account was closed"],
        AccountEnabled => t["The account was opened again"],
        PasswordReset => t["A new password was given"],
        PasswordChanged => t["The password was changed"],
        PasswordChangeRefused => t["A change of the password was refused"],
        PositionGiven e => t["Position given: {0}", e.Office is null ? e.Title : $"{e.Title}, {e.Office}"],
        TitleChanged e => t["Title changed: {0} → {1}", e.Before, e.Title],
        PositionEnded e => t["Position ended: {0}", e.Title],
        SignedIn => t["Signed in"],
        SignInRefused => t["Sign-in refused"],
        SignedOut => t["Signed out"],
        PositionSwitched => t["Switched position"],
        _ => recorded.Name,
    };
}
